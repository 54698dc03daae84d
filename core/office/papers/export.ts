import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { placeModels } from "../../consolidation/placement.ts";
import { seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import { writeXlsx } from "../../documents/write/xlsx.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { situationOf } from "../situation.ts";
import { words } from "../words.ts";
import { appendixPaper } from "./appendix.ts";

/**
 * Writes the appendices of the office's seat. Every registered model stands in exactly one of them
 * or in `leftOut` with the reason (domain, decision 9). A file appears whole or not at all.
 */
export async function exportAppendices(
  desk: Desk,
  input: Checked<"export.appendix">,
): Promise<Output<"export.appendix">> {
  const { settings } = desk;
  const situation = await situationOf(desk, desk.today);
  const placement = placeModels(situation);
  const known = placement.appendices.map(({ appendix }) => appendix.code);
  const seat = seatOf(situation);
  if (input.code !== "all" && !known.includes(input.code)) {
    throw new OfficeError("unknown-appendix", words.noAppendix(input.code, seat.label, known.join(", ")));
  }
  const unwritable = input.formats.find((format) => format !== "xlsx");
  if (unwritable) throw new OfficeError("not-available", words.noFormat(unwritable));
  await mkdir(input.to, { recursive: true }).catch((error: unknown) => cannotWrite(input.to, error));
  const files: Output<"export.appendix">["files"] = [];
  const papers: Paper[] = [];
  const wanted = placement.appendices.filter(({ appendix }) => input.code === "all" || appendix.code === input.code);
  for (const [index, { appendix, models }] of wanted.entries()) {
    desk.progress(index, wanted.length, appendix.label);
    const document = appendixPaper({
      situation,
      settings,
      appendix,
      models: models.map(({ model }) => model),
    });
    const path = join(input.to, words.appendixName(appendix.code));
    papers.push({ path, bytes: await writeXlsx(document) });
    files.push({ appendix: appendix.code, path, models: models.length });
  }
  await writeWhole(papers);
  const leftOut = placement.leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason }));
  const notes = placement.appendices.flatMap(({ appendix, models }) =>
    models.flatMap(({ model: { id, unit, name }, note }) =>
      note === null ? [] : [{ id, unit, name, appendix: appendix.code, note }],
    ),
  );
  return { files, leftOut, notes };
}

interface Paper {
  path: string;
  bytes: Buffer;
}

/** Writes every paper beside its place first, so that one that cannot be written leaves the others as they were. */
async function writeWhole(papers: Paper[]): Promise<void> {
  const unfinished = (path: string) => `${path}.tmp`;
  try {
    for (const { path, bytes } of papers) {
      await writeFile(unfinished(path), bytes).catch((error: unknown) => cannotWrite(path, error));
      await assertReplaceable(path).catch((error: unknown) => cannotWrite(path, error));
    }
    for (const { path } of papers) {
      await rename(unfinished(path), path).catch((error: unknown) => cannotWrite(path, error));
    }
  } finally {
    for (const { path } of papers) await rm(unfinished(path), { force: true });
  }
}

/** Opens what stands in the place, if anything does: a file that another program holds, or a folder, is found now. */
async function assertReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, "r+")).close();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function cannotWrite(path: string, error: unknown): never {
  const said = error instanceof Error ? error.message : String(error);
  throw new OfficeError("failed", words.cannotWrite(path, words.whyNotWritten[codeOf(error)] ?? said));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
