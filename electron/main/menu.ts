import { type App, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from "electron";
import { words } from "../words.ts";
import type { MainWindow } from "./window.ts";

/**
 * The menu. What the page does by a key (receive, print, undo, find, help) the menu does by pressing that
 * key for the clerk, and leaves the key itself to the page: one shortcut, one meaning, and Ctrl+Z in a
 * text field takes back what was typed there.
 */
export function buildMenu(app: App, main: MainWindow, dataFolder: string): Menu {
  const { window, zoom } = main;
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
      ],
    },
    {
      label: say.help,
      submenu: [
        key(say.manual, "F1", []),
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
