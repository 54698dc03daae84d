import { BrowserWindow, type BrowserWindowConstructorOptions, dialog, Menu, screen } from "electron";
import { words } from "../words.ts";
import { PAGE } from "./page.ts";
import { unwaited } from "./support/unwaited.ts";
import { isReachable, readWindowState, type WindowState, writeWindowState, zoomBy } from "./window-state.ts";

/** The program's one window. */
export interface MainWindow {
  window: BrowserWindow;
  /** Steps in or out; null goes back to the normal size. */
  zoom(steps: number | null): void;
  /** Keeps how the window is left for the next start. */
  remember(): Promise<void>;
}

const SIZE = { width: 1280, height: 768, minWidth: 960, minHeight: 600 };

/** Opens the window where it was left, and shows it once there is something to see. */
export async function openWindow(preload: string, statePath: string): Promise<MainWindow> {
  const state = await readWindowState(statePath);
  const window = new BrowserWindow({ ...options(preload), ...placeOf(state) });
  let { zoom } = state;
  const show = () => window.webContents.setZoomFactor(zoom);
  const main: MainWindow = {
    window,
    zoom(steps) {
      zoom = steps === null ? 1 : zoomBy(zoom, steps);
      show();
    },
    remember: () =>
      writeWindowState(statePath, { bounds: window.getNormalBounds(), maximized: window.isMaximized(), zoom }),
  };
  window.webContents.on("zoom-changed", (_, direction) => main.zoom(direction === "in" ? 1 : -1));
  window.webContents.on("did-finish-load", show);
  window.webContents.on("context-menu", (_, { isEditable, selectionText }) => contextMenu(isEditable, selectionText));
  window.once("ready-to-show", () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  window.webContents.on("render-process-gone", (_, { reason }) =>
    unwaited(() => afterCrash(window, reason), words.crashed.reload),
  );
  return main;
}

/** Loads the page; apart from opening, so that everything that looks at pages is in place before. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE.address);
}

function options(preload: string): BrowserWindowConstructorOptions {
  return {
    ...SIZE,
    title: words.product,
    show: false,
    backgroundColor: "#ffffff",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Its dictionaries would come over the net, and there is none for Vietnamese.
      spellcheck: false,
      navigateOnDragDrop: false,
      defaultFontFamily: { standard: "Segoe UI", sansSerif: "Segoe UI", serif: "Times New Roman" },
    },
  };
}

function placeOf({ bounds }: WindowState) {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  return bounds && isReachable(bounds, screens) ? bounds : {};
}

/** Cut, copy and paste with the mouse, where there is something to cut, copy or paste into. */
function contextMenu(editable: boolean, selected: string): void {
  const { cut, copy, paste, selectAll } = words.menu;
  if (editable) {
    Menu.buildFromTemplate([
      { role: "cut", label: cut },
      { role: "copy", label: copy },
      { role: "paste", label: paste },
      { type: "separator" },
      { role: "selectAll", label: selectAll },
    ]).popup();
  } else if (selected.trim() !== "") {
    Menu.buildFromTemplate([{ role: "copy", label: copy }]).popup();
  }
}

async function afterCrash(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === "clean-exit") return;
  const { title, message, reload, close } = words.crashed;
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title,
    message,
    detail: reason,
    buttons: [reload, close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await loadPage(window);
  else window.close();
}
