import {
  type Bar,
  barShare,
  type CellValue,
  cellAlign,
  cellText,
  isBar,
  type SigningBlock,
  type StyledText,
  type Table,
  type TableColumn,
  type TableRow,
  type TextStyle,
} from "../../model.ts";
import { tailStart } from "../tail.ts";
import { textRun } from "./raw.ts";
import { noteRow, signingRow } from "./signing.ts";
import { cellStyleId, spanningStyle } from "./styles.ts";

/** A row of more letters than this in a cell may be longer than a page, and must then be let go on. */
const LONG = 1500;
/** Room in a cell left and right, in twips: a millimetre. */
export const CELL_SIDE = 57;
/** Height of a chart's bar, in twips. */
const BAR_HEIGHT = 180;

/**
 * The rows below a table's heading as WordprocessingML, `widths` in twips. Written as text, for the library
 * makes some fifty objects of each cell, which in a list of 2,200 models is most of the time that a paper takes.
 * A group row stays with what follows, and the last lines with each other and the signature.
 */
export function bodyRows(table: Table, widths: readonly number[], { keepEnd, notes, signing }: Ending): string {
  const last = table.rows.length - 1;
  const tail = tailStart(table);
  const rows = table.rows.map((row, index) => {
    const keep = row.kind === "group" || (index >= tail && (keepEnd || index < last));
    return row.kind === "body" ? bodyRow(table, row, widths, keep) : spanningRow(table, row, widths, keep);
  });
  const below = notes.map((note, index) => noteRow(note, widths, index === 0));
  const signed = signing === null ? [] : [signingRow(signing, widths, below.length === 0)];
  return [...rows, ...below, ...signed].join("");
}

/** What comes after a table's last row: whether it stays with it, its notes, and the signing side where it is a row of the table. */
export interface Ending {
  keepEnd: boolean;
  notes: readonly StyledText[];
  signing: SigningBlock | null;
}

function bodyRow(table: Table, row: TableRow, widths: readonly number[], keep: boolean): string {
  const cells = table.columns.map((column, index) => {
    const value = row.cells[index] ?? null;
    return cell(value, table.style.body, cellAlign(column, value), { width: widths[index] ?? 0, columns: 1 }, keep);
  });
  const long = row.cells.some((value) => cellText(value).length > LONG);
  return `<w:tr>${long ? "" : UNPARTED}${cells.join("")}</w:tr>`;
}

/** Group, total and empty rows: the first cell reaches to the next one that is filled. */
function spanningRow(table: Table, row: TableRow, widths: readonly number[], keep: boolean): string {
  const style = spanningStyle(table.style.body, row.kind);
  const filled = row.cells.findIndex((value, index) => index > 0 && value !== null);
  const first = filled < 0 ? widths.length : filled;
  const width = widths.slice(0, first).reduce((sum, one) => sum + one, 0);
  const align = row.kind === "group" ? "left" : "center";
  const cells = widths
    .slice(first)
    .map((own, index) => cell(row.cells[first + index] ?? null, style, "center", { width: own, columns: 1 }, keep));
  return `<w:tr>${UNPARTED}${cell(row.cells[0] ?? null, style, align, { width, columns: first }, keep)}${cells.join("")}</w:tr>`;
}

/** A bar is the shade of an empty paragraph that ends where the bar does: it prints as it is, and scales with its cell. */
function drawn(bar: Bar, width: number): string {
  const share = barShare(bar);
  if (share === 0) return "";
  const right = Math.round((width - 2 * CELL_SIDE) * (1 - share));
  return `<w:shd w:val="clear" w:color="auto" w:fill="555555"/><w:spacing w:line="${BAR_HEIGHT}" w:lineRule="exact"/><w:ind w:right="${right}"/>`;
}

const UNPARTED = "<w:trPr><w:cantSplit/></w:trPr>";

function cell(
  value: CellValue | null,
  style: TextStyle,
  align: TableColumn["align"],
  { width, columns }: { width: number; columns: number },
  keep: boolean,
): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const place = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>`;
  const named = `<w:pStyle w:val="${cellStyleId(style)}"/>${keep ? "<w:keepNext/>" : ""}`;
  if (isBar(value)) return `<w:tc>${place}<w:p><w:pPr>${named}${drawn(value, width)}</w:pPr></w:p></w:tc>`;
  const look = `<w:pPr>${named}<w:jc w:val="${align}"/></w:pPr>`;
  return `<w:tc>${place}<w:p>${look}${textRun(cellText(value))}</w:p></w:tc>`;
}
