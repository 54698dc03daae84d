import { basename } from "node:path";
import { type App, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from "electron";
import { words } from "../words.ts";
import type { Reminders } from "./reminders.ts";
import { words as supportWords } from "./support/words.ts";
import type { Updates } from "./update/updates.ts";
import { words as updateWords } from "./update/words.ts";
import type { MainWindow } from "./window.ts";

/** What the menu opens beside the window's own work. */
export interface MenuWork {
  dataFolder: string;
  reminders: Reminders;
  updates: Updates;
  /** The last files that were saved, the newest first, and how one is shown in its folder. */
  recent: readonly string[];
  showPath(path: string): void;
  collectLogs(): Promise<void>;
}

/**
 * The menu. What the page does by a key (receive, print, undo, find, help) the menu does by pressing that
 * key for the clerk, and leaves the key itself to the page: one shortcut, one meaning, and Ctrl+Z in a
 * text field takes back what was typed there.
 */
export function buildMenu(app: App, main: MainWindow, work: MenuWork): Menu {
  const { window, zoom } = main;
  const { dataFolder, reminders, updates } = work;
  const say = words.menu;
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
        { label: say.dataFolder, click: () => void shell.openPath(dataFolder) },
        {
          label: say.recent,
          enabled: work.recent.length > 0,
          // A name may hold “&”, which a menu takes for an underline.
          submenu: work.recent.map((path) => ({
            label: basename(path).replaceAll("&", "&&"),
            click: () => work.showPath(path),
          })),
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
        {
          label: say.reminders,
          type: "checkbox",
          checked: reminders.isOn(),
          click: ({ checked }) => void reminders.switchTo(checked),
        },
      ],
    },
    {
      label: say.help,
      submenu: [
        key(say.manual, "F1", []),
        { type: "separator" },
        { label: updateWords.menu, click: () => void updates.choose() },
        { label: supportWords.menu, click: () => void work.collectLogs() },
        { type: "separator" },
        { label: say.about, click: () => void about(app, window, dataFolder) },
      ],
    },
  ]);
}

function press(window: BrowserWindow, keyCode: string, modifiers: "control"[]): void {
  window.webContents.focus();
  window.webContents.sendInputEvent({ type: "keyDown", keyCode, modifiers });
  window.webContents.sendInputEvent({ type: "keyUp", keyCode, modifiers });
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
