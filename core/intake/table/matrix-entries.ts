import { readHeading } from "../columns/vocabulary.ts";
import { isBareMeaning } from "../rows/section.ts";
import type { Sides } from "./matrix.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A model of a matrix: its name, and the cells that say whose it is and of which field. */
export interface MatrixEntry {
  row: number;
  name: ViewCell;
  who: ViewCell | null;
  field: ViewCell | null;
  /** “Mới” or “Duy trì” over the column of its name; null where nothing says so. */
  origin: ViewCell | null;
  /** What is told of the whole row, and under the second line of the headings of the model alone. */
  told: (ViewCell | null)[];
}

/** The second line of a matrix's headings: the columns of names under each head, and those that say more of them. */
export interface SubColumns {
  row: number;
  names: number[];
  /** For each column of names the cell over it that says new or continued. */
  origins: Map<number, ViewCell>;
}

/** “Mới | Duy trì”, “Tên mô hình | …” below heads that span several columns; null where there is no such line. */
export function subColumns(view: SheetView, { headerRow, across }: Sides): SubColumns | null {
  const spans = across.map((column) => view.at(headerRow, column)?.span).filter((span) => span !== undefined);
  if (!spans.some(({ left, right }) => right > left)) return null;
  const row = headerRow + 1;
  const lines = view
    .own(row)
    .filter(({ column }) => spans.some(({ left, right }) => column >= left && column <= right));
  if (lines.length < spans.length) return null;
  const origins = new Map(lines.filter(({ folded }) => isOrigin(folded)).map((cell) => [cell.column, cell]));
  if (origins.size === lines.length) return { row, names: [...origins.keys()], origins };
  const named = lines.filter(({ folded }) => readHeading(folded)[0]?.role === "name" || /^ten\b/.test(folded));
  return named.length === spans.length ? { row, names: named.map(({ column }) => column), origins: new Map() } : null;
}

function isOrigin(folded: string): boolean {
  const role = readHeading(folded)[0]?.role;
  return role === "new" || role === "continued" || (isBareMeaning(folded) && /\b(moi|duy tri|tiep tuc)\b/.test(folded));
}

/** The models of a matrix, row by row. A row that leaves its first cell empty goes on with the one above. */
export function entriesOf(
  view: SheetView,
  { headerRow, down, across, fieldsAcross }: Sides,
  bodyRows: readonly number[],
  sub: SubColumns | null,
  others: readonly ViewCell[],
  isName: (text: string) => boolean,
): MatrixEntry[] {
  const columns = sub?.names ?? across;
  let last: ViewCell | null = null;
  return bodyRows.flatMap((row) => {
    last = view.at(row, down) ?? last;
    const side = last;
    const told = others.map(({ column }) => view.at(row, column));
    return view.own(row).flatMap((name): MatrixEntry[] => {
      if (!columns.includes(name.column) || !isName(name.text)) return [];
      const head = view.at(headerRow, name.column);
      const [who, field] = fieldsAcross ? [side, head] : [head, side];
      return [{ row, name, who, field, origin: sub?.origins.get(name.column) ?? null, told }];
    });
  });
}
