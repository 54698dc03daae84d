import { join } from "node:path";
import type { LeftOutModel } from "../../consolidation/placement.ts";
import { seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import { type Document, withAttachments } from "../../documents/model.ts";
import { GAP } from "../../documents/reports/words.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "../words.ts";
import { catalogue } from "./catalogue.ts";
import { draftPaper } from "./compose.ts";
import { paperFile } from "./preview.ts";
import { makeFolder, type PaperFile, writeWhole } from "./write.ts";

type Answer = Output<"export.appendix">;

/**
 * Writes the appendices that the office's seat sends, of registration and of results. Of each kind every
 * registered model stands in exactly one of them or in `leftOut` with the reason (domain, decision 9).
 * All files appear, or none.
 */
export async function exportAppendices(desk: Desk, input: Checked<"export.appendix">): Promise<Answer> {
  const known = catalogue(desk).flatMap((kind) => (kind.group === "appendix" ? [kind.code] : []));
  if (input.code !== "all" && !known.includes(input.code)) {
    const seat = seatOf({ programme: desk.programme, seat: desk.settings.seat });
    throw new OfficeError("unknown-appendix", words.noAppendix(input.code, seat.label, known.join(", ")));
  }
  const wanted = input.code === "all" ? known : [input.code];
  const formats = [...new Set(input.formats)];
  const files: Answer["files"] = [];
  const notes: Answer["notes"] = [];
  const left = new Map<string, LeftOutModel>();
  const papers: PaperFile[] = [];
  for (const code of wanted) {
    const made = await draftPaper(desk, { code });
    for (const format of formats) {
      desk.progress(papers.length, wanted.length * formats.length, made.kind.label);
      const path = join(input.to, `${made.kind.file}.${format}`);
      papers.push({ path, bytes: await paperFile(desk, made, format) });
      files.push({ appendix: code, path, models: made.models });
    }
    for (const one of made.leftOut) left.set(one.model.id, one);
    for (const { model, note } of made.placed) {
      if (note !== null) notes.push({ id: model.id, unit: model.unit, name: model.name, appendix: code, note });
    }
  }
  await makeFolder(input.to);
  await writeWhole(papers);
  const leftOut = [...left.values()].map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason }));
  return { files, leftOut, notes };
}

/** Writes a consolidated report with its appendices: prose and tables, or of Excel the tables. All files, or none. */
export async function exportReport(desk: Desk, input: Checked<"export.report">): Promise<Output<"export.report">> {
  const made = await draftPaper(desk, { code: `report-${input.kind}` });
  const formats = [...new Set(input.formats)];
  const files: (Output<"export.report">["files"][number] & PaperFile)[] = [];
  for (const format of formats) {
    desk.progress(files.length, formats.length, made.kind.label);
    const path = join(input.to, `${made.kind.file}.${format}`);
    files.push({ format, path, bytes: await paperFile(desk, made, format) });
  }
  await makeFolder(input.to);
  await writeWhole(files);
  return {
    files: files.map(({ format, path }) => ({ format, path })),
    models: made.models,
    gaps: gapsOf(made.document),
  };
}

function gapsOf(document: Document): number {
  const texts = withAttachments(document).flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === "paragraph" ? [section.text] : (section.notes ?? []))),
  );
  return texts.reduce((sum, { text }) => sum + text.split(GAP).length - 1, 0);
}
