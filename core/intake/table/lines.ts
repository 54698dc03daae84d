import type { HeadedColumn } from "../columns/map.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { isMark } from "../rows/marks.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** Words (folded) of which headings are made; a line of nothing else below a heading goes on with it. */
const WORDS = new Set(
  (
    "so stt tt thu tu ten goi mo hinh mh dien dan van kheo dvk chu the thuc hien linh vuc lv noi dung nd muc tieu dich chi can dat " +
    "duoc yeu cau ket qua kq hieu du kien thoi gian tg tien do bat dau thuc hoan thanh don vi dv co quan to chuc dang ky ghi tap ca nhan " +
    "moi duy tri tiep tuc xay dung cach lam bien phap giai phuong phap dia diem ban chi nguoi phu trach chiu nhiem trien khai cu the " +
    "chinh yeu trong tam nam truoc nay ke hoach hoac va cua loai phan nhom doi tuong dai ho tinh trang nguon luc kinh phi luc luong " +
    "phoi hop tham gia cn san pham ra nghiem rong tai tu den neu ve cac dau tich x"
  ).split(" "),
);
const YEAR = /^20\d\d$/;
/** A line of a heading is short. */
const LONGEST_LINE = 60;
/** Headings that only ask for a mark: they say nothing that the line above begins. */
const MARK_ONLY = /^(co|khong|x|v)$/;

/** The columns of a heading in these rows. A line that only goes on with the one above is one text with it; any other lies below. */
export function headedColumns(view: SheetView, rows: number[]): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  for (let column = 1; column <= view.lastColumn; column++) {
    const path: string[] = [];
    const folded: string[] = [];
    let last: ViewCell | null = null;
    for (const row of rows) {
      const cell: ViewCell | null = view.at(row, column) ?? groupOver(view, rows, row, column);
      if (!cell || cell === last) continue;
      const above = folded.at(-1) ?? "";
      if (last && mayGoOn(view, rows, last, cell) && goesOn(above, cell.folded)) {
        path.push(`${path.pop()} ${cell.text}`);
        folded.pop();
        const whole = `${above} ${cell.folded}`;
        // “Tiến độ” keeps its meaning above words that no heading knows.
        folded.push(readHeading(whole).length === 0 && readHeading(above).length > 0 ? above : whole);
      } else {
        path.push(cell.text);
        folded.push(cell.folded);
      }
      last = cell;
    }
    if (path.length > 0) columns.push({ column, path, folded });
  }
  return columns;
}

/**
 * The heading at the left that stands over a blank place too, where the sheet has no merges: “Chủ thể” above “Tập thể”
 * and over “Cá nhân” beside it.
 */
function groupOver(view: SheetView, rows: number[], row: number, column: number): ViewCell | null {
  const below = rows[rows.indexOf(row) + 1];
  if (below === undefined || view.own(row).some(({ span }) => span.right > span.left)) return null;
  const stands = (at: number) => view.at(below, at)?.row === below;
  let left = column;
  while (left > 1 && stands(left) && !view.at(row, left)) left--;
  const group = left < column && stands(left) ? view.at(row, left) : null;
  return group?.row === row && readHeading(group.folded)[0]?.role !== "ordinal" ? group : null;
}

/** A heading over several columns has others below it, and what asks for a mark goes on with nothing. */
function mayGoOn(view: SheetView, rows: number[], above: ViewCell, cell: ViewCell): boolean {
  const narrow = [above, cell].every(({ span }) => span.right === span.left);
  const group = groupOver(view, rows, above.row, above.column + 1) === above;
  return narrow && above.column === cell.column && !group && !MARK_ONLY.test(cell.folded);
}

/** “Chủ thể” and “thực hiện” below it are one heading; “Tập thể” below “Chủ thể” has a meaning of its own. */
function goesOn(above: string, below: string): boolean {
  const [own] = readHeading(below);
  const [whole] = readHeading(`${above} ${below}`);
  const [begun] = readHeading(above);
  if (!own) return true;
  // “Tập thể/” above “cá nhân” is neither, but both.
  return whole !== undefined && (begun === undefined || whole.role === begun.role || whole.role !== own.role);
}

/**
 * True where a row holds but second lines of the headings above it, which no merge shows (“Chủ thể | Lĩnh” above
 * “thực hiện | vực”): short words of headings, or remarks in brackets.
 *
 * @param named the column that is read as the names' already
 */
export function isSecondLine(view: SheetView, row: number, rows: number[], named: number | undefined): boolean {
  const cells = view.own(row);
  const [first, ...others] = cells;
  const above = Math.max(...rows);
  const foreign = cells.filter((cell) => !isLine(cell));
  if (!first || foreign.some((cell) => cell.column === named || !isInGroup(view, cell, above))) return false;
  if (foreign.length > 0) return others.length > 0 && isNumbered(view, row + 1, above);
  if (cells.every((cell) => view.at(above, cell.column)?.folded === cell.folded)) return false;
  if (others.length > 0) return true;
  const inside =
    first.column !== named && first.span.right === first.span.left && view.at(above, first.column) !== null;
  return inside && /^[\p{Ll}(]/u.test(first.text) && view.own(above)[0]?.column !== first.column;
}

/** A short word in a group that reaches over a blank place of the heading (“Kinh tế | VH-XH | QP-AN” below “Lĩnh vực”). */
function isInGroup(view: SheetView, { row, column, kind, text }: ViewCell, above: number): boolean {
  if (kind !== "text" || text.length > LONGEST_LINE || !/\p{L}/u.test(text) || isMark(text)) return false;
  const group = view.at(above, column);
  if (group?.row === above && group.span.bottom === above && group.span.right > group.span.left) return true;
  const over = (at: number) => groupOver(view, [above, row], above, at);
  return over(column) !== null || over(column + 1)?.column === column;
}

/** True for a row with a number below the heading of numbers. */
function isNumbered(view: SheetView, row: number, heading: number): boolean {
  const ordinal = view.own(heading).find(({ folded }) => readHeading(folded)[0]?.role === "ordinal")?.column;
  return ordinal !== undefined && /^\d{1,4}\W?$/u.test(view.at(row, ordinal)?.text ?? "");
}

/** How much of a text (folded) are words of which headings are made, from 0 to 1. */
export function headingShare(folded: string): number {
  const words = folded.split(" ").filter((word) => word !== "");
  return words.filter((word) => WORDS.has(word) || YEAR.test(word)).length / Math.max(1, words.length);
}

function isLine({ kind, text, folded }: ViewCell): boolean {
  if (kind !== "text" || text.length > LONGEST_LINE || !/\p{L}/u.test(text)) return false;
  if (/^\(.*\)$/su.test(text)) return !/^(vi du|vd)\b/.test(folded);
  return folded.split(" ").every((word) => WORDS.has(word) || YEAR.test(word));
}

/** How many columns only two rows together give a meaning (“Lĩnh” above “vực”). */
export function broken(view: SheetView, row: number): number {
  return view.own(row).filter((cell) => {
    const below = view.at(row + 1, cell.column);
    if (!below || below === cell || !isLine(cell) || !isLine(below)) return false;
    const whole = readHeading(`${cell.folded} ${below.folded}`)[0];
    return whole && [cell, below].every(({ folded }) => readHeading(folded)[0]?.role !== whole.role);
  }).length;
}
