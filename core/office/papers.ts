import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { placeModels } from "../consolidation/placement.ts";
import { seatOf } from "../consolidation/situation.ts";
import type { Checked, Output } from "../contract.ts";
import { appendix as layOut } from "../documents/layout/appendix.ts";
import { writeXlsx } from "../documents/write/xlsx.ts";
import type { Desk } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import { situationOf } from "./situation.ts";
import { words } from "./words.ts";

/**
 * Writes the appendices of the office's seat. Every registered model stands in exactly one of them
 * or in `leftOut` with the reason (domain, decision 9). A file appears whole or not at all.
 */
export async function exportAppendices(
  desk: Desk,
  input: Checked<"export.appendix">,
): Promise<Output<"export.appendix">> {
  const { programme, settings } = desk;
  const situation = await situationOf(desk, desk.today);
  const placement = placeModels(situation);
  const known = placement.appendices.map(({ appendix }) => appendix.code);
  const seat = seatOf(situation);
  if (input.code !== "all" && !known.includes(input.code)) {
    throw new OfficeError("invalid", words.noAppendix(input.code, seat.label, known.join(", ")));
  }
  const unwritable = input.formats.find((format) => format !== "xlsx");
  if (unwritable) throw new OfficeError("invalid", words.noFormat(unwritable));
  await mkdir(input.to, { recursive: true }).catch((error: unknown) => cannotWrite(input.to, error));
  const files: Output<"export.appendix">["files"] = [];
  const wanted = placement.appendices.filter(({ appendix }) => input.code === "all" || appendix.code === input.code);
  for (const [index, { appendix, models }] of wanted.entries()) {
    desk.progress(index, wanted.length, appendix.label);
    const document = layOut({
      appendix,
      year: programme.year,
      models: models.map(({ model }) => model),
      units: situation.units,
      fields: programme.fields,
      office: {
        superior: null,
        issuer: settings.office,
        place: null,
        date: null,
        number: null,
        signer: { authority: null, title: null, name: null },
      },
      letter: { number: null, date: null },
    });
    const path = join(input.to, words.appendixName(appendix.code));
    await writeWhole(path, await writeXlsx(document));
    files.push({ appendix: appendix.code, path, models: models.length });
  }
  const leftOut = placement.leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason }));
  const notes = placement.appendices.flatMap(({ appendix, models }) =>
    models.flatMap(({ model: { id, unit, name }, note }) =>
      note === null ? [] : [{ id, unit, name, appendix: appendix.code, note }],
    ),
  );
  return { files, leftOut, notes };
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const unfinished = `${path}.tmp`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): never {
  throw new OfficeError("failed", words.cannotWrite(path, error instanceof Error ? error.message : String(error)));
}
