import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import type { Document } from "../../documents/model.ts";
import { tablesOf } from "../../documents/reports/tables-only.ts";
import { writeHtml } from "../../documents/write/html.ts";
import type { Desk } from "../desk.ts";
import { catalogue } from "./catalogue.ts";
import { draftPaper, type MadePaper } from "./compose.ts";
import { type PaperFormat, paperBytes } from "./formats.ts";
import { rememberedPapers } from "./remembered.ts";
import { writeWhole } from "./write.ts";

/** Every paper that the office can make from its seat. */
export async function listPapers(desk: Desk): Promise<Output<"papers.list">> {
  const remembered = await rememberedPapers(desk);
  return catalogue(desk).map((kind) => ({
    code: kind.code,
    group: kind.group,
    label: kind.label,
    defaultLayout: kind.group === "appendix" && kind.appendix.defaultLayout && remembered(kind.code).layout === null,
    perUnit: kind.group === "letter" && kind.perUnit,
  }));
}

/** One paper exactly as it will print, with the models that stand in no appendix and why some stand in this one. */
export async function previewPaper(desk: Desk, input: Checked<"papers.preview">): Promise<Output<"papers.preview">> {
  const { document, drafts, models, placed, leftOut } = await draftPaper(desk, input);
  return {
    html: writeHtml(document),
    models,
    leftOut: leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason })),
    notes: placed.flatMap(({ model: { id, unit, name }, note }) => (note === null ? [] : [{ id, unit, name, note }])),
    drafts,
    figures: figuresOf(document),
  };
}

/** Every figure of the text with the models behind it. */
function figuresOf({ sections }: Document): Output<"papers.preview">["figures"] {
  return sections.flatMap((section) => {
    if (section.kind === "table" || section.references === undefined) return [];
    const { id = "", text, references } = section;
    return references.map(({ from, to, query, models }) => ({
      paragraph: id,
      text: text.text.slice(from, to),
      query,
      models,
    }));
  });
}

/** The paper as a file of that format; of a report Excel takes the tables (domain, decision 6). */
export function paperFile(desk: Desk, { kind, document }: Pick<MadePaper, "kind" | "document">, format: PaperFormat) {
  const shown = format === "xlsx" && kind.group === "report" ? tablesOf(document) : document;
  return paperBytes(desk, shown, format);
}

/** The paper as a file of the format asked for: into `to` (a file, or a folder under its usual name), or as bytes to download. */
export async function savePaper(desk: Desk, input: Checked<"papers.save">): Promise<Output<"papers.save">> {
  const { to, format, ...options } = input;
  const made = await draftPaper(desk, options);
  return hand(await paperFile(desk, made, format), `${made.kind.file}.${format}`, to);
}

/** Bytes into `to` (a file, or a folder under `name`), or to download where no place is given. */
export async function hand(bytes: Buffer, name: string, to: string | undefined): Promise<Output<"papers.save">> {
  if (to === undefined) return { name, path: null, base64: bytes.toString("base64") };
  const folder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const path = folder ? join(to, name) : to;
  await writeWhole([{ path, bytes }]);
  return { name: basename(path), path, base64: null };
}
