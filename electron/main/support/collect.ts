import { readdir, stat, writeFile } from "node:fs/promises";
import { arch, cpus, freemem, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { type App, type BrowserWindow, dialog, screen, shell } from "electron";
import { errorCode } from "../../../core/store/failures.ts";
import { complain } from "./complain.ts";
import type { Log } from "./log.ts";
import { words } from "./words.ts";

/** Where the parts of a collection lie. */
export interface SupportPlaces {
  /** Reports of crashes. They hold memory, and with it the register's words: only their days and sizes are told. */
  crashes: string;
  /** The data folder, whose size is told. */
  data: string;
}

const MB = 1024 * 1024;

/** Writes one text file of all that helps somebody outside, and shows where it lies. */
export async function collectLogs(app: App, window: BrowserWindow, log: Log, places: SupportPlaces): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    buttonLabel: words.save,
    defaultPath: words.fileName(new Date().toISOString().slice(0, 10)),
    filters: [{ name: words.kind, extensions: ["txt"] }],
  });
  if (canceled || filePath === "") return;
  const text = [await machine(app), await crashes(places.crashes), await sizes(places.data), await log.lines()].flat();
  try {
    await writeFile(filePath, `${text.join("\r\n")}\r\n`);
  } catch (error) {
    complain("the collected log cannot be written:", error);
    dialog.showErrorBox(words.title, words.failed(filePath));
    return;
  }
  await dialog.showMessageBox(window, {
    type: "info",
    title: words.title,
    message: words.done,
    detail: words.detail,
    noLink: true,
  });
  shell.showItemInFolder(filePath);
}

async function machine(app: App): Promise<string[]> {
  const { electron = "", chrome = "", node } = process.versions;
  const screens = screen
    .getAllDisplays()
    .map(({ bounds, scaleFactor }) => `${bounds.width}×${bounds.height}@${scaleFactor}`);
  return [
    `program ${app.getVersion()}${app.isPackaged ? "" : " (sources)"}; electron ${electron}, chrome ${chrome}, node ${node}`,
    `system ${platform()} ${release()} ${arch()}; ${cpus().length} processors, ${megabytes(freemem())} of ${megabytes(totalmem())} free`,
    `screens ${screens.join(", ")}; locale ${app.getLocale()}`,
  ];
}

async function crashes(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(absent);
  if (names === null) return [];
  if (typeof names === "string") return [`crashes ${names}`];
  const reports = names.filter((name) => name.endsWith(".dmp"));
  const told = await Promise.all(reports.map((name) => stat(join(folder, name)).catch(absent)));
  return told.flatMap((info) => {
    if (info === null) return [];
    return [typeof info === "string" ? `crash ${info}` : `crash ${info.mtime.toISOString()} ${megabytes(info.size)}`];
  });
}

/** How large the parts of the data are; names of kept files are hashes, and not told either. */
async function sizes(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of ["register.sqlite", "register.sqlite-wal"]) {
    const info = await stat(join(folder, name)).catch(absent);
    lines.push(`${name} ${info === null ? "-" : typeof info === "string" ? info : megabytes(info.size)}`);
  }
  for (const name of ["files", "backups"]) {
    const names = await readdir(join(folder, name), { recursive: true }).catch(absent);
    lines.push(`${name} ${typeof names === "string" ? names : `${names?.length ?? 0} entries`}`);
  }
  return lines;
}

/** Null for what is not there; else the code that the system gave, for whoever helps wants to know just that. */
function absent(error: unknown): string | null {
  return errorCode(error) === "ENOENT" ? null : errorCode(error) || "unreadable";
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
