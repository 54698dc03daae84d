import { cleanText } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { Grid, Sheet } from "../read/grid.ts";
import { cellName } from "../table/address.ts";
import { placeOf, type SheetView } from "../table/view.ts";
import type { FieldReader } from "./field.ts";
import { originIn } from "./marks.ts";
import { kindWord, sectionMeaning } from "./section.ts";

/** What a legend can explain. */
export type LegendKind = "field" | "origin" | "subjectKind" | "kind";

/** A code that the sender explains (“(*) 1: Kinh tế; 2: VH-XH”, a small table “Mã | Lĩnh vực”). */
export interface LegendEntry {
  /** As it is compared: {@link codeOf}. */
  code: string;
  meaning: string;
  kind: LegendKind;
  /** How many stars stand before the legend; 0 where none. */
  stars: number;
  /** Where it stands; null for a document's line outside of its tables. */
  place: { sheet: string; cell: string } | null;
  /** In a small table, the cell of the code. */
  codeCell?: string;
}

/** A code explained by a text, before it is known what it speaks of. */
interface Explained {
  code: string;
  meaning: string;
}

const MAX_TEXT = 600;
const MAX_MEANING = 90;
/** Rows above and below the tables hold legends; a list of thousands of rows is not searched through. */
const SEARCHED = { top: 40, bottom: 60 };
const SEPARATOR = String.raw`(?:\s*[:=→]\s*|\s+[-–]\s+|\s+là\s+)`;
const CODE = String.raw`[\p{Lu}\d][\p{Lu}\d./&]{0,5}|\p{Ll}{1,2}\d?`;
const NAMED = "(?:[Dd]ấu|[Kk]ý hiệu|[Cc]hữ|[Mm]ã|[Ss]ố)";
const ENTRY = new RegExp(
  String.raw`(?:^|[;,.:\n(]|\*\))\s*[-•]?\s*(?:${NAMED}\s+)?\(?(${CODE})\)?${SEPARATOR}(?=\p{L})`,
  "gu",
);
/** “+ mới, - duy trì”, “dấu + : mới”. */
const SIGN = /(?:^|[;,.:\n(]|[Dd]ấu|[Kk]ý hiệu)\s*\(?([+–-])\)?\s*(?:[:=]|là\s)?\s*(?=\p{L})/gu;

/** “Mới (M) / Tiếp tục (T)”: a meaning with its code behind it, between marks that part a list. */
const BEHIND = new RegExp(String.raw`^(?:.*:)?\s*(\p{L}[^()]{1,60}?)\s*\(\s*(${CODE})\s*\)\s*\.?$`, "su");
const PARTED = /[;,/|\n]|\s(?:hoặc|hay|và)\s/u;

/** “I | Tập thể” heads the rows below it. */
const ROMAN = /^[IVX]+$/u;

/** A code as legends and cells are held against each other: without brackets, stops, blanks and zeros before a number. */
export function codeOf(text: string): string {
  const bare = text.replace(/[()[\].\s]/gu, "").replace("–", "-");
  return bare.replace(/^0+(?=\d)/u, "").toLocaleUpperCase("vi");
}

/** The stars of a heading or a remark: “Lĩnh vực (*)” has one. */
export function starsIn(text: string): number {
  return /\*+/u.exec(text)?.[0].length ?? 0;
}

/** The cells of a sheet that hold nothing but legends, and those of a small table that head it. */
export function legendCells(legends: readonly LegendEntry[], view: SheetView): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { place, codeCell } of legends) {
    if (place?.sheet !== view.name) continue;
    cells.add(place.cell);
    if (codeCell !== undefined) cells.add(codeCell);
  }
  for (const { place, codeCell } of legends) {
    if (place?.sheet !== view.name || codeCell === undefined) continue;
    const above = [codeCell, place.cell].map((cell) => cell.replace(/\d+$/u, (row) => String(Number(row) - 1)));
    const row = Number(/\d+$/u.exec(codeCell)?.[0]) - 1;
    const own = view.own(row).map(placeOf);
    if (own.length === above.length && own.every((cell) => above.includes(cell)))
      for (const cell of own) cells.add(cell);
  }
  return cells;
}

/** All codes that a file explains, wherever it does: around its tables, beside them, on a sheet of their own. */
export function legendsOf(grid: Grid, fields: FieldReader): LegendEntry[] {
  const lines = [...(grid.preamble ?? []), ...grid.sheets.flatMap(({ captions = [] }) => captions)];
  const outside = lines.flatMap((text) => entriesOf(text, explainedIn(text), null, fields));
  return [...outside, ...grid.sheets.flatMap((sheet) => onSheet(sheet, fields))];
}

