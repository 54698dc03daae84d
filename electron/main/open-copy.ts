import { randomUUID } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { shell } from "electron";
import { OfficeError } from "../../core/office/errors.ts";
import { safeName } from "./files.ts";
import { words } from "./open-copy-words.ts";

/** What the system would run instead of showing it. Folded. */
const RUNS = new Set(
  "exe com bat cmd scr pif msi msp msix appx ps1 psm1 vbs vbe js jse wsf wsh hta cpl jar lnk url reg scf inf dll chm iso img vhd application gadget sh desktop".split(
    " ",
  ),
);

/**
 * Opens bytes that an operation gave with the program that the system has for them. The copy lies in the program's own
 * scratch folder and can only be read: whoever wants to change it saves it elsewhere. What the system would run is
 * refused, for papers of a dossier come from outside.
 */
export async function openCopy(name: string, base64: string, scratch: string): Promise<void> {
  const safe = safeName(name);
  if (RUNS.has(extname(safe).slice(1).toLowerCase())) throw new OfficeError("refused", words.runs(safe));
  const folder = join(scratch, randomUUID());
  await mkdir(folder, { recursive: true });
  const path = join(folder, safe);
  await writeFile(path, Buffer.from(base64, "base64"));
  await chmod(path, 0o444);
  const failure = await shell.openPath(path);
  if (failure !== "") throw new OfficeError("failed", words.cannotOpen(safe), [failure]);
}
