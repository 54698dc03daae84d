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
import { createReminders } from "./reminders.ts";
import { serveRequests } from "./requests.ts";
import { createSavedFiles } from "./saved.ts";
import { collectLogs } from "./support/collect.ts";
import { complain, complainTo } from "./support/complain.ts";
import { createLog } from "./support/log.ts";
import { unwaited } from "./support/unwaited.ts";
import { keepCrashReports, watch } from "./support/watch.ts";
import { createTokens } from "./tokens.ts";
import { createInstalling } from "./update/installing.ts";
import { createNetUpdates } from "./update/net/updates.ts";
import { createUpdates } from "./update/updates.ts";
import { loadPage, openWindow } from "./window.ts";

/** Entry of the desktop program: one instance, one window, one office. */

// All of this has to be said before Electron is ready.
placeUserData(app);
keepCrashReports(app, placesOf(app).crashes);
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
  const log = createLog(places.log);
  complainTo(log);
  // A paper of before may still be open in another program, and Windows then keeps it: it goes with a later start.
  await rm(places.scratch, { recursive: true, force: true }).catch((error: unknown) =>
    complain("the scratch folder cannot be emptied:", error),
  );
  await mkdir(places.scratch, { recursive: true });
  guardSession(session.defaultSession);
  const printer = createPrinter(places.scratch);
  servePage(protocol, places.page, printer.papers);

  const main = await openWindow(places.preload, places.windowState);
  const { window } = main;
  watch(app, window, log);
  const tell = (channel: string, ...what: unknown[]) => {
    if (!window.isDestroyed()) window.webContents.send(channel, ...what);
  };
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
    progress: (progress) => tell(CHANNEL.progress, progress),
  });
  const door = openDoor(ipcMain, (event) => isPageFrame(event.senderFrame, event.sender, window.webContents));
  const tokens = createTokens();
  const opened = createOpenedBackup(tokens);
  opened.look(process.argv, process.cwd());
  const reminders = await createReminders(places.reminders, office, () => bringToFront(window));
  const saved = await createSavedFiles(app, places.recent, (file) => tell(CHANNEL.saved, file), showMenu);
  const installing = createInstalling(app, window, places.updateFolder);
  const updates = createUpdates(window, installing, places.updates);
  const net = await createNetUpdates(window, installing, places.netUpdates);
  serveRequests(door, {
    window,
    office,
    tokens,
    opened,
    printer,
    saved,
    log,
    answered: () => unwaited(() => reminders.look()),
    scratch: places.scratch,
  });
  closeInOrder(window, office, main.remember);
  showMenu();

  function showMenu(): void {
    const work = {
      dataFolder: places.data,
      reminders,
      updates,
      net,
      recent: saved.recent(),
      showPath: saved.showPath,
      collectLogs: () => collectLogs(app, window, log, places),
      refresh: showMenu,
    };
    Menu.setApplicationMenu(buildMenu(app, main, work));
  }

  app.on("second-instance", (_, argv, folder) => {
    bringToFront(window);
    if (opened.look(argv, folder)) tell(CHANNEL.backupOpened);
  });
  app.on("window-all-closed", () => app.quit());
  await loadPage(window);
  // An update that cannot be looked for keeps nobody from working.
  unwaited(() => updates.lookAgain());
  unwaited(() => net.lookQuietly());
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
