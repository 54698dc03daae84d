import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type BrowserWindow, dialog, type OpenDialogOptions } from "electron";
import type { FileChoice, FileToken } from "../../core/host.ts";
import { OfficeError } from "../../core/office/errors.ts";
import type { Dropped } from "../channels.ts";
import { words } from "../words.ts";
import type { Tokens } from "./tokens.ts";

/** Files between the clerk and the window: what she chooses, drops or saves. Paths stay in this process. */

const ALL = { name: words.kinds.all, extensions: ["*"] };
const SHEETS = ["xlsx", "xls", "xlsm", "xlsb", "ods", "csv", "txt", "docx", "html", "htm", "xml", "zip", "eml", "msg"];

const CHOICES: Readonly<Record<FileChoice, OpenDialogOptions>> = {
  files: {
    title: words.choose.files,
    properties: ["openFile", "multiSelections"],
    filters: [{ name: words.kinds.sheets, extensions: SHEETS }, ALL],
  },
  papers: { title: words.choose.papers, properties: ["openFile", "multiSelections"], filters: [ALL] },
  guidance: {
    title: words.choose.guidance,
    properties: ["openFile"],
    filters: [{ name: words.kinds.guidance, extensions: ["json"] }, ALL],
  },
  folder: { title: words.choose.folder, properties: ["openDirectory", "createDirectory"] },
  backup: {
    title: words.choose.backup,
    properties: ["openFile"],
    filters: [{ name: words.kinds.backup, extensions: ["dvk"] }, ALL],
  },
  "unit-list": {
    title: words.choose.unitList,
    properties: ["openFile"],
    filters: [{ name: words.kinds.unitList, extensions: ["xlsx", "xls", "csv", "ods"] }, ALL],
  },
};

/** Tokens for what the clerk chooses; none where she cancels. */
export async function chooseFiles(window: BrowserWindow, what: FileChoice, tokens: Tokens): Promise<FileToken[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...CHOICES[what],
    buttonLabel: words.choose.accept,
  });
  if (canceled) return [];
  return Promise.all(filePaths.map((path) => tokens.give(path, { writable: what === "folder" })));
}

/** Tokens for what she dropped or pasted; bytes without a path are laid down first. */
export async function takeFiles(files: Dropped[], scratch: string, tokens: Tokens): Promise<FileToken[]> {
  const taken: FileToken[] = [];
  for (const file of files) taken.push(await tokens.give("path" in file ? file.path : await layDown(file, scratch)));
  return taken;
}

async function layDown(file: Extract<Dropped, { bytes: Uint8Array }>, scratch: string): Promise<string> {
  const folder = join(scratch, randomUUID());
  await mkdir(folder, { recursive: true });
  const path = join(folder, safeName(file.name));
  await writeFile(path, file.bytes);
  // The day on which a file was last changed counts as the day received where nobody says otherwise.
  const modified = new Date(file.modified);
  await utimes(path, modified, modified);
  return path;
}

/**
 * Saves bytes under a name of the clerk's choice and gives the path to be shown; null where she cancels.
 * Written beside and then renamed, so that a full disk never costs the file that was there before.
 */
export async function saveFile(window: BrowserWindow, name: string, base64: string): Promise<string | null> {
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.save.title,
    buttonLabel: words.save.accept,
    defaultPath: safeName(name),
    filters: extension === "" ? [ALL] : [{ name: words.kinds.of(extension), extensions: [extension] }, ALL],
  });
  if (canceled || filePath === "") return null;
  const unfinished = join(dirname(filePath), `~${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, Buffer.from(base64, "base64"));
    await rename(unfinished, filePath);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new OfficeError("failed", words.cannotSave(filePath), [error instanceof Error ? error.message : ""]);
  }
  return filePath;
}

/** A name that every file system takes and that leads nowhere. */
export function safeName(name: string): string {
  const bare = basename(name.replaceAll("\\", "/"))
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows refuses in a name
    .replace(/[\u0000-\u001f<>:"/\\|?*]/gu, "_")
    .replace(/[. ]+$/u, "")
    .slice(0, 150);
  return bare === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(bare) ? `_${bare}` : bare;
}
