import { mkdir, rm } from "node:fs/promises";
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from "electron";
import { CHANNEL } from "../channels.ts";
import { openDoor } from "../ipc.ts";
import { words } from "../words.ts";
import { closeInOrder } from "./closing.ts";
import { guardContents, guardSession, isPageFrame } from "./guard.ts";
import { buildMenu } from "./menu.ts";
import { createOffice } from "./office.ts";
import { createOpenedBackup } from "./opened.ts";
import { registerScheme, servePage } from "./page.ts";
import { APP_ID, placesOf, placeUserData } from "./paths.ts";
import { createPrinter } from "./print.ts";
import { serveRequests } from "./requests.ts";
import { createTokens } from "./tokens.ts";
import { loadPage, openWindow } from "./window.ts";

/** Entry of the desktop program: one instance, one window, one office. */

// All of this has to be said before Electron is ready.
placeUserData(app);
app.setAppUserModelId(APP_ID);
app.enableSandbox();
registerScheme(protocol);
guardContents(app);

if (app.requestSingleInstanceLock()) {
  void run().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(words.failedToStart.title, words.failedToStart.message(reason));
    app.exit(1);
  });
} else {
  // The first instance hears of it and comes to the front.
  app.exit(0);
}

async function run(): Promise<void> {
  await app.whenReady();
  const places = placesOf(app);
  await rm(places.scratch, { recursive: true, force: true });
  await mkdir(places.scratch, { recursive: true });
  guardSession(session.defaultSession);
  const printer = createPrinter(places.scratch);
  servePage(protocol, places.page, printer.papers);

  const main = await openWindow(places.preload, places.windowState);
  const { window } = main;
  const office = createOffice({
    entry: places.office,
    parserEntry: places.parser,
    options: {
      dataFolder: places.data,
      programmesFolder: places.programmes,
      samplesFolder: places.samples,
      version: app.getVersion(),
    },
    pdf: printer.pdf,
    progress(progress) {
      if (!window.isDestroyed()) window.webContents.send(CHANNEL.progress, progress);
    },
  });
  const door = openDoor(ipcMain, (event) => isPageFrame(event.senderFrame, event.sender, window.webContents));
  const tokens = createTokens();
  const opened = createOpenedBackup(tokens);
  opened.look(process.argv, process.cwd());
  serveRequests(door, { window, office, tokens, opened, printer, scratch: places.scratch });
  Menu.setApplicationMenu(buildMenu(app, main, places.data));
  closeInOrder(window, office, main.remember);

  app.on("second-instance", (_, argv, folder) => {
    bringToFront(window);
    if (opened.look(argv, folder) && !window.isDestroyed()) window.webContents.send(CHANNEL.backupOpened);
  });
  app.on("window-all-closed", () => app.quit());
  await loadPage(window);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
