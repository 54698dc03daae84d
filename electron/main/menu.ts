import { basename } from "node:path";
import { type App, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from "electron";
import { OfficeError } from "../../core/office/errors.ts";
import { words } from "../words.ts";
import type { Reminders } from "./reminders.ts";
import { unwaited } from "./support/unwaited.ts";
import { words as supportWords } from "./support/words.ts";
import type { NetUpdates } from "./update/net/updates.ts";
import { words as netWords } from "./update/net/words.ts";
import type { Updates } from "./update/updates.ts";
import { words as updateWords } from "./update/words.ts";
import type { MainWindow } from "./window.ts";

/** What the menu opens beside the window's own work. */
export interface MenuWork {
  dataFolder: string;
  reminders: Reminders;
  updates: Updates;
  net: NetUpdates;
  /** The last files that were saved, the newest first, and how one is shown in its folder. */
  recent: readonly string[];
  showPath(path: string): Promise<void>;
  collectLogs(): Promise<void>;
  /** Shows the menu anew, for a box in it may not say what is. */
  refresh(): void;
}

/**
 * The menu. What the page does by a key (receive, print, undo, find, help) the menu does by pressing that
 * key for the clerk, and leaves the key itself to the page: one shortcut, one meaning, and Ctrl+Z in a
 * text field takes back what was typed there.
 */
export function buildMenu(app: App, main: MainWindow, work: MenuWork): Menu {
  const { window, zoom } = main;
  const { dataFolder, reminders, updates, net } = work;
  const say = words.menu;
  const does = (label: string, action: () => Promise<unknown>): MenuItemConstructorOptions => ({
    label,
    click: () => unwaited(action, label),
  });
  /** A box that says what is once the work is done, whatever came of it. */
  const box = (
    label: string,
    checked: boolean,
    action: (on: boolean) => Promise<void>,
  ): MenuItemConstructorOptions => ({
    label,
    type: "checkbox",
    checked,
    click: (item) => unwaited(() => action(item.checked).finally(work.refresh), label),
  });
  const key = (label: string, keyCode: string, modifiers: "control"[] = ["control"]): MenuItemConstructorOptions => ({
    label,
    accelerator: [...modifiers.map(() => "Ctrl"), keyCode].join("+"),
    registerAccelerator: false,
    click: () => press(window, keyCode, modifiers),
  });
  return Menu.buildFromTemplate([
    {
      label: say.file,
      submenu: [
        key(say.receive, "O"),
        key(say.print, "P"),
        { type: "separator" },
        does(say.dataFolder, () => openFolder(dataFolder)),
        {
          label: say.recent,
          enabled: work.recent.length > 0,
          // A name may hold “&”, which a menu takes for an underline.
          submenu: work.recent.map((path) => does(basename(path).replaceAll("&", "&&"), () => work.showPath(path))),
        },
        { type: "separator" },
        { label: say.quit, accelerator: "Alt+F4", registerAccelerator: false, click: () => window.close() },
      ],
    },
    {
      label: say.edit,
      submenu: [
        key(say.undo, "Z"),
        { type: "separator" },
        { role: "cut", label: say.cut },
        { role: "copy", label: say.copy },
        { role: "paste", label: say.paste },
        { role: "selectAll", label: say.selectAll },
        { type: "separator" },
        key(say.find, "F"),
      ],
    },
    {
      label: say.view,
      submenu: [
        { label: say.zoomIn, accelerator: "Ctrl+=", click: () => zoom(1) },
        { label: say.zoomIn, accelerator: "Ctrl+Plus", visible: false, click: () => zoom(1) },
        { label: say.zoomOut, accelerator: "Ctrl+-", click: () => zoom(-1) },
        { label: say.zoomReset, accelerator: "Ctrl+0", click: () => zoom(null) },
        { type: "separator" },
        { role: "togglefullscreen", label: say.fullScreen, accelerator: "F11" },
        { type: "separator" },
        box(say.reminders, reminders.isOn(), (on) => reminders.switchTo(on)),
      ],
    },
    {
      label: say.help,
      submenu: [
        key(say.manual, "F1", []),
        { type: "separator" },
        does(updateWords.menu, () => updates.choose()),
        does(netWords.menu, () => net.look()),
        box(netWords.automatic, net.isOn(), (on) => net.switchTo(on)),
        { type: "separator" },
        does(supportWords.menu, () => work.collectLogs()),
        { type: "separator" },
        does(say.about, () => about(app, window, dataFolder)),
      ],
    },
  ]);
}

function press(window: BrowserWindow, keyCode: string, modifiers: "control"[]): void {
  window.webContents.focus();
  window.webContents.sendInputEvent({ type: "keyDown", keyCode, modifiers });
  window.webContents.sendInputEvent({ type: "keyUp", keyCode, modifiers });
}

async function openFolder(path: string): Promise<void> {
  const failure = await shell.openPath(path);
  if (failure !== "") throw new OfficeError("failed", words.notDone.cannotOpen(path, failure));
}

async function about(app: App, window: BrowserWindow, dataFolder: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "info",
    title: words.product,
    message: words.product,
    detail: words.about(app.getVersion(), dataFolder),
    noLink: true,
  });
}
