import type { Dialog, Display, Menu, MenuItemConstructorOptions, Screen, Shell } from "electron";
import { nextAnswer, requireReady, type World } from "./world.ts";

/** Dialogues, menus, screens and other programs: what the system would do, as the test laid it ready. */
export interface System {
  dialog: Pick<Dialog, "showErrorBox"> & Record<"showOpenDialog" | "showSaveDialog" | "showMessageBox", Ask>;
  shell: Pick<Shell, "openPath">;
  screen: Pick<Screen, "getAllDisplays">;
  Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu;
    setApplicationMenu(menu: Menu): void;
  };
  /** Chooses an entry of the menu by the words on it, without their underlines. */
  chooseFromMenu(label: string): void;
  /** Every entry with words, with its shortcut. */
  menuEntries(): { label: string; accelerator: string | null }[];
}

type Ask = (window: unknown, options: unknown) => Promise<unknown>;
type StandInMenu = { template: MenuItemConstructorOptions[]; popup(): void };

export function createSystem(world: World): System {
  let menu: StandInMenu | null = null;
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
    },
    screen: {
      getAllDisplays() {
        requireReady(world, "screen");
        const size = { x: 0, y: 0, width: 1366, height: 728 };
        return [{ workArea: size, bounds: size } as Display];
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
    chooseFromMenu(label) {
      const item = entries(menu?.template ?? []).find((entry) => plain(entry.label) === label);
      if (!item?.click) throw new Error(`the menu has no “${label}” that does anything`);
      item.click({} as never, undefined, {} as never);
    },
    menuEntries: () =>
      entries(menu?.template ?? [])
        .filter(({ label, visible }) => label !== undefined && visible !== false)
        .map(({ label, accelerator }) => ({ label: plain(label), accelerator: accelerator ?? null })),
  };
}
