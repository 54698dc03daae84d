import type { FontTable } from "./fonts.ts";
import type { KeptTexts } from "./kept.ts";

/** Record types of BIFF5 and BIFF8 ([MS-XLS] 2.3). */
const RECORD = {
  font: 0x0031,
  xf: 0x00e0,
  boundSheet: 0x0085,
  labelSst: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  formula: 0x0006,
  bof: 0x0809,
};
const BIFF8 = 0x0600;
/** `fStrikeOut` among a FONT's looks. */
const STRUCK_OUT = 0x0008;
const LEGACY_NAME = /^(\.Vn|VNI[- ]|Wingdings|Webdings$|Marlett$|Symbol$)/iu;

/**
 * Fonts of the cells of an old Excel workbook from its `Workbook` stream: cell → XF → FONT. Rich runs
 * inside a cell are not told apart. Null where the workbook has no legacy font; damage ends the
 * reading, and what was read until then holds.
 */
export function fontsOfXls(stream: Uint8Array): FontTable | null {
  const { fonts, fontOf } = cellFonts(stream);
  if (!fonts.some(({ name }) => LEGACY_NAME.test(name))) return null;
  return (index, row, column) => {
    const font = fontOf(`${index}:${row}:${column}`);
    return font === undefined ? null : { font: font?.name ?? null, runs: null };
  };
}

/** Cells of an old Excel workbook whose font is struck through (FONT, `fStrikeOut`); null where there is none such font. */
export function struckOfXls(stream: Uint8Array): KeptTexts | null {
  const { fonts, fontOf } = cellFonts(stream);
  if (!fonts.some(({ struck }) => struck)) return null;
  return (index, row, column) => (fontOf(`${index}:${row}:${column}`)?.struck ? "none" : null);
}

interface XlsFont {
  name: string;
  struck: boolean;
}

/** The fonts of the workbook, and that of a text cell by “sheet:row:column”: undefined for no such cell, null where it has none. */
function cellFonts(stream: Uint8Array) {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: XlsFont[] = [];
  const styleFonts: number[] = [];
  const sheetOffsets: number[] = [];
  const styles = new Map<string, number>();
  let wide = true;
  let sheet = -1;
  for (const { type, at, length, offset } of records(bytes)) {
    if (type === RECORD.bof && length >= 2) {
      wide = bytes.readUInt16LE(at) >= BIFF8;
      sheet = sheetOffsets.indexOf(offset);
    } else if (type === RECORD.font && length >= 16) {
      fonts.push({ name: fontName(bytes, at, length, wide), struck: (bytes.readUInt16LE(at + 2) & STRUCK_OUT) !== 0 });
    } else if (type === RECORD.xf && length >= 2) styleFonts.push(bytes.readUInt16LE(at));
    else if (type === RECORD.boundSheet && length >= 4) sheetOffsets.push(bytes.readUInt32LE(at));
    else if (isTextCell(type) && length >= 6 && sheet >= 0) {
      const place = `${sheet}:${bytes.readUInt16LE(at) + 1}:${bytes.readUInt16LE(at + 2) + 1}`;
      styles.set(place, bytes.readUInt16LE(at + 4));
    }
  }
  const fontOf = (place: string): XlsFont | null | undefined => {
    const style = styles.get(place);
    if (style === undefined) return undefined;
    const index = styleFonts[style] ?? 0;
    // Font 4 does not exist: indexes above it are one too high ([MS-XLS] 2.5.129).
    return fonts[index > 4 ? index - 1 : index] ?? null;
  };
  return { fonts, fontOf };
}

function isTextCell(type: number): boolean {
  return type === RECORD.labelSst || type === RECORD.label || type === RECORD.richLabel || type === RECORD.formula;
}

function* records(bytes: Buffer): Generator<{ type: number; at: number; length: number; offset: number }> {
  let offset = 0;
  while (offset + 4 <= bytes.length) {
    const type = bytes.readUInt16LE(offset);
    const length = bytes.readUInt16LE(offset + 2);
    if (offset + 4 + length > bytes.length) return;
    yield { type, at: offset + 4, length, offset };
    offset += 4 + length;
  }
}

/** FONT: 14 bytes of looks, the name's length, in BIFF8 a flag for two-byte letters, then the name. */
function fontName(bytes: Buffer, at: number, length: number, wide: boolean): string {
  const letters = bytes.readUInt8(at + 14);
  if (!wide) return bytes.toString("latin1", at + 15, Math.min(at + 15 + letters, at + length));
  const twoBytes = (bytes.readUInt8(at + 15) & 1) === 1;
  const end = Math.min(at + 16 + letters * (twoBytes ? 2 : 1), at + length);
  return bytes.toString(twoBytes ? "utf16le" : "latin1", at + 16, end);
}
