import { join } from "node:path";
import { placeModels } from "../../consolidation/placement.ts";
import { seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import { submissionPurpose } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { situationOf } from "../situation.ts";
import { words } from "../words.ts";
import { appendixPaper } from "./appendix.ts";
import { paperBytes } from "./formats.ts";
import { makeFolder, type PaperFile, writeWhole } from "./write.ts";

type Answer = Output<"export.appendix">;

/**
 * Writes the appendices that the office's seat sends, of registration and of results. Of each kind every
 * registered model stands in exactly one of them or in `leftOut` with the reason (domain, decision 9).
 * All files appear, or none.
 */
export async function exportAppendices(desk: Desk, input: Checked<"export.appendix">): Promise<Answer> {
  const { settings, programme } = desk;
  const situation = await situationOf(desk, desk.today);
  const seat = seatOf(situation);
  // In the programme's own order, whatever order the seat's list has.
  const known = programme.appendices.filter(({ code }) => seat.appendices.includes(code));
  if (input.code !== "all" && !known.some(({ code }) => code === input.code)) {
    const codes = known.map(({ code }) => code).join(", ");
    throw new OfficeError("unknown-appendix", words.noAppendix(input.code, seat.label, codes));
  }
  const wanted = known.filter(({ code }) => input.code === "all" || code === input.code);
  const placements = submissionPurpose.options
    .filter((purpose) => wanted.some((appendix) => appendix.purpose === purpose))
    .map((purpose) => placeModels(situation, purpose));
  const placed = placements.flatMap(({ appendices }) => appendices).filter(({ appendix }) => wanted.includes(appendix));
  const formats = [...new Set(input.formats)];
  const files: Answer["files"] = [];
  const papers: PaperFile[] = [];
  for (const { appendix, models } of placed) {
    const document = appendixPaper({ situation, settings, appendix, models: models.map(({ model }) => model) });
    for (const format of formats) {
      desk.progress(papers.length, placed.length * formats.length, appendix.label);
      const path = join(input.to, words.appendixName(appendix.code, format));
      papers.push({ path, bytes: await paperBytes(desk, document, format) });
      files.push({ appendix: appendix.code, path, models: models.length });
    }
  }
  await makeFolder(input.to);
  await writeWhole(papers);
  const left = new Map(
    placements.flatMap(({ leftOut }) =>
      leftOut.map(({ model: { id, unit, name }, reason }) => [id, { id, unit, name, reason }] as const),
    ),
  );
  const notes = placed.flatMap(({ appendix, models }) =>
    models.flatMap(({ model: { id, unit, name }, note }) =>
      note === null ? [] : [{ id, unit, name, appendix: appendix.code, note }],
    ),
  );
  return { files, leftOut: [...left.values()], notes };
}
