import type { FontTable } from "./fonts.ts";

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
const LEGACY_NAME = /^(\.Vn|VNI[- ]|Wingdings|Webdings$|Marlett$|Symbol$)/iu;

/**
 * Fonts of the cells of an old Excel workbook from its `Workbook` stream: cell → XF → FONT. Rich runs
 * inside a cell are not told apart. Null where the workbook has no legacy font; damage ends the
 * reading, and what was read until then holds.
 */
export function fontsOfXls(stream: Uint8Array): FontTable | null {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: string[] = [];
  const styleFonts: number[] = [];
  const sheetOffsets: number[] = [];
  const cells: { place: string; style: number }[] = [];
  let wide = true;
  let sheet = -1;
  for (const { type, at, length, offset } of records(bytes)) {
    if (type === RECORD.bof && length >= 2) {
      wide = bytes.readUInt16LE(at) >= BIFF8;
      sheet = sheetOffsets.indexOf(offset);
    } else if (type === RECORD.font && length >= 16) fonts.push(fontName(bytes, at, length, wide));
    else if (type === RECORD.xf && length >= 2) styleFonts.push(bytes.readUInt16LE(at));
    else if (type === RECORD.boundSheet && length >= 4) sheetOffsets.push(bytes.readUInt32LE(at));
    else if (isTextCell(type) && length >= 6 && sheet >= 0) {
      const place = `${sheet}:${bytes.readUInt16LE(at) + 1}:${bytes.readUInt16LE(at + 2) + 1}`;
      cells.push({ place, style: bytes.readUInt16LE(at + 4) });
    }
  }
  if (!fonts.some((name) => LEGACY_NAME.test(name))) return null;
  // Font 4 does not exist: indexes above it are one too high ([MS-XLS] 2.5.129).
  const fontOf = (style: number) => {
    const index = styleFonts[style] ?? 0;
    return fonts[index > 4 ? index - 1 : index] ?? null;
  };
  const table = new Map(cells.map(({ place, style }) => [place, fontOf(style)]));
  return (index, row, column) => {
    const font = table.get(`${index}:${row}:${column}`);
    return font === undefined ? null : { font, runs: null };
  };
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
