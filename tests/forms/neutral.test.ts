import * as XLSX from "@e965/xlsx";
import { expect, it } from "vitest";
import { listWorkbook } from "../../core/forms/slip/fresh.ts";

/** What is sent back to units: text that looks like a formula stays text. */

const HOSTILE = ["=1+1", "+84 912", "-Vận động", "@SUM(A1)", '=HYPERLINK("http://a","b")', "=cmd|' /C calc'!A0"];

/** Every cell that is text, and every formula, of all sheets of a workbook. */
function cellsOf(bytes: Buffer): { texts: string[]; formulas: string[] } {
  const { Sheets } = XLSX.read(bytes, { type: "buffer", cellFormula: true });
  const cells = Object.values(Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([at, cell]: [string, XLSX.CellObject]) => (at.startsWith("!") ? [] : [cell])),
  );
  return {
    texts: cells.flatMap(({ t, v }) => (t === "s" ? [String(v)] : [])),
    formulas: cells.flatMap(({ f }) => (f === undefined ? [] : [f])),
  };
}

it("in the list of what is to be put right", async () => {
  const frame = { name: "Cần sửa", title: "=1+1", subtitle: "@x", headings: ["TT", "Trang", "Ô", "Đã ghi", "Sửa"] };
  const lines = HOSTILE.map((text) => ({ sheet: text, cell: "A1", written: text, text }));
  const headings: [string, string, string, string, string] = ["TT", "Trang", "Ô", "Đã ghi", "Sửa"];
  const { texts, formulas } = cellsOf(await listWorkbook({ ...frame, headings }, lines));
  expect(formulas).toEqual([]);
  for (const text of HOSTILE) expect(texts.filter((one) => one === text).length).toBeGreaterThanOrEqual(3);
});
