import type {
  CrashReporter,
  Dialog,
  Display,
  Menu,
  MenuItemConstructorOptions,
  Notification,
  NotificationConstructorOptions,
  Screen,
  Shell,
} from "electron";
import { nextAnswer, requireReady, type World } from "./world.ts";

/** Dialogues, menus, screens and other programs: what the system would do, as the test laid it ready. */
export interface System {
  dialog: Pick<Dialog, "showErrorBox"> & Record<"showOpenDialog" | "showSaveDialog" | "showMessageBox", Ask>;
  shell: Pick<Shell, "openPath" | "showItemInFolder">;
  crashReporter: Pick<CrashReporter, "start">;
  Notification: {
    new (
      options?: NotificationConstructorOptions,
    ): Pick<Notification, "show"> & { on(event: "click", listener: () => void): void };
    isSupported(): boolean;
  };
  /** Clicks on the last notification that was shown. */
  clickNotification(): void;
  screen: Pick<Screen, "getAllDisplays">;
  Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu;
    setApplicationMenu(menu: Menu): void;
  };
  /** Chooses an entry of the menu by the words on it, without their underlines; a box by what a click makes of it. */
  chooseFromMenu(label: string, checked?: boolean): void;
  /** Every entry with words, with its shortcut, and whether its box is ticked. */
  menuEntries(): { label: string; accelerator: string | null; checked: boolean }[];
}

type Ask = (window: unknown, options: unknown) => Promise<unknown>;
type StandInMenu = { template: MenuItemConstructorOptions[]; popup(): void };

export function createSystem(world: World): System {
  let menu: StandInMenu | null = null;
  let clicked: () => void = () => undefined;
  const ask =
    (kind: string): Ask =>
    async (_, options) => {
      requireReady(world, kind);
      return nextAnswer(world, kind, options);
    };

  function entries(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
    return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
  }
  const plain = (label: string | undefined) => (label ?? "").replace("&", "");

  return {
    dialog: {
      showOpenDialog: ask("open"),
      showSaveDialog: ask("save"),
      showMessageBox: ask("message"),
      showErrorBox: (title, content) => void world.asked.push({ kind: "error", detail: `${title}: ${content}` }),
    },
    shell: {
      async openPath(path) {
        world.asked.push({ kind: "openPath", detail: path });
        return (world.answers.get("openPath")?.shift() as string | undefined) ?? "";
      },
      showItemInFolder: (path) => void world.asked.push({ kind: "showItemInFolder", detail: path }),
    },
    crashReporter: { start: (options) => void world.asked.push({ kind: "crashReporter", detail: options }) },
    Notification: class {
      static isSupported = () => true;
      constructor(readonly options?: NotificationConstructorOptions) {}
      on(_: "click", listener: () => void) {
        clicked = listener;
      }
      show() {
        world.asked.push({ kind: "notification", detail: this.options });
      }
    },
    clickNotification: () => clicked(),
    screen: {
      getAllDisplays() {
        requireReady(world, "screen");
        const size = { x: 0, y: 0, width: 1366, height: 728 };
        return [{ workArea: size, bounds: size, scaleFactor: 1 } as Display];
      },
    },
    Menu: {
      buildFromTemplate: (template) => ({
        template,
        popup: () => void world.asked.push({ kind: "popup", detail: template }),
      }),
      setApplicationMenu(given) {
        menu = given as unknown as StandInMenu;
      },
    },
    chooseFromMenu(label, checked = false) {
      const item = entries(menu?.template ?? []).find((entry) => plain(entry.label) === label);
      if (!item?.click) throw new Error(`the menu has no “${label}” that does anything`);
      item.click({ checked } as never, undefined, {} as never);
    },
    menuEntries: () =>
      entries(menu?.template ?? [])
        .filter(({ label, visible }) => label !== undefined && visible !== false)
        .map(({ label, accelerator, checked }) => ({
          label: plain(label),
          accelerator: accelerator ?? null,
          checked: checked ?? false,
        })),
  };
}
