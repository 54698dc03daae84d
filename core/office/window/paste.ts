import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { LIMITS } from "../../intake/read/limits.ts";
import { cleanLine, isSeen } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { receiveAll } from "../import.ts";
import { requireUnit } from "../units.ts";
import { words } from "./words.ts";

/**
 * Receives cells pasted from Excel: kept as a file of their own and taken through the intake like any
 * other, so that each value can be traced to its cell. The byte order mark keeps the text from being
 * taken for another kind of file by its first letters; `sep=` names the tab that Excel copies with.
 */
export async function pasteCells(desk: Desk, input: Checked<"inbox.paste">): Promise<Output<"inbox.paste">> {
  const { text, received } = input;
  if (!isSeen(text)) throw new OfficeError("invalid", words.nothingPasted);
  if (Buffer.byteLength(text) > LIMITS.fileBytes) throw new OfficeError("invalid", words.pastedTooLong);
  const unit = input.unit === undefined ? undefined : (await requireUnit(desk, input.unit)).name;
  const name = cleanLine(input.name ?? "") || words.pastedName(stamp(new Date()));
  const folder = await mkdtemp(join(tmpdir(), "dvk-"));
  try {
    const path = join(folder, "pasted.tsv");
    await writeFile(path, `\uFEFF${text.includes("\t") ? "sep=\t\r\n" : ""}${text}`, "utf8");
    const source = { shown: name, path, name, modified: new Date(), refusal: null, via: "paste" as const };
    const given = unit === undefined ? {} : { unit };
    const result = await receiveAll(
      desk,
      [source],
      { paths: [words.pasted], ...(received === undefined ? {} : { received }), dryRun: false },
      given,
    );
    const [file] = result.files;
    if (!file) throw new OfficeError("failed", words.nothingPasted);
    return { id: file.id };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A moment as part of a file's name: `2024-04-01 08h30`. */
function stamp(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}h${two(moment.getMinutes())}`;
}
