import * as XLSX from "@e965/xlsx";

/**
 * Gives SheetJS the tables of Windows code pages, for workbooks that are not in Unicode. Making them takes longer than
 * the rest of a parser's start, and most drops need none of them: whoever may need them asks first.
 */
export async function loadCodepages(): Promise<void> {
  XLSX.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
}
