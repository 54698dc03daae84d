import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isDateline, isSignatureCell, isTotalRow } from "./phrases.ts";
import { levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";
import { subjectKindOf } from "./subject.ts";

/**
 * The first row of a signing block that is known by its shape alone, whatever the signers are called (“THƯ KÝ CỤM” beside
 * “CỤM TRƯỞNG”, their names below): behind the last row with a number or the total come but a few short cells, titles in
 * capitals, persons' names and “(ký, ghi rõ họ tên)”. Infinity where there is none.
 */
export function signingShape(view: SheetView, block: TableBlock, table: TableShape): number {
  const rows = block.bodyRows;
  let from = rows.length;
  while (from > 0 && maySign(view, rows[from - 1] ?? 0, table)) from--;
  if (isPlainTitles(view, rows[from - 1] ?? 0, rows.slice(from), table)) from--;
  const [first, before] = [rows[from], rows[from - 1]];
  if (first === undefined || before === undefined) return Number.POSITIVE_INFINITY;
  const tail = rows.slice(from).flatMap((row) => view.own(row));
  const lines = tail.flatMap(linesOf);
  const signed = lines.some((line) => isPersonName(line) || isRemark(line));
  const heads = tail.filter(({ row, text }) => row === first && !linesOf({ text }).every(isPersonName));
  if (heads.length === 0) return Number.POSITIVE_INFINITY;
  const apart = first > before + 1 || isTotalRow(view.own(before));
  // Two titles beside each other sign; one alone may be a heading, unless it stands where no name does or is signed.
  const placed = heads.length > 1 || heads.every(({ column }) => column > (table.nameColumns[0] ?? 0));
  const capitals = rows.slice(0, from).some((row) => view.own(row).some((cell) => isName(cell, table)));
  const sure = capitals || !table.numbered ? signed && apart : placed || (signed && apart);
  return sure ? first : Number.POSITIVE_INFINITY;
}

/** “Thư ký cụm | Cụm trưởng”, apart from the rows above and with a person's name below one of them. */
function isPlainTitles(view: SheetView, row: number, below: readonly number[], table: TableShape): boolean {
  const cells = view.own(row);
  if (!table.numbered || cells.length === 0 || cells.length > MOST_SIGNERS || view.own(row - 1).length > 1)
    return false;
  const short = ({ text, column }: ViewCell) =>
    column !== table.ordinalColumn && text.length <= LONGEST_PLAIN && /^\p{Lu}[\p{L}\s]*$/u.test(text);
  const isSigned = ({ column }: ViewCell) =>
    below.some((other) => view.own(other).some((cell) => cell.column === column && linesOf(cell).some(isPersonName)));
  return cells.every(short) && cells.some(isSigned);
}
const LONGEST_PLAIN = 40;

/** A name above that is typed in capitals tells that capitals are no sign of a title here. */
function isName({ column, text }: ViewCell, { nameColumns }: TableShape): boolean {
  return nameColumns.includes(column) && isCapital(text);
}

/** True for a row of at most four short cells without a number, each line a title, a person's name or a remark on signing. */
function maySign(view: SheetView, row: number, table: TableShape): boolean {
  const cells = view.own(row);
  if (cells.length > MOST_SIGNERS || isTotalRow(cells)) return false;
  return cells.every((cell) => {
    if (cell.column === table.ordinalColumn && levelOf(cell.text) !== null) return false;
    if (isSignatureCell(cell)) return true;
    return linesOf(cell).length > 0 && isSignersLine(cell);
  });
}
const MOST_SIGNERS = 4;

/** True for a cell of nothing but persons' names, titles in capitals, and remarks on signing. */
export function isSignersLine(cell: Pick<ViewCell, "text">): boolean {
  return linesOf(cell).every((line) => isTitle(line) || isPersonName(line) || isRemark(line));
}

function linesOf({ text }: Pick<ViewCell, "text">): string[] {
  return text
    .normalize("NFC")
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** “CỤM TRƯỞNG”, “TRƯỞNG BAN CÔNG TÁC MẶT TRẬN”: two words or more in capitals, no number and no quotation marks. */
function isTitle(line: string): boolean {
  return isCapital(line) && line.length <= LONGEST_TITLE && !/[\d“”"]/u.test(line) && /\p{L}\s+\p{L}/u.test(line);
}
const LONGEST_TITLE = 70;

function isCapital(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase("vi");
}

/** “Vũ Quang Hưng”, “Thượng tá Lê Văn An”, “BS.CKI Cao Thị Minh”. */
function isPersonName(line: string): boolean {
  const words = line.split(/\s+/u);
  if (words.length > MOST_WORDS || /[\d“”"]/u.test(line) || isCapital(line)) return false;
  const name = line.replace(DEGREES, "");
  if (name === line) return subjectKindOf(line) === "individual";
  const own = name.split(/\s+/u);
  return own.length > 1 && own.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) && subjectKindOf(name) !== "collective";
}
const MOST_WORDS = 7;

/** Degrees and callings that stand before a signer's name, one behind the other: “PGS.TS.”, “BS.CKI”, “Y sĩ”. */
const DEGREES = new RegExp(
  `^(?:(?:${[
    "(?:BS|DS|ThS|Đ[Dd])?[.\\s]?CK ?(?:II?|[12])|TSKH|PGS|GS|Th\\.?\\s?S|TS|BS(?:NT|ĐK)?|Bs|DS|Ds|KTS|KS|Ks|CN|Cn|ĐD|YS|Ys|LS|Ths|Ts",
    "NSƯT|NGƯT|NGND|TTƯT|TTND|[Yy] (?:sĩ|sỹ)|[Dd]ược (?:sĩ|sỹ)|[Bb]ác (?:sĩ|sỹ)|[Kk]ỹ sư|[Cc]ử nhân|[Đđ]iều dưỡng|[Nn]ữ hộ sinh",
    "[Tt]hạc (?:sĩ|sỹ)|[Tt]iến (?:sĩ|sỹ)|[Ll]uật sư|[Tt]hầy|[Cc]ô",
  ].join("|")})(?:[.\\s/-]+))+`,
  "u",
);

function isRemark(line: string): boolean {
  return isDateline(line) || /^[(\s]*(?:đã\s+)?k[ýí](?:[\s,.)]|$)/iu.test(line);
}
