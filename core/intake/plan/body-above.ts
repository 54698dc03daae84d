import { type Source, type SourceKind, saidShort } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { compareKey, hasDiacritics } from "../../text/fold.ts";
import type { Readers } from "../rows/readers.ts";
import { subjectKindOf } from "../rows/subject.ts";
import { bySubject } from "../rows/values.ts";
import { cellName } from "../table/address.ts";
import { innerBodyIn } from "../units/inner-body.ts";
import { isCommune } from "../units/variants.ts";
import { words } from "../words.ts";
import type { PlannedModel, TableView } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";
import { isInside } from "./units.ts";

/** A body that the lines above a table name, and where. */
interface BodyAbove {
  text: string;
  sources: Source[];
}

/**
 * Where the lines above a table name a body inside the unit that sent it (“CHI BỘ THÔN ĐÔNG” below “ĐẢNG ỦY XÃ AN BÌNH”), that
 * body carries the models below out, unless their rows or headings say who does (nghia-thai-2024:L22). Where a column asks
 * for it and a row leaves it open, it is to be confirmed. Changes the models given.
 *
 * @param models whose units are settled
 * @param units the office's
 */
export function hearBodiesAbove(
  models: PlannedModel[],
  sheets: UnderstoodSheet[],
  units: readonly Unit[],
  readers: Readers,
): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const sheet of sheets) {
    const own = models.filter((model) => model.sheet === sheet.view.name && isOpen(model));
    if (own.length === 0) continue;
    const bodyOf = bodiesByRow(sheet);
    for (const model of own) {
      const sender = byId.get(model.unitId ?? "");
      const body = bodyOf(model.row);
      if (sender && body && !isItself(body.text, sender) && liesIn(body.text, sender, readers))
        take(model, body, sheet.tables);
    }
  }
}

/** Where a column or a heading inside the table says whose a model is, what stands above it is another's. */
const OF_THE_ROW: ReadonlySet<SourceKind> = new Set<SourceKind>([
  "cell",
  "column",
  "question",
  "mark",
  "ditto",
  "legend",
  "carried",
  "section",
]);

function isOpen({ unitId, values, doubts, provenance }: PlannedModel): boolean {
  return (
    unitId !== null &&
    values.subject === null &&
    values.subjectKind !== "individual" &&
    !doubts.some(({ field }) => field === "subject" || field === "subjectKind") &&
    !(provenance.unit ?? []).some(({ how }) => OF_THE_ROW.has(how))
  );
}

/** A unit of the office's list is no body inside another, nor is what may be one misspelt; a commune's own name may stand in it. */
function liesIn(body: string, sender: Unit, readers: Readers): boolean {
  const named = readers.units.mentionedIn(body);
  if (readers.units.named(body) !== null || readers.units.elsewhere(body).length > 0) return false;
  return isInside(body, sender, readers) && (named.length === 0 || isCommune(sender));
}

/** “CHI BỘ TRƯỜNG THCS” below its commune's name is the sender, the Trường THCS Nghĩa Thái, and no body inside it. */
function isItself(body: string, sender: Unit): boolean {
  const [one, other] = [body, sender.name].map((name) => compareKey(name).replace(CELL, ""));
  return (
    one !== undefined && other !== undefined && (`${other} `.startsWith(`${one} `) || `${one} `.startsWith(`${other} `))
  );
}
const CELL = new RegExp(
  `^(?:${["chi bộ", "chi ủy", "đảng bộ", "đảng ủy"].map(compareKey).join("|")}) (?:${compareKey("cơ quan")} )?`,
  "u",
);

function take(model: PlannedModel, { text, sources }: BodyAbove, tables: TableView[]): void {
  const { values, doubts } = model;
  const columns = tables.find(({ firstRow, lastRow }) => firstRow <= model.row && model.row <= lastRow)?.columns ?? {};
  const marked = values.subjectKind !== null;
  const asked = "subject" in columns || (!marked && ("collective" in columns || "individual" in columns));
  values.subject = text;
  model.provenance = { ...model.provenance, subject: sources };
  if (asked) doubts.push({ field: "subject", code: "heard-subject", message: words.heardSubject(text) });
  if (marked) return;
  values.subjectKind = subjectKindOf(text);
  if (values.subjectKind) model.provenance.subjectKind = bySubject(model);
}

/** The body that is in force at a row: that of the nearest letterhead or title above it; each new paper in a sheet begins anew. */
function bodiesByRow(sheet: UnderstoodSheet): (row: number) => BodyAbove | null {
  const papers: { from: number; lettered: BodyAbove[]; titled: BodyAbove[] }[] = [];
  let paper = { from: 0, lettered: [] as BodyAbove[], titled: [] as BodyAbove[] };
  let used = true;
  for (const line of linesOf(sheet)) {
    if (line === null) {
      used = true;
      continue;
    }
    if (used) {
      paper = { from: line.row, lettered: [], titled: [] };
      papers.push(paper);
      used = false;
    }
    const found = innerBodyIn(line.text, line.as === "title");
    if (found === null) continue;
    const at = line.cell === null ? {} : { sheet: sheet.view.name, cell: line.cell };
    const body: BodyAbove = { text: found.body, sources: [{ how: line.as, ...at, said: saidShort(found.line) }] };
    (line.as === "title" ? paper.titled : paper.lettered).push(body);
  }
  const captioned = sheet.captions.flatMap((line) => bodyIn(line.replace(NUMBERED, ""), "caption"));
  // Names of sheets without diacritics are abbreviations.
  const named = hasDiacritics(sheet.view.name) ? bodyIn(sheet.view.name, "sheet") : [];
  return (row) => {
    const own = papers.findLast(({ from }) => from < row);
    const [first, ...others] = own?.titled ?? [];
    // Two names in the title are a list of bodies.
    const ofTitle = first && others.every(({ text }) => compareKey(text) === compareKey(first.text)) ? first : null;
    return captioned.at(-1) ?? own?.lettered.at(-1) ?? ofTitle ?? named[0] ?? null;
  };
}

/** “1. Chi bộ thôn Đông” above a table of a document (raw text). */
const NUMBERED = /^\s*(?:[IVX]+|\d{1,2}|[A-Za-zđ])\s*[.)/:–-]\s*/u;

function bodyIn(line: string, how: "caption" | "sheet"): BodyAbove[] {
  const found = innerBodyIn(line, false);
  return found ? [{ text: found.body, sources: [{ how, said: saidShort(line) }] }] : [];
}

/** A line of a letterhead or title; `cell` is null where it stands in none, as the lines of a document. */
interface AroundLine {
  text: string;
  row: number;
  as: "letterhead" | "title";
  cell: string | null;
}

/** The letterheads and titles of a sheet from its top, with null for each row that gave a model. */
function linesOf({ view, above, rows }: UnderstoodSheet): (AroundLine | null)[] {
  const written = above.flatMap(({ text, row, as }): AroundLine[] =>
    row === 0 && (as === "letterhead" || as === "title") ? [{ text, row, as, cell: null }] : [],
  );
  const inCells = rows.flatMap(({ row, disposition: as }): (AroundLine | null)[] => {
    if (as === "imported") return [null];
    if (as !== "letterhead" && as !== "title") return [];
    return view.own(row).map(({ text, column }) => ({ text, row, as, cell: cellName(row, column) }));
  });
  return [...written, ...inCells];
}
