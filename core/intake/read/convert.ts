import * as XLSX from "@e965/xlsx";
import { loadCodepages } from "./codepages.ts";
import { Refusal } from "./refusal.ts";

/**
 * The first `rows` rows of a workbook of an older or other format as `.xlsx`: texts, merges, widths of columns and heights of rows
 * are kept, type faces, lines and pictures are not. For bytes that a parser has read before, and as far down as it found
 * cells, for a few bytes may stand for millions of ruled blanks below. Rejects with {@link Refusal} `corrupt`.
 */
export async function convertToXlsx(bytes: Buffer, rows: number): Promise<Buffer> {
  await loadCodepages();
  try {
    const book = XLSX.read(bytes, { type: "buffer", cellStyles: true, sheetRows: rows });
    const written: Uint8Array = XLSX.write(book, { type: "buffer", bookType: "xlsx", cellStyles: true });
    return Buffer.from(written);
  } catch (error) {
    throw new Refusal("corrupt", error instanceof Error ? error.message : "");
  }
}
