import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { cellText, type Document } from "../../documents/model.ts";
import { purposeOf } from "../../documents/reports/report.ts";
import { tablesOf } from "../../documents/reports/tables-only.ts";
import { rowName } from "../../documents/write/html/table.ts";
import { writeHtml } from "../../documents/write/html.ts";
import type { Desk } from "../desk.ts";
import { catalogue, type PaperKind } from "./catalogue.ts";
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
    purpose: purposeOfPaper(kind),
  }));
}

function purposeOfPaper(kind: PaperKind): Output<"papers.list">[number]["purpose"] {
  switch (kind.group) {
    case "appendix":
      return kind.appendix.purpose;
    case "report":
      // Not every programme has a committee: its members' report goes out when it is asked for.
      return kind.kind === "members" ? null : purposeOf(kind.kind);
    case "letter":
      return null;
  }
}

/** One paper exactly as it will print, with the models that stand in no appendix and why some stand in this one. */
export async function previewPaper(desk: Desk, input: Checked<"papers.preview">): Promise<Output<"papers.preview">> {
  const { kind, document, drafts, models, placed, leftOut } = await draftPaper(desk, input);
  return {
    html: writeHtml(document),
    models,
    leftOut: leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason })),
    notes: placed.flatMap(({ model: { id, unit, name }, note }) => (note === null ? [] : [{ id, unit, name, note }])),
    drafts,
    // A row of an appendix is a model, and says so itself.
    figures: [...figuresOf(document), ...(kind.group === "appendix" ? [] : rowsOf(document))],
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

/** Every row of the tables with the models that it counts, under the name that the page has for it. */
function rowsOf({ sections }: Document): Output<"papers.preview">["figures"] {
  return sections.flatMap((section, at) => {
    if (section.kind === "paragraph") return [];
    return section.table.rows.flatMap(({ cells, models }, index) => {
      if (models.length === 0) return [];
      const label = cells.find((cell) => typeof cell === "string" && cell.trim() !== "") ?? null;
      const query = cellText(label);
      return [{ paragraph: rowName(at, index), text: query, query, models }];
    });
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
