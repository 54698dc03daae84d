import {
  decodeLegacy,
  type EncodingSign,
  encodingSign,
  type LegacyEncoding,
  type LetterReading,
} from "../../text/legacy.ts";
import type { Cell, Grid } from "../read/grid.ts";

/** How the text of a workbook is to be read. */
export interface EncodingChoice {
  encoding: "unicode" | "nfd" | "tcvn3" | "vni" | "mixed";
  /** A cell's text in Unicode. */
  decode(cell: Cell): string;
  /** True where letters alone speak for a legacy encoding, and too few of them. */
  doubtful: boolean;
  /** A text before and after, to show what was done. */
  sample: { before: string; after: string } | null;
}

/** This many texts must show an encoding by their letters before it is believed without a font. */
const ENOUGH = 3;

/**
 * Tells the encoding of a workbook's text: by font name where the format gives it, else by letters.
 * A font alone decides nothing: files with `.Vn` fonts and Unicode text are common, so a font's cells
 * are decoded only when letters agree and none of them is plainly Unicode.
 *
 * @param decided the clerk's word on the whole file, or null
 */
export function chooseEncoding(grid: Grid, decided: LetterReading | null): EncodingChoice {
  const cells = grid.sheets
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
    .filter(({ text }) => /[^\s!-~]/u.test(text));
  const groups = new Map<LegacyEncoding | "none", Map<EncodingSign, number>>();
  for (const cell of cells) {
    for (const piece of piecesOf(cell)) {
      const group = fontEncoding(piece.font) ?? "none";
      const tally = groups.get(group) ?? new Map<EncodingSign, number>();
      const sign = encodingSign(piece.text);
      tally.set(sign, (tally.get(sign) ?? 0) + 1);
      groups.set(group, tally);
    }
  }
  const chosen = new Map([...groups].map(([group, tally]) => [group, ruleOf(tally)]));
  const decodePiece = (text: string, font: string | undefined): string => {
    if (decided === "unicode") return text;
    const rule = chosen.get(fontEncoding(font) ?? "none");
    const sign = encodingSign(text);
    if (sign === "unicode") return text;
    const encoding = decided ?? (sign === "silent" ? rule?.whole : sign);
    return encoding ? decodeLegacy(text, encoding, isCapitalFont(font)) : text;
  };
  const decode = (cell: Cell) =>
    cell.kind === "text"
      ? piecesOf(cell)
          .map(({ text, font }) => decodePiece(text, font))
          .join("")
      : cell.text;
  const total = (sign: EncodingSign) => [...groups.values()].reduce((sum, tally) => sum + (tally.get(sign) ?? 0), 0);
  // Where no text shows an old encoding, and nobody says that there is one, nothing is to be decoded.
  const legacy = decided === null ? LEGACY.some((encoding) => total(encoding) > 0) : decided !== "unicode";
  const changed = (legacy ? cells : []).find((cell) => {
    const decoded = decode(cell);
    return decoded !== cell.text && decoded.normalize("NFC") !== cell.text.normalize("NFC");
  });
  const unfonted = groups.get("none");
  const byLetters = LEGACY.reduce((sum, encoding) => sum + (unfonted?.get(encoding) ?? 0), 0);
  return {
    encoding: changed ? nameOf(decided, total) : isDecomposed(cells) ? "nfd" : "unicode",
    decode,
    doubtful: decided === null && byLetters > 0 && byLetters < ENOUGH,
    sample: changed ? { before: changed.text, after: decode(changed) } : null,
  };
}

/** The grid with its texts in Unicode; the same grid where nothing is to be decoded. */
export function decodeGrid(grid: Grid, { sample, decode }: EncodingChoice): Grid {
  if (!sample) return grid;
  const keptOf = ({ runs: _runs, ...cell }: Cell) => (cell.kept ? { kept: decode({ ...cell, text: cell.kept }) } : {});
  const cellsOf = (cells: Cell[]) => cells.map((cell) => ({ ...cell, text: decode(cell), ...keptOf(cell) }));
  const sheets = grid.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cellsOf(cells) })),
  }));
  return { ...grid, sheets };
}

const LEGACY: LegacyEncoding[] = ["tcvn3", "vni", "cp1258"];

/** The encoding that a font's name stands for; null for fonts of Unicode. */
export function fontEncoding(font: string | undefined): LegacyEncoding | null {
  if (font === undefined) return null;
  if (/^\.?Vn/iu.test(font) && !/^vni/iu.test(font)) return "tcvn3";
  return /^vni[-\s]/iu.test(font) ? "vni" : null;
}

/** `.VnTimeH`, `.VnArialH`: these fonts draw capitals whatever is typed. */
function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.Vn.*H$/iu.test(font);
}

function piecesOf(cell: Cell): { text: string; font?: string | undefined }[] {
  return cell.runs ?? [{ text: cell.text, font: cell.font }];
}

/** What holds for texts whose letters say nothing: the encoding of their fellows, if these agree. */
function ruleOf(tally: Map<EncodingSign, number>): { whole: LegacyEncoding | null } {
  const [only, ...others] = LEGACY.filter((encoding) => (tally.get(encoding) ?? 0) > 0);
  const agree = (tally.get("unicode") ?? 0) === 0 && others.length === 0;
  return { whole: agree ? (only ?? null) : null };
}

function nameOf(decided: LetterReading | null, total: (sign: EncodingSign) => number): EncodingChoice["encoding"] {
  const [only = "tcvn3", ...others] =
    decided === null || decided === "unicode" ? LEGACY.filter((encoding) => total(encoding) > 0) : [decided];
  if (decided === null && (total("unicode") > 0 || others.length > 0)) return "mixed";
  // A code page of Windows like any other, in which tones are letters of their own.
  return only === "cp1258" ? "nfd" : only;
}

function isDecomposed(cells: Cell[]): boolean {
  return cells.some(({ text }) => /\p{M}/u.test(text) && text !== text.normalize("NFC"));
}
