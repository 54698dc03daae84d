import { existsSync } from "node:fs";
import { delimiter, join, win32 } from "node:path";
import { OfficeError } from "../core/office/errors.ts";
import { words } from "./words.ts";

/** Names under which a browser built on Chromium is found on the path. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
  "msedge",
];
/** Below the folders where Windows keeps programs; Edge comes with it. */
const ON_WINDOWS = ["Microsoft\\Edge\\Application\\msedge.exe", "Google\\Chrome\\Application\\chrome.exe"];
const PROGRAM_FOLDERS = ["PROGRAMFILES(X86)", "PROGRAMFILES", "LOCALAPPDATA"];
const ON_MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What the search looks at: a machine's variables and kind, and which files it has. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  exists(path: string): boolean;
}

/** This machine. */
export const here: Machine = { env: process.env, platform: process.platform, exists: existsSync };

/**
 * Path of an installed browser that can print pages: the one that `DVK_BROWSER` names, else one on the
 * path or where the system keeps programs. Throws `not-available` and says what to install or to mend.
 */
export function findBrowser({ env, platform, exists }: Machine = here): string {
  const given = env.DVK_BROWSER;
  if (given !== undefined && given.trim() !== "") {
    if (!exists(given)) throw new OfficeError("not-available", words.noSuchBrowser(given));
    return given;
  }
  const candidates =
    platform === "win32"
      ? PROGRAM_FOLDERS.flatMap((name) => {
          const folder = env[name];
          return folder === undefined ? [] : ON_WINDOWS.map((below) => win32.join(folder, below));
        })
      : [
          ...(env.PATH ?? "")
            .split(delimiter)
            .filter((folder) => folder !== "")
            .flatMap((folder) => NAMES.map((name) => join(folder, name))),
          ...(platform === "darwin" ? ON_MAC : []),
        ];
  const found = candidates.find(exists);
  if (found === undefined) throw new OfficeError("not-available", words.noBrowser);
  return found;
}
