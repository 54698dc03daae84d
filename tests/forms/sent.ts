import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import type { Output } from "../../core/contract.ts";
import type { TestOffice } from "../cli/office.ts";

/** The unit that blank forms are sent to. */
export const UNIT = "Xã Đông Hưng";

/** Opens a form, lets a clerk write into it, and saves it with a library that did not make it. */
export async function filled(
  path: string,
  to: string,
  write: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void,
): Promise<string> {
  const book = XLSX.read(await readFile(path), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error(path);
  write(sheet, book);
  await writeFile(to, Buffer.from(XLSX.write(book, { type: "buffer", bookType: "xlsx" })));
  return to;
}

/** Writes into cells of one row, by the letters of their columns. */
export function put(sheet: XLSX.WorkSheet, row: number, values: Record<string, string | number>): void {
  for (const [column, v] of Object.entries(values))
    sheet[`${column}${row}`] = { t: typeof v === "number" ? "n" : "s", v };
}

/** What a clerk writes into a row of a registration form: a new model. */
export const NEW = {
  B: "Ngõ phố văn minh",
  C: "Tập thể",
  D: "Hội Phụ nữ xã",
  E: "Phát triển kinh tế",
  F: "Mới",
  I: "40 hộ",
};

/** The blank forms of a unit, in the office's folder `gui`. */
export async function forms(
  office: TestOffice,
  unit = UNIT,
): Promise<{ files: Output<"export.form">["files"]; registration: string; results: string }> {
  const { files } = await office.call("export.form", { unit, to: join(office.folder, "gui") });
  const of = (purpose: string) => files.find((file) => file.purpose === purpose)?.path ?? "";
  return { files, registration: of("registration"), results: of("results") };
}
