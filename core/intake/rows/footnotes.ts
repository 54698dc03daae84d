import { cleanText } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { Grid, Sheet } from "../read/grid.ts";
import { cellName } from "../table/address.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, showInstead, type ViewCell } from "../table/view.ts";
import { type OriginTold, originIn, originInNote, sinceIn } from "./marks.ts";
import { listedPoints } from "./split.ts";

/** A remark below (or above) a table behind a mark that names bear: “(*) Mô hình tiếp tục từ năm 2022; …”. */
export interface Footnote {
  /** As it is compared: “*”, “**”, “1”. */
  mark: string;
  text: string;
  /** Null for a document's line outside of its tables. */
  place: { sheet: string; cell: string } | null;
  /** What it says of the models that bear the mark, and of all others of the table. */
  marked: OriginTold | null;
  others: OriginTold | null;
}

const SIGN = String.raw`\(\s*\*+\s*\)|\*+|\(\s*\d\s*\)|\[\s*\d\s*\]|[¹²³⁴⁵]`;
/** Remarks begin a line, or follow each other in one. */
const REMARK = new RegExp(
  String.raw`(?:^|\n|[;.]\s)\s*(?:(?:ghi chú|chú thích|lưu ý)\s*[:.]?\s*)?(?:(?:dấu|ký hiệu|chú thích)\s+)?(${SIGN})\s*[:.–-]?\s*(?=[\p{L}“"])`,
  "giu",
);
const BEHIND_NAME = new RegExp(String.raw`\s*(${SIGN})([\s.”"]*)$`, "u");
const ALONE = new RegExp(String.raw`^\s*(?:${SIGN})\s*$`, "u");
const SUPERSCRIPT = "⁰¹²³⁴⁵";
const MAX_TEXT = 600;
/** A mark, and what may stand behind it. */
const MAX_MARK = 20;
/** Rows at both ends of a sheet in which remarks are looked for. */
const SEARCHED = { top: 30, bottom: 60 };

/** All remarks of a file that begin with a mark, wherever they stand. */
export function footnotesOf(grid: Grid): Footnote[] {
  const lines = [
    ...(grid.preamble ?? []),
    ...grid.sheets.flatMap(({ captions = [] }) => captions),
    ...(grid.after ?? []),
  ];
  return [...lines.flatMap((text) => remarksIn(text, null)), ...grid.sheets.flatMap(onSheet)];
}

function onSheet({ name, rows }: Sheet): Footnote[] {
  const searched = rows.filter((_row, at) => at < SEARCHED.top || at >= rows.length - SEARCHED.bottom);
  return searched.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => {
      const before = cells[at - 1]?.text ?? "";
      // The mark may stand in a cell of its own.
      const text = ALONE.test(before) ? `${before} ${cell.text}` : cell.text;
      return remarksIn(cleanText(text), { sheet: name, cell: cellName(row, cell.column) });
    }),
  );
}

function remarksIn(text: string, place: Footnote["place"]): Footnote[] {
  if (text.length > MAX_TEXT || !/[*([\]¹²³⁴⁵]/u.test(text)) return [];
  const marks = [...text.matchAll(REMARK)];
  if (marks[0] === undefined || text.slice(0, marks[0].index).trim() !== "") return [];
  return marks.map((mark, at): Footnote => {
    const own = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length).trim();
    return { mark: markOf(mark[1] ?? ""), text: own, place, ...meaningsOf(own) };
  });
}

function markOf(sign: string): string {
  const bare = sign.replace(/[()[\]\s]/gu, "");
  const raised = SUPERSCRIPT.indexOf(bare);
  return raised < 0 ? bare : String(raised);
}

/** “Mô hình tiếp tục từ năm 2022; các mô hình còn lại là mô hình mới”: the two parts of a remark. */
function meaningsOf(text: string): Pick<Footnote, "marked" | "others"> {
  let marked: OriginTold | null = null;
  let others: OriginTold | null = null;
  for (const clause of text.split(/[;.,](?:\s|$)|\s(?=còn lại|các mô hình còn lại)/u)) {
    const folded = fold(clause);
    if (OTHERS.test(folded)) others ??= told(clause.replace(/^.*?(?:còn lại|khác|dấu)\s*/iu, ""));
    else marked ??= told(clause);
  }
  return { marked, others };
}
const OTHERS = /\bcon lai\b|\b(mo hinh|mh) khac\b|\bkhong (co |ghi |danh )*dau\b/;

