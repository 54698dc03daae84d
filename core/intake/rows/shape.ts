import { LONG_TEXTS } from "../../register/model.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import type { Readers } from "./readers.ts";

/** What classifying rows asks of their table. */
export interface TableShape {
  /** Columns that hold names, the first of them the table's own; most tables have one. */
  nameColumns: number[];
  firstColumn: number;
  ordinalColumn: number | null;
  onlyNames: boolean;
  /** Most rows with a name carry a number. */
  numbered: boolean;
  /** Columns whose texts may go on in the row below. */
  carryOn: Set<number>;
  width: number;
  /** Most rows with a name have more to say than a number and the name. */
  full: boolean;
  readers: Readers;
}

/** The shape of a table whose columns are settled. */
export function shapeOf(view: SheetView, block: TableBlock, readers: Readers): TableShape {
  const columnOf = (role: ColumnRole) => block.columns.find((column) => column.role === role)?.column;
  const spread = block.columns.filter(({ nameMeaning }) => nameMeaning).map(({ column }) => column);
  const nameColumns = [...new Set([columnOf("name") ?? 0, ...spread])];
  const ordinalColumn = columnOf("ordinal") ?? null;
  return {
    nameColumns,
    firstColumn: Math.min(...block.columns.map(({ column }) => column)),
    ordinalColumn,
    onlyNames: block.columns.every(({ role }) => role === "name" || role === "ordinal"),
    numbered: isNumbered(view, block, ordinalColumn, nameColumns),
    carryOn: new Set(block.columns.filter(({ role }) => CARRY_ON.has(role)).map(({ column }) => column)),
    width: block.columns.length,
    full: isFull(view, block, nameColumns),
    readers,
  };
}

/** True for a row of a number and one text in the column of names: a heading, or a model of which nothing is told. */
export function isThin(cells: ViewCell[], { ordinalColumn, nameColumns }: TableShape): boolean {
  const [text, ...others] = cells.filter(({ column }) => column !== ordinalColumn);
  return text !== undefined && others.length === 0 && nameColumns.includes(text.column);
}

/** A row that only marks, or says a field, carries no text on: nothing of it would enter the model above. */
const CARRY_ON: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "name",
  "subject",
  "collective",
  "individual",
  "extra",
  ...LONG_TEXTS,
]);

function isNumbered(view: SheetView, block: TableBlock, ordinal: number | null, names: number[]): boolean {
  if (ordinal === null) return false;
  let named = 0;
  let numbered = 0;
  for (const row of block.bodyRows) {
    const cells = view.own(row);
    if (!cells.some((cell) => names.includes(cell.column))) continue;
    named++;
    if (cells.some((cell) => cell.column === ordinal && /^\d{1,4}[.)]?$/u.test(cell.text))) numbered++;
  }
  return numbered >= 1 && numbered * 3 >= named;
}

function isFull(view: SheetView, block: TableBlock, names: number[]): boolean {
  const named = block.bodyRows
    .map((row) => view.own(row))
    .filter((cells) => cells.some(({ column }) => names.includes(column)));
  return named.filter((cells) => cells.length > 2).length * 2 >= named.length;
}
