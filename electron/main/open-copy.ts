import { randomUUID } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { shell } from "electron";
import { OfficeError } from "../../core/office/errors.ts";
import { safeName } from "./files.ts";
import { words } from "./open-copy-words.ts";

/**
 * What a dossier is made of: papers, sheets, pictures, recordings. A list of what may be opened, for nobody can list
 * all that Windows runs. Formats that carry macros by their name are not among them.
 */
const SHOWN = new Set(
  "pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp png jpg jpeg gif bmp tif tiff webp heic mp3 m4a wav mp4 mov".split(
    " ",
  ),
);

/**
 * Opens bytes that an operation gave with the program that the system has for them. The copy lies in the program's own
 * scratch folder and can only be read: whoever wants to change it saves it elsewhere. What is no
 * paper, picture or recording is refused, for those of a dossier come from outside.
 */
export async function openCopy(name: string, base64: string, scratch: string): Promise<void> {
  const safe = safeName(name);
  if (!SHOWN.has(extname(safe).slice(1).toLowerCase())) throw new OfficeError("refused", words.unknown(safe));
  const folder = join(scratch, randomUUID());
  await mkdir(folder, { recursive: true });
  const path = join(folder, safe);
  await writeFile(path, Buffer.from(base64, "base64"));
  await chmod(path, 0o444);
  const failure = await shell.openPath(path);
  if (failure !== "") throw new OfficeError("failed", words.cannotOpen(safe), [failure]);
}
