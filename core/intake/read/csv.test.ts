import { describe, expect, it } from "vitest";
import { readCsv } from "./csv.ts";
import { readGrid } from "./read.ts";

/** Rows as `[number, …texts]`; a blank cell between others is skipped. */
function rows(text: string): (string | number)[][] {
  return (readCsv(text).sheets[0]?.rows ?? []).map(({ row, cells }) => [row, ...cells.map((cell) => cell.text)]);
}

describe("delimited text", () => {
  it("of more letters than anybody would read is too large", async () => {
    const line = `1,Tổ tự quản,${"x".repeat(30_000)}\n`;
    await expect(readGrid(Buffer.from(line.repeat(600)))).resolves.toBeDefined();
    await expect(readGrid(Buffer.from(line.repeat(700)))).rejects.toMatchObject({
      code: "too-large",
      what: "characters",
    });
  });

  it.each([",", ";", "\t", "|"])("finds the delimiter %j by the records that agree", (d) => {
    const text = ["DANH SÁCH, ĐĂNG KÝ; NĂM 2024", `TT${d}Tên${d}Nội dung`, `1${d}A${d}x`, `2${d}B${d}y`].join("\n");
    expect(rows(text).slice(1)).toEqual([
      [2, "TT", "Tên", "Nội dung"],
      [3, "1", "A", "x"],
      [4, "2", "B", "y"],
    ]);
  });

  it("believes a sep= line, quoted or not, and does not count it", () => {
    for (const line of ["sep=;", '"sep=;"', "\ufeffSEP=;"]) {
      expect(rows(`${line}\r\na;"b;c",d\r\n`)).toEqual([[1, "a", "b;c,d"]]);
    }
  });

  it("numbers records as Excel does: a break inside quotes is no new row, a blank line is one", () => {
    expect(rows('a,"b\nc"\r\n\r\n  \r\nd,e')).toEqual([
      [1, "a", "b\nc"],
      [4, "d", "e"],
    ]);
    expect(rows("a,b\rc,d")).toHaveLength(2);
  });

  it("reads quotes as Excel does, and swallows nothing after one that closes early", () => {
    expect(rows('"Hũ gạo" tình thương,Xã A\nb,c\nd,"e"')).toEqual([
      [1, "Hũ gạo tình thương", "Xã A"],
      [2, "b", "c"],
      [3, "d", "e"],
    ]);
    expect(rows('a,"nói ""khéo""",2" ống')).toEqual([[1, "a", 'nói "khéo"', '2" ống']]);
    expect(rows('a,"còn mở\nhết')).toEqual([[1, "a", "còn mở\nhết"]]);
  });

  it("keeps the column of each cell, and text as it was typed", () => {
    const [row] = readCsv(",01,,3/4,\n").sheets[0]?.rows ?? [];
    expect(row?.cells).toEqual([
      { column: 2, text: "01", kind: "text" },
      { column: 4, text: "3/4", kind: "text" },
    ]);
  });

  it("is decoded by its mark, by the zeros of UTF-16, or as UTF-8", async () => {
    const text = "TT\tTên mô hình\n1\tTổ tự quản";
    const bytes = [
      Buffer.from(`\ufeff${text}`, "utf8"),
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(text, "utf16le"),
      Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
      Buffer.from(text, "utf8"),
    ];
    for (const given of bytes) {
      const grid = await readGrid(given);
      expect(grid.sheets[0]?.rows[1]?.cells[1]?.text).toBe("Tổ tự quản");
      expect(grid.sheets[0]?.rows[0]?.cells[0]?.text).toBe("TT");
    }
  });
});
