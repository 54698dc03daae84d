import { describe, expect, test } from "vitest";
import type { LetterReading } from "../../text/legacy.ts";
import type { Cell, Grid } from "../read/grid.ts";
import { chooseEncoding, decodeGrid, fontEncoding } from "./encoding.ts";

const cell = (text: string, font?: string): Cell => ({ column: 1, text, kind: "text", ...(font ? { font } : {}) });
const grid = (...cells: Cell[]): Grid => ({
  format: "xlsx",
  sheets: [
    {
      name: "S",
      hidden: false,
      rows: cells.map((c, i) => ({ row: i + 1, cells: [c] })),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      filtered: false,
    },
  ],
});
const texts = (g: Grid) => g.sheets.flatMap((s) => s.rows.flatMap((r) => r.cells.map((c) => c.text)));
const read = (g: Grid, decided: LetterReading | null = null) => {
  const choice = chooseEncoding(g, decided);
  return { ...choice, texts: texts(decodeGrid(g, choice)) };
};

describe("chooseEncoding", () => {
  test("a TCVN3 font: its silent texts follow those that speak", () => {
    const got = read(grid(cell("Tªn m« h×nh", ".VnTime"), cell("Ghi chó", ".VnTime"), cell("§¶ng ñy", ".VnTimeH")));
    expect(got).toMatchObject({ encoding: "tcvn3", doubtful: false, texts: ["Tên mô hình", "Ghi chú", "ĐẢNG ỦY"] });
  });

  test("Unicode text in a TCVN3 font is left alone", () => {
    const given = grid(
      cell("Tên mô hình", ".VnTime"),
      cell("Ghi chú", ".VnTime"),
      cell("Xã Hà Nam", ".VnTime"),
      cell("Đảng ủy", ".VnTime"),
    );
    expect(read(given)).toMatchObject({ encoding: "unicode", sample: null, texts: texts(given) });
  });

  test("without fonts the letters decide, and too few of them are a doubt", () => {
    const plain = read(grid(cell("Tªn m« h×nh"), cell("Ng\u00adêi lËp biÓu"), cell("§éc lËp"), cell("Ghi chó")));
    expect(plain).toMatchObject({
      encoding: "tcvn3",
      doubtful: false,
      texts: ["Tên mô hình", "Người lập biểu", "Độc lập", "Ghi chú"],
    });
    expect(read(grid(cell("Tªn m« h×nh"), cell("Mô hình mới"))).doubtful).toBe(true);
  });

  test("Windows-1258 that was taken for western letters is told by its tones, which stand behind their vowels", () => {
    const got = read(
      grid(
        cell("Tên mô hiÌnh"),
        cell("Nôòi dung thýòc hiêòn"),
        cell("ÐÃNG KYì"),
        cell("Chi bôò"),
        cell("Ghi chuì"),
        cell("Ðýõng"),
      ),
    );
    expect(got).toMatchObject({ encoding: "nfd", doubtful: false });
    expect(got.texts).toEqual(["Tên mô hình", "Nội dung thực hiện", "ĐĂNG KÝ", "Chi bộ", "Ghi chú", "Đương"]);
    const plain = grid(cell("hòa bình"), cell("Hòa Ì"), cell("Loài vật, tài sản"), cell("Toà nhà"));
    expect(read(plain)).toMatchObject({ encoding: "unicode", texts: texts(plain) });
  });

  test("both kinds in one file: each text by its own letters", () => {
    const got = read(
      grid(cell("Tªn m« h×nh", ".VnTime"), cell("Mô hình mới", "Times New Roman"), cell("Ghi chú", "Times New Roman")),
    );
    expect(got).toMatchObject({ encoding: "mixed", texts: ["Tên mô hình", "Mô hình mới", "Ghi chú"] });
  });

  test("runs of one cell are read each in its font", () => {
    const runs = [
      { text: "M« h×nh: ", font: ".VnTime" },
      { text: "Đường hoa", font: "Arial" },
    ];
    const mixed: Cell = { ...cell("M« h×nh: Đường hoa"), runs };
    expect(read(grid(mixed)).texts).toEqual(["Mô hình: Đường hoa"]);
  });

  test("the clerk's word is stronger than any sign", () => {
    const given = grid(cell("Tªn m« h×nh", ".VnTime"));
    expect(read(given, "unicode").texts).toEqual(["Tªn m« h×nh"]);
    expect(read(grid(cell("Ghi chó")), "tcvn3").texts).toEqual(["Ghi chú"]);
  });
});

test.each([
  [".VnTime", "tcvn3"],
  [".VnArial NarrowH", "tcvn3"],
  ["VNI-Times", "vni"],
  ["Times New Roman", null],
  [undefined, null],
])("font %s stands for %s", (font, encoding) => {
  expect(fontEncoding(font)).toBe(encoding);
});
