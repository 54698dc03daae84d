import type { Range } from "../intake/read/grid.ts";
import type { BodyRow } from "../intake/rows/body.ts";
import { classifyBody } from "../intake/rows/classify.ts";
import type { Readers } from "../intake/rows/readers.ts";
import { levelOf } from "../intake/rows/section.ts";
import { readSection } from "../intake/rows/section-row.ts";
import { columnLetter } from "../intake/table/address.ts";
import type { TableBlock } from "../intake/table/tables.ts";
import type { SheetView, ViewCell } from "../intake/table/view.ts";
import { fold } from "../text/fold.ts";
import { FormError } from "./errors.ts";
import type { FormColumn, FormShape, RecognisedForm, Segment, SegmentHead } from "./form.ts";
import { hasPlaceholder } from "./placeholders.ts";
import { isCountable } from "./values.ts";
import { words } from "./words.ts";

type Body = Pick<
  RecognisedForm,
  "segments" | "pattern" | "tailRow" | "total" | "counted" | "restarts" | "numberedByFormula" | "notes"
>;

/**
 * Finds the body of a blank table: its blank rows (drawn but empty, numbered without a name, or with
 * dots), its heading rows, and where it ends. Throws {@link FormError} where a row is filled already, or
 * holds what filling would destroy.
 */
export function readBody(
  view: SheetView,
  block: TableBlock,
  columns: readonly FormColumn[],
  shape: FormShape,
  readers: Readers,
): Body {
  const headRow = Math.max(...block.headerRows, ...block.numberingRows);
  const numbers = columns.map(({ column }) => column);
  const roles = new Map(classifyBody(view, block, readers, new Map()).map((body) => [body.row, body]));
  const drawn = shape.framed(Math.max(...block.headerRows), numbers);
  const notes: string[] = [];
  const whole: Segment = { head: null, slots: [], after: headRow };
  const segments: Segment[] = [];
  const end = Math.max(shape.lastRow, view.rowNumbers.at(-1) ?? 0);
  let tail: number | null = null;
  let last = headRow;
  for (let row = headRow + 1; row <= end; row++) {
    const seen = view.own(row).length > 0;
    if (!seen && (drawn ? !shape.framed(row, numbers) : !beforeTotal(view, roles, row, end, last === headRow))) {
      tail = view.rowNumbers.find((next) => next > row) ?? null;
      break;
    }
    const kind = seen ? kindOf(view, row, roles.get(row), columns, shape, readers) : "slot";
    if (kind === "tail") {
      tail = row;
      break;
    }
    if (kind === "example") notes.push(words.example(view.name, row));
    if (typeof kind === "object") segments.push({ head: kind, slots: [], after: row });
    else {
      const segment = segments.at(-1) ?? whole;
      segment.slots.push(row);
      segment.after = row;
    }
    last = row;
  }
  if (whole.slots.length > 0 || segments.length === 0) segments.unshift(whole);
  hearAbove(segments);
  const slots = segments.flatMap((segment) => segment.slots);
  const numberedByFormula = assertFree(view, shape, slots, columns);
  if (numberedByFormula) notes.push(words.ordinalFormula);
  if (slots.length === 0) notes.push(words.noBlankRow);
  const totals = [...roles.values()].flatMap(({ as, row }) => (as === "total" ? [row] : []));
  const tailKind = tail === null ? undefined : roles.get(tail);
  return {
    segments,
    pattern:
      slots.at(-1) ?? (segments.at(-1)?.head ? headRow : tail !== null && tailKind?.as === "total" ? tail : headRow),
    tailRow: tail,
    total: tailKind?.as === "total",
    counted: tail !== null && totals.length === 1 && totals[0] === tail ? countedIn(view, shape, tail, columns) : [],
    restarts: restarts(view, segments, columns),
    numberedByFormula,
    notes,
  };
}

/**
 * Columns of a total row whose count is beyond doubt: marks and subjects under a heading of their own, and the models
 * themselves; several totals may each be of a part. A row with a formula or a placeholder reckons in its own way, and is left alone.
 */
function countedIn(view: SheetView, shape: FormShape, row: number, columns: readonly FormColumn[]): number[] {
  const reckons = columns.some(({ column }) => shape.hasFormula(row, column));
  if (reckons || view.own(row).some(({ text }) => text.includes("{{"))) return [];
  const merged = (column: number) =>
    shape.merges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
  return columns.flatMap(({ column, role }) =>
    isCountable(role) && view.at(row, column) === null && !merged(column) ? [column] : [],
  );
}

/** Without lines only a total below tells how far the blank rows reach; else there is one. */
function beforeTotal(view: SheetView, roles: Map<number, BodyRow>, row: number, end: number, first: boolean): boolean {
  const next = view.rowNumbers.find((one) => one > row);
  if (next === undefined) return first && row <= end;
  const as = roles.get(next)?.as;
  return first || as === "total" || as === "blank-name";
}

