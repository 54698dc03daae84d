import { cleanLine } from "../../text/clean.ts";
import type { MappedColumn } from "../columns/map.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";
import { codeOf, type LegendEntry, type LegendKind } from "./legend.ts";
import { isBareOrigin, isNoMark, originIn } from "./marks.ts";
import type { Readers } from "./readers.ts";
import { kindWord } from "./section.ts";
import { subjectKindWord } from "./subject.ts";
import { type Draft, trace } from "./values.ts";

/** One code of a cell that holds several (“TT-M”), and what it means. */
interface Part {
  kind: LegendKind;
  meaning: string;
  place: LegendEntry["place"] | undefined;
}

/** Columns whose every cell holds several codes of different kinds. */
export type MixedColumns = ReadonlySet<number>;

const MAY_BE_MIXED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["extra", "origin", "subjectKind", "kind", "field"]);
/** What may stand between the codes, the plainest first: “TT / mới / QP-AN” has three. */
const BETWEEN: readonly RegExp[] = [/\s*[/;|\n]\s*/u, /\s*[,/;|\n]\s*/u, /\s*[-–/,;+|&\n]\s*/u, /\s*[-–/,;+|&\s]\s*/u];
const MAX_CELL = 60;
const MAX_PARTS = 4;

/** Finds the columns of a table in which each model's cell holds several codes: all of them known, and not of one kind. */
export function mixedColumns(view: SheetView, block: TableBlock, rows: BodyRow[], readers: Readers): MixedColumns {
  const models = rows.flatMap(({ row, as }) => (as === "model" ? [row] : []));
  const isMixed = ({ column, role, fieldCode, nameMeaning, amends, carries }: MappedColumn) => {
    if (!MAY_BE_MIXED.has(role) || fieldCode !== undefined || nameMeaning || amends || carries) return false;
    const cells = models.flatMap((row) => view.at(row, column) ?? []).filter(({ text }) => !isNoMark(text));
    return cells.length > 0 && cells.every((cell) => partsOf(cell, readers) !== null);
  };
  return new Set(block.columns.filter(isMixed).map(({ column }) => column));
}

/** The codes of a cell, each of another kind; null where it holds but one, or any that nobody knows. */
function partsOf({ text, kind, explained }: ViewCell, readers: Readers): Part[] | null {
  if (kind !== "text" || explained || text.length > MAX_CELL) return null;
  for (const between of BETWEEN) {
    const written = cleanLine(text).split(between);
    if (written.length < 2 || written.length > MAX_PARTS) continue;
    const parts = written.flatMap((one) => partOf(one, readers) ?? []);
    if (parts.length === written.length && new Set(parts.map((part) => part.kind)).size === parts.length) return parts;
  }
  return null;
}

/** The sender's own legend speaks first. */
function partOf(text: string, { legends = [], fields }: Readers): Part | null {
  const told = legends.filter(({ code }) => code === codeOf(text));
  const [first] = told;
  if (first && told.every(({ kind, meaning }) => kind === first.kind && meaning === first.meaning)) return first;
  if (first) return null;
  const said = (kind: LegendKind): Part => ({ kind, meaning: text, place: undefined });
  if (subjectKindWord(text) !== null) return said("subjectKind");
  if (kindWord(text) !== null) return said("kind");
  if (isBareOrigin(text)) return said("origin");
  return fields.read(text).kind === "known" ? said("field") : null;
}

/** Gives each code of such cells to its own property; what another column tells otherwise is asked about. */
export function readMixed(draft: Draft, view: SheetView, mixed: MixedColumns, row: number, readers: Readers): void {
  for (const column of mixed) {
    const cell = view.at(row, column);
    for (const part of (cell && partsOf(cell, readers)) ?? []) {
      if (!cell) continue;
      const { kind, meaning, place } = part;
      take(draft, part, readers);
      trace(draft, kind, view, place === undefined ? cell : { ...cell, explained: { meanings: [meaning], place } });
    }
  }
}

function take({ values, doubts }: Draft, { kind, meaning }: Part, { fields }: Readers): void {
  switch (kind) {
    case "field": {
      const reading = fields.read(meaning);
      if (reading.kind === "known") values.field = reading.code;
      return;
    }
    case "origin":
      values.origin ??= originIn(meaning);
      return;
    case "kind":
      values.kind = kindWord(meaning) ?? values.kind;
      return;
    case "subjectKind": {
      const told = /cá nhân|^\s*CN\s*$/iu.test(meaning) ? "individual" : "collective";
      if (values.subjectKind !== null && values.subjectKind !== told)
        doubts.push({ field: "subjectKind", code: "other-kind", message: words.otherKind(told) });
      values.subjectKind ??= told;
    }
  }
}
