/** A second look at generated files through SheetJS and Papa Parse, to prove their truth without the product's reader. */
import * as XLSX from "@e965/xlsx";
import Papa from "papaparse";
import type { GeneratedFile } from "./generator/types.ts";

export interface RereadSheet {
  name: string;
  /** Rows from 1; texts in NFC with single spaces, empty cells left out. */
  rows: Map<number, string[]>;
}

export function reread(file: GeneratedFile): RereadSheet[] {
  if (file.separator !== undefined) return [delimited(file, file.separator)];
  const book = XLSX.read(file.bytes, { type: "array", cellNF: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const rows = new Map<number, string[]>();
    for (const [address, cell] of Object.entries(sheet ?? {})) {
      if (address.startsWith("!")) continue;
      const { v, w } = cell as XLSX.CellObject;
      const shown = typeof v === "string" ? v : (w ?? String(v ?? ""));
      add(rows, XLSX.utils.decode_cell(address).r + 1, shown);
    }
    return { name, rows };
  });
}

function delimited(file: GeneratedFile, separator: string): RereadSheet {
  const text = new TextDecoder(file.encoding ?? "utf-8").decode(file.bytes).replace(/^\ufeff?sep=.\r\n/u, "");
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false });
  const rows = new Map<number, string[]>();
  data.forEach((record, i) => {
    for (const value of record) add(rows, i + 1, value);
  });
  return { name: "", rows };
}

function add(rows: Map<number, string[]>, row: number, value: string): void {
  const text = clean(value);
  if (text !== "") rows.set(row, [...(rows.get(row) ?? []), text]);
}

export function clean(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
