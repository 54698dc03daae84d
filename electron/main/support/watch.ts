import { type App, type BrowserWindow, crashReporter } from "electron";
import { traced } from "./frames.ts";
import type { Log } from "./log.ts";

/** Crashes of any process leave a report in a folder of this computer, and none is sent. Before the app is ready. */
export function keepCrashReports(app: App, folder: string): void {
  app.setPath("crashDumps", folder);
  crashReporter.start({ uploadToServer: false });
}

/** Notes what ends by itself: processes, the window's page, errors that nobody caught. */
export function watch(app: App, window: BrowserWindow, log: Log): void {
  log.note({ what: "start", version: app.getVersion() });
  window.webContents.on("render-process-gone", (_, { reason }) => log.note({ what: "window-gone", reason }));
  app.on("child-process-gone", (_, { type, reason, exitCode }) =>
    log.note({ what: "process-gone", process: type, reason, code: exitCode }),
  );
  // Only looked at: what happens then stays as it is.
  const uncaught = (error: unknown) => log.note({ what: "error", ...traced(error) });
  process.on("uncaughtExceptionMonitor", uncaught);
  app.once("quit", () => {
    process.off("uncaughtExceptionMonitor", uncaught);
    log.note({ what: "end" });
  });
}
