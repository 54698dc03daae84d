import { join } from "node:path";
import type { App } from "electron";

/** Windows tells programs apart, and groups their windows, by this; the installer writes the same. */
export const APP_ID = "vn.danvankheo.sotheodoi";

/** Where things lie: the program's own parts, what comes with it, and the clerk's data. */
export interface Places {
  page: string;
  preload: string;
  office: string;
  parser: string;
  programmes: string;
  samples: string;
  /** The register; the command line looks for it in the same place. */
  data: string;
  windowState: string;
  /** The last files that were saved. */
  recent: string;
  reminders: string;
  /** Where the clerk looked for updates last. */
  updates: string;
  /** Whether to ask for updates over the net. */
  netUpdates: string;
  /** For an installer while it is proved and run. */
  updateFolder: string;
  /** The technical log, and reports of crashes. */
  log: string;
  crashes: string;
  /** For papers on their way to the printer and attachments without a path; emptied with each start. */
  scratch: string;
}

/** Settings and data live under one name, the same that the command line uses, whatever the window is called. */
export function placeUserData(app: App): void {
  if (!app.commandLine.hasSwitch("user-data-dir"))
    app.setPath("userData", join(app.getPath("appData"), "dan-van-kheo"));
}

/** The places of this installation. */
export function placesOf(app: App): Places {
  const program = app.getAppPath();
  // Read-only material lies beside the archive, where a person can look at it and other programs can open it.
  const material = app.isPackaged ? process.resourcesPath : program;
  const own = app.getPath("userData");
  return {
    page: join(program, "dist/renderer"),
    preload: join(program, "dist/electron/preload.cjs"),
    office: join(program, "dist/electron/office.cjs"),
    parser: join(program, "dist/electron/parser.cjs"),
    programmes: join(material, "programmes"),
    samples: join(material, "samples"),
    data: process.env.DVK_DATA || join(own, "data"),
    windowState: join(own, "window.json"),
    recent: join(own, "recent.json"),
    reminders: join(own, "reminders.json"),
    updates: join(own, "updates.json"),
    netUpdates: join(own, "net-updates.json"),
    updateFolder: join(own, "update"),
    log: join(own, "log"),
    crashes: join(own, "crashes"),
    scratch: join(own, "scratch"),
  };
}
