import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { areAnswers, registers } from "./answers.ts";
import type { Cell, Grid, GridRow, Sheet, SpreadsheetFormat } from "./grid.ts";
import { namedRole, type Parts, partsOf } from "./letter-parts.ts";

/** What the parts of a point of a letter are laid out as: each has its column, as if the sender had made a table. */
const COLUMNS: ColumnRole[] = ["ordinal", "name", "field", "subject", "origin", "content", "goal", "period"];

/** From here on a mail repeats what somebody else wrote before. */
const QUOTED =
  /^\s*(?:>|-{2,}\s*(?:original message|forwarded message|thư gốc|tin nhắn gốc|thư chuyển tiếp)|(?:vào|on)\s.{5,120}(?:đã viết|wrote)\s*:\s*$|(?:from|từ|người gửi)\s*:\s.+@)/iu;
/** “1.”, “2)”, “- ”, “Mô hình 3:” before a point. */
const POINT =
  /^\s*(?:\(?(\d{1,3})\s*[.)/:–-]\s*|[-–+•*·]\s+|(?:mô hình|điển hình)\s+(?:số|thứ)?\s*(\d{1,2})\s*[:.–-]\s*)(?=\S)/iu;
/** A point that says itself that it names a model. */
const OF_MODEL = /^(?:tên\s+)?(?:mô hình|điển hình)(?!\p{L})|^[“"«]/iu;
/** Mail programs break lines at some seventy letters. */
const BROKEN = 60;

/** A point of the letter: where it stands, its number, and what it says. */
interface Point {
  /** Counted from 0. */
  line: number;
  number: string | null;
  text: string;
}

/**
 * The words of an e-mail as a grid, each line a row: answers of a form as they stand, each point of a list with the lines
 * that tell more of it, its parts in columns of their own. Both are a proposal (`letter`), for sentences may be read otherwise. A letter that
 * registers in other words is told as such; null for any other.
 */
export function letterGrid(text: string, subject: string, format: SpreadsheetFormat): Grid | null {
  const lines = unbroken(text.split("\n"));
  const own = ownLines(lines);
  const sheetOf = (rows: GridRow[], told: Sheet["told"]): Sheet => ({
    name: SHEET,
    hidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    ...(told ? { told } : {}),
  });
  const plain = lines.map((line, index) => ({ row: index + 1, cells: [cell(1, line)] }));
  if (areAnswers(own)) return { format, letter: "proposal", sheets: [sheetOf(plain, undefined)] };
  const about = [subject, ...own];
  const points = about.some((line) => /\b(dang ky|danh sach)\b/.test(fold(line))) ? pointsOf(own) : [];
  if (points.length > 0) return { format, letter: "proposal", sheets: [listSheet(lines, own.length, points, sheetOf)] };
  return registers(about) ? { format, letter: "registers", sheets: [sheetOf(plain, undefined)] } : null;
}

/** The lines of a mail down to where it repeats what somebody wrote before. */
export function ownLines(lines: string[]): string[] {
  const end = lines.findIndex((line) => QUOTED.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The sheet on which the words of a mail are shown. */
const SHEET = "Nội dung thư";

function listSheet(
  lines: string[],
  ownLines: number,
  points: Point[],
  sheetOf: (rows: GridRow[], told: Sheet["told"]) => Sheet,
): Sheet {
  const byLine = new Map(points.map((point) => [point.line, point]));
  const rows: GridRow[] = [];
  const beside: number[] = [];
  let firstRow = 0;
  let open: Parts | null = null;
  for (const [line, text] of lines.entries()) {
    const row = rows.length + 1;
    const point = byLine.get(line);
    const answer = open && line < ownLines ? namedRole(text) : null;
    if (point) {
      open = { ...(point.number === null ? {} : { ordinal: point.number }), ...partsOf(point.text) };
      firstRow ||= row;
      rows.push({ row, cells: cellsOf(open) });
    } else if (open && answer) {
      const said = open[answer.role];
      open[answer.role] = said === undefined ? answer.text : `${said}\n${answer.text}`;
      rows.splice(-1, 1, { row: row - 1, cells: cellsOf(open) });
    } else {
      // Whatever comes after other words goes on with them, and not with the model.
      open = null;
      if (firstRow > 0) beside.push(row);
      rows.push({ row, cells: [cell(1, text)] });
    }
  }
  const columns = COLUMNS.map((role, index) => ({ column: index + 1, role }));
  return sheetOf(rows, { firstRow, columns, beside });
}

function cellsOf(parts: Parts): Cell[] {
  return COLUMNS.flatMap((role, index) => {
    const said = parts[role];
    return said === undefined ? [] : [cell(index + 1, said)];
  });
}

function cell(column: number, text: string): Cell {
  return { column, text, kind: "text" };
}

/** Points that name models: those that say so, and all of a list that a line about models introduces. */
function pointsOf(lines: string[]): Point[] {
  const points: Point[] = [];
  let introduced = false;
  for (const [index, line] of lines.entries()) {
    const mark = POINT.exec(line);
    const text = mark ? line.slice(mark[0].length).trim() : "";
    const numbered = mark?.[1] ?? mark?.[2] ?? null;
    if (mark && namedRole(line) === null && (OF_MODEL.test(text) || mark[2] !== undefined || introduced))
      points.push({ line: index, number: numbered, text });
    else if (!mark && namedRole(line) === null) introduced = introducesModels(line);
  }
  return points.every(({ text }) => /\p{L}{2}/u.test(text)) ? points : [];
}

/** A line that a list of models follows: “Xã đăng ký 2 mô hình sau:”. */
function introducesModels(line: string): boolean {
  const folded = fold(line);
  const opens = /:\s*$/u.test(line) || /\b(sau|sau day|gom|cu the)\W*$/.test(folded);
  return (
    opens && /\b(mo hinh|dien hinh)\b/.test(folded) && /\b(dang ky|danh sach|cac mo hinh|\d+ mo hinh)\b/.test(folded)
  );
}

/** Lines as they were meant: one that a mail program broke goes on below. */
function unbroken(lines: string[]): string[] {
  const out: string[] = [];
  let broken = false;
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== "")) {
    const last = out.at(-1);
    if (last !== undefined && broken && /^[\p{Ll}\d“"(]/u.test(line) && !POINT.test(line) && namedRole(line) === null)
      out[out.length - 1] = `${last} ${line}`;
    else out.push(line);
    broken = line.length >= BROKEN;
  }
  return out;
}