function told(clause: string): OriginTold | null {
  const bare = clause
    .replace(/^\s*(?:(?:đây|này|cũng|đều|những|các|số|chỉ|để|đánh dấu|thì)\s+)*(?:(?:là|đều là)\s+)?/iu, "")
    .replace(/^(?:những|các)\s+/iu, "")
    .replace(/^(mô hình|mh)\s+(?:được|đã|đang|có|thuộc diện|đăng ký(?!\s+mới))\s+/iu, "$1 ");
  const said = originInNote(bare);
  if (said) return said;
  const short =
    /^\s*(mô hình|mh)?\s*(đã|đang)?\s*(duy trì|tiếp tục|thực hiện|triển khai|mới|xây dựng mới|nhân rộng|có)(?!\p{L})/iu;
  const origin = short.test(bare) ? originIn(bare) : null;
  return origin && { origin, sinceYear: origin === "continued" ? sinceIn(bare, Number.POSITIVE_INFINITY) : null };
}

/** What a name's cell bears, and what the remarks of its table tell of the model. */
export interface Noted {
  note: Footnote;
  told: OriginTold | null;
}

/**
 * The view of a table whose names are shown without the marks that remarks explain, and what those say of each name's
 * cell, by its place; names without a mark where a remark speaks of “các mô hình còn lại”. Marks that nothing explains
 * stay.
 */
export function fillFootnotes(
  view: SheetView,
  block: TableBlock,
  footnotes: readonly Footnote[],
): { view: SheetView; noted: ReadonlyMap<string, Noted> } {
  const known = footnotes.filter(({ place }) => place === null || place.sheet === view.name);
  const noted = new Map<string, Noted>();
  if (known.length === 0) return { view, noted };
  const columns = new Set(
    block.columns.filter(({ role, nameMeaning }) => role === "name" || nameMeaning).map(({ column }) => column),
  );
  const own = new Set(known.flatMap(({ place }) => (place === null ? [] : [place.cell])));
  const names = block.bodyRows.flatMap((row) =>
    view.own(row).filter((cell) => columns.has(cell.column) && !own.has(placeOf(cell))),
  );
  const shown = new Map<ViewCell, ViewCell>();
  const used = new Set<Footnote>();
  for (const cell of names) {
    const [whole = "", sign = "", quote = ""] = BEHIND_NAME.exec(cell.text.slice(-MAX_MARK)) ?? [];
    const note = sign === "" ? undefined : known.find(({ mark }) => mark === markOf(sign));
    if (!note || listedPoints(cell.text) !== null) continue;
    const text = cell.text.slice(0, -whole.length) + quote.trim();
    if (!/\p{L}/u.test(text)) continue;
    shown.set(cell, { ...cell, text, folded: fold(text), explained: { meanings: [note.text], place: note.place } });
    noted.set(placeOf(cell), { note, told: note.marked });
    used.add(note);
  }
  const rest = [...used].filter(({ others }) => others !== null);
  const [note, ...more] = rest;
  if (note && more.length === 0)
    for (const cell of names) if (!noted.has(placeOf(cell))) noted.set(placeOf(cell), { note, told: note.others });
  return { view: showInstead(view, shown), noted };
}

/** Rows of a table's body that hold nothing but remarks whose marks its names bear. */
export function footnoteRows(
  view: SheetView,
  block: TableBlock,
  footnotes: readonly Footnote[],
  noted: ReadonlyMap<string, Noted>,
): ReadonlySet<number> {
  const marks = new Set([...noted.values()].map(({ note }) => note.mark));
  const cells = new Set(
    footnotes.flatMap(({ mark, place }) => (place?.sheet === view.name && marks.has(mark) ? [place.cell] : [])),
  );
  const isNote = (cell: ViewCell) => cells.has(placeOf(cell)) || ALONE.test(cell.text);
  return new Set(
    block.bodyRows.filter((row) => {
      const own = view.own(row);
      return own.some((cell) => cells.has(placeOf(cell))) && own.every(isNote);
    }),
  );
}