function onSheet(sheet: Sheet, fields: FieldReader): LegendEntry[] {
  const { rows } = sheet;
  const searched = rows.filter((_row, at) => at < SEARCHED.top || at >= rows.length - SEARCHED.bottom);
  const found: LegendEntry[] = [];
  const lone: { row: number; column: number; entries: LegendEntry[] }[] = [];
  for (const { row, cells } of searched) {
    const seen = cells.map(({ column, text }) => ({ column, text: cleanText(text) })).filter(({ text }) => text !== "");
    for (const [at, { column, text }] of seen.entries()) {
      const place = { sheet: sheet.name, cell: cellName(row, column) };
      const before = seen[at - 1];
      const star = before && /^[(\s]*\*+[)\s:]*$/u.test(before.text) ? before.text : "";
      const explained = explainedIn(text);
      const entries = entriesOf(star + text, explained, place, fields);
      if (explained.length > 1) found.push(...entries);
      else if (explained.some((one) => !ROMAN.test(one.code))) lone.push({ row, column, entries });
      const next = seen[at + 1];
      const alone = (before === undefined || before.column < column - 1) && (seen[at + 2]?.column ?? 99) > column + 2;
      if (
        next?.column !== column + 1 ||
        !alone ||
        !isCode(text) ||
        ROMAN.test(codeOf(text)) ||
        !/\p{L}{2}/u.test(next.text)
      )
        continue;
      const pair = [{ code: codeOf(text), meaning: next.text }];
      const meant = entriesOf("", pair, { ...place, cell: cellName(row, next.column) }, fields);
      lone.push({ row, column, entries: meant.map((entry) => ({ ...entry, codeCell: place.cell })) });
    }
  }
  // One code to a line explains where others stand right above or below it.
  const beside = (one: { row: number; column: number }, other: { row: number; column: number }) =>
    one !== other && one.column === other.column && Math.abs(one.row - other.row) === 1;
  const told = lone.filter(({ entries }) => entries.length > 0);
  return [
    ...found,
    ...told.filter((one) => told.some((other) => beside(one, other))).flatMap(({ entries }) => entries),
  ];
}

function isCode(text: string): boolean {
  return new RegExp(`^[(\\s]*(?:${CODE}|[+–-])[).\\s]*$`, "u").test(text);
}

/** The codes that a text explains, each up to the next one. */
function explainedIn(text: string): Explained[] {
  if (text.length > MAX_TEXT) return [];
  const behind = text.includes("(") ? explainedBehind(text) : [];
  if (behind.length > 1) return behind;
  if (!/[:=→+–-]|\slà\s/u.test(text)) return [];
  const marks = [...text.matchAll(ENTRY)];
  const signs = [...text.matchAll(SIGN)];
  const bothSigns = new Set(signs.map(([, sign]) => codeOf(sign ?? ""))).size === 2;
  const all = [...marks, ...(bothSigns ? signs : [])].sort((a, b) => a.index - b.index);
  return all.map((mark, at): Explained => {
    const [whole, code = ""] = mark;
    const meaning = text.slice(mark.index + whole.length, all[at + 1]?.index);
    return { code: codeOf(code), meaning: meaning.replace(/[\s;,.()]+$/gu, "") };
  });
}

/** The codes that stand behind their meanings in a list. */
function explainedBehind(text: string): Explained[] {
  return text.split(PARTED).flatMap((part) => {
    const [, meaning, code] = BEHIND.exec(part.trim()) ?? [];
    return meaning === undefined || code === undefined ? [] : [{ code: codeOf(code), meaning }];
  });
}

function entriesOf(
  text: string,
  explained: Explained[],
  place: LegendEntry["place"],
  fields: FieldReader,
): LegendEntry[] {
  const stars = starsIn(text);
  return explained.flatMap(({ code, meaning }) => {
    const kind = meaning.length <= MAX_MEANING ? kindOf(meaning, fields) : null;
    return kind === null ? [] : [{ code, meaning, kind, stars, place }];
  });
}

/** What a meaning speaks of; null for what no column of a register asks. */
function kindOf(meaning: string, fields: FieldReader): LegendKind | null {
  const reading = fields.read(meaning);
  if (reading.kind === "known") return "field";
  if (kindWord(meaning) !== null) return "kind";
  const { subjectKind } = sectionMeaning(meaning);
  const origin = originIn(meaning);
  if (subjectKind && origin === null && fold(meaning).split(" ").length <= 6) return "subjectKind";
  return origin === null ? null : "origin";
}