function kindOf(
  view: SheetView,
  row: number,
  body: BodyRow | undefined,
  columns: readonly FormColumn[],
  shape: FormShape,
  readers: Readers,
): "slot" | "example" | "tail" | SegmentHead {
  const cells = view.own(row);
  if (cells.some((cell) => hasPlaceholder(cell.text) && columns.some(({ column }) => column === cell.column))) {
    const total = body?.as === "total" || cells.some((cell) => /^(tong|cong)\b/.test(cell.folded));
    return total ? "tail" : "slot";
  }
  if (body?.as === "total") return "tail";
  if (cells.every(isBlank)) return "slot";
  if (!body) return "tail";
  if (body.as === "blank-name" || body.as === "numbering") return "slot";
  if (body.as === "example") return "example";
  if (body.as === "section" || body.as === "unit-heading") return headOf(view, row, body.section, columns);
  const [first] = cells;
  // An unnumbered heading over nothing looks like a remark until there are models below it.
  const numbers = columns.map(({ column }) => column);
  if (first && cells.length === 1 && shape.framed(row, numbers) && shape.framed(row + 1, numbers)) {
    return headOf(view, row, readSection(first.text, null, readers), columns);
  }
  if (body.as === "model" || body.as === "continuation") {
    const cell = cells.find((one) => /\p{L}/u.test(one.text)) ?? cells[0];
    if (cell && shape.framed(row, numbers))
      throw new FormError(
        "already-filled",
        words.alreadyFilled(view.name, `${columnLetter(cell.column)}${row}`, cell.text.slice(0, 60)),
      );
  }
  return "tail";
}

/** Dots, dashes, numbers of a numbering: nothing that anybody said. */
function isBlank(cell: ViewCell): boolean {
  return /^[\s.…·_\-–—]*$/u.test(cell.text) || /^\d{1,3}[.)]?$/u.test(cell.text);
}

const DOTS = /[.…]{2,}|…|_{3,}/u;

function headOf(
  view: SheetView,
  row: number,
  section: SegmentHead["section"],
  columns: readonly FormColumn[],
): SegmentHead {
  const cells = view.own(row);
  const ordinalColumn = columns.find(({ role }) => role === "ordinal")?.column ?? null;
  const mark = cells.find((cell) => cell.column === ordinalColumn && levelOf(cell.text) !== null) ?? null;
  const label = cells.find((cell) => cell !== mark) ?? cells[0];
  const text = label?.text ?? "";
  const { field, unit, meaning } = section;
  const known = field?.kind === "known" ? field.code : null;
  const silent = known === null && !unit && !meaning.origin && !meaning.subjectKind;
  const isName =
    label?.column === columns.find(({ role }) => role === "name")?.column && label?.span.right === label?.column;
  // Words alone in the names' column, with no number and no meaning of a heading, are a name.
  if (label && isName && silent && section.style === null && patternOf(text) === null)
    throw new FormError(
      "already-filled",
      words.alreadyFilled(view.name, `${columnLetter(label.column)}${row}`, text.slice(0, 60)),
    );
  return {
    row,
    column: label?.column ?? 1,
    ordinalColumn: mark && mark !== label ? mark.column : null,
    text,
    section,
    pattern: silent ? patternOf(text) : null,
    says: {
      field: known,
      unitId: unit?.id ?? null,
      origin: meaning.origin ?? null,
      subjectKind: meaning.subjectKind ?? null,
    },
  };
}

/** “Lĩnh vực: ……”, “II. Xã ……”: what is to stand in the place of the dots. */
function patternOf(text: string): SegmentHead["pattern"] {
  const folded = fold(text);
  if (!DOTS.test(text) && folded.split(" ").length > 4) return null;
  if (/\b(linh vuc|noi dung|nhom)\b/.test(folded)) return "field";
  return /\b(don vi|xa|phuong|thi tran|chi bo|dang bo|co quan|dia phuong|to chuc)\b/.test(folded) ? "unit" : null;
}

/** A deeper heading stands under what those above it say (“A. Mô hình mới” › “I. Kinh tế”). */
function hearAbove(segments: readonly Segment[]): void {
  const open: SegmentHead[] = [];
  for (const { head } of segments) {
    if (!head) continue;
    const { level, style } = head.section;
    const same = open.findIndex((other) => other.section.style === style && other.section.level === level);
    if (same >= 0) open.splice(same);
    for (const above of open) {
      head.says.field ??= above.says.field;
      head.says.unitId ??= above.says.unitId;
      head.says.origin ??= above.says.origin;
      head.says.subjectKind ??= above.says.subjectKind;
    }
    open.push(head);
  }
}

/** Throws where filling would destroy something; true where formulas number the rows. */
function assertFree(
  view: SheetView,
  shape: FormShape,
  slots: readonly number[],
  columns: readonly FormColumn[],
): boolean {
  const body = new Set(slots);
  const tall = shape.merges.find((merge) => merge.bottom > merge.top && body.has(merge.top) && body.has(merge.bottom));
  if (tall) throw new FormError("merged-body", words.mergedBody(view.name, rangeName(tall)));
  let numbered = false;
  for (const row of slots) {
    for (const { column, role } of columns) {
      if (!shape.hasFormula(row, column)) continue;
      if (role !== "ordinal")
        throw new FormError("formula-in-body", words.formulaInBody(view.name, `${columnLetter(column)}${row}`));
      numbered = true;
    }
  }
  return numbered;
}

function rangeName({ top, left, bottom, right }: Range): string {
  return `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;
}

function restarts(view: SheetView, segments: readonly Segment[], columns: readonly FormColumn[]): boolean {
  const ordinal = columns.find(({ role }) => role === "ordinal")?.column;
  if (ordinal === undefined) return false;
  const later = segments.slice(1).flatMap(({ slots }) => slots[0] ?? []);
  return later.some((row) => /^0?1[.)]?$/u.test(view.at(row, ordinal)?.text ?? ""));
}
