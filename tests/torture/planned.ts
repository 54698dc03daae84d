import * as XLSX from "@e965/xlsx";
import { expect } from "vitest";
import type { FilePlan } from "../../core/intake/plan/plan.ts";
import { accountFaults, planPaper } from "./office.ts";

export type Row = (string | number)[];

/** The plan, its account exact, of a workbook with one sheet: a letterhead, a title, and the rows given, from row 3 on. */
export async function planned(rows: Row[], merges: string[] = []): Promise<FilePlan> {
  const top = [["ĐẢNG ỦY XÃ AN BÌNH"], ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"]];
  const sheet = XLSX.utils.aoa_to_sheet([...top, ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))]);
  sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "DK");
  const plan = await planPaper({ name: "dang ky.xlsx", bytes: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) });
  expect(accountFaults(plan)).toEqual([]);
  return plan;
}
