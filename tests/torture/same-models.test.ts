import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "./office.ts";

/** How many drawings of each property; the long run tries far more. */
const runs = process.env.DVK_LONG ? 3_000 : 120;

const CARRIERS = ["xlsx", "xlsb", "biff8", "ods", "fods", "xlml", "csv", "html"] as const;
type Carrier = (typeof CARRIERS)[number];

const HEADINGS = {
  ordinal: "TT",
  name: "Tên mô hình",
  field: "Lĩnh vực",
  collective: "Tập thể",
  individual: "Cá nhân",
  new: "Mới",
  continued: "Duy trì",
  content: "Nội dung, cách thức thực hiện",
  goal: "Mục tiêu",
  phone: "Số điện thoại",
} as const;
type Key = keyof typeof HEADINGS;
const KEYS = Object.keys(HEADINGS) as Key[];

type Model = Record<Exclude<Key, "ordinal">, string>;

const words = fc.array(
  fc.constantFrom("Hũ", "gạo", "tình", "thương", "đường", "hoa", "nước", "sạch", "Mỹ", "thuỷ", "quỹ"),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const phrase = words.map((list) => list.join(" "));
const model: fc.Arbitrary<Model> = fc
  .record({
    name: phrase.map((text) => `Mô hình ${text}`),
    field: fc.constantFrom("Kinh tế", "Quốc phòng - an ninh", ""),
    collective: fc.boolean(),
    isNew: fc.boolean(),
    content: phrase.map((text) => `Vận động ${text}`),
    goal: fc.option(phrase, { nil: "" }),
    phone: fc.constantFrom("0912 345 678", "", "0225.3456"),
  })
  .map(({ collective, isNew, ...rest }) => ({
    ...rest,
    collective: collective ? "x" : "",
    individual: collective ? "" : "x",
    new: isNew ? "x" : "",
    continued: isNew ? "" : "x",
  }));

const ABOVE = [
  ["HUYỆN ỦY AN LẠC", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
  ["Số: 12-CV/ĐU", "", "", ""],
  ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
  ["(Kèm theo Công văn số 12-CV/ĐU)"],
  [""],
];
/** What follows a table, each with what belongs to it. */
const BELOW = [
  [[""]],
  [["Tổng cộng: {n} mô hình"]],
  [
    ["", "", "", "T/M ĐẢNG ỦY"],
    ["", "", "", "BÍ THƯ"],
  ],
  [["Nơi nhận:"], ["- Như trên;"], ["- Lưu VP."]],
];

const paper = fc.record({
  models: fc.array(model, { minLength: 1, maxLength: 6 }),
  columns: fc.shuffledSubarray(KEYS, { minLength: KEYS.length }),
  above: fc.subarray(ABOVE),
  below: fc.subarray(BELOW),
  numbering: fc.boolean(),
  blanks: fc.boolean(),
  carrier: fc.constantFrom<Carrier>(...CARRIERS),
  decomposed: fc.boolean(),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

/** The paper as the rows of a sheet. */
function rowsOf({ models, columns, above, below, numbering, blanks }: Paper): string[][] {
  const body = models.map((one, i) => columns.map((key) => (key === "ordinal" ? String(i + 1) : one[key])));
  return [
    ["Đơn vị: Xã An Bình"],
    ...above,
    columns.map((key) => HEADINGS[key]),
    ...(numbering ? [columns.map((_, i) => `(${i + 1})`)] : []),
    ...body.flatMap((row) => (blanks ? [row, []] : [row])),
    ...below.flat().map((row) => row.map((text) => text.replace("{n}", String(models.length)))),
  ];
}

function written(rows: string[][], carrier: Carrier, decomposed: boolean): Buffer {
  const texts = rows.map((row) => row.map((text) => (text === "" ? null : text.normalize(decomposed ? "NFD" : "NFC"))));
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(texts), "Trang 1");
  return Buffer.from(XLSX.write(book, { type: "buffer", bookType: carrier }));
}

const REST = { kind: "mo-hinh", leader: null, subject: null, sinceYear: null };

/** What a careful clerk enters. */
function expected(one: Model) {
  return {
    ...REST,
    name: one.name,
    field: one.field === "" ? null : one.field === "Kinh tế" ? "kinh-te" : "quoc-phong-an-ninh",
    subjectKind: one.collective ? "collective" : "individual",
    origin: one.new ? "new" : "continued",
    content: one.content,
    goal: one.goal === "" ? null : one.goal,
    extras: one.phone === "" ? {} : { "Số điện thoại": one.phone },
  };
}

describe("the same table", () => {
  it("gives the same models whatever carries it, however it is laid out and encoded; no row or cell is lost", async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (drawn) => {
        const rows = rowsOf(drawn);
        const plan = await planPaper({ name: "danh sach.dat", bytes: written(rows, drawn.carrier, drawn.decomposed) });
        expect(plan.models.map((m) => m.values)).toEqual(drawn.models.map((m) => expect.objectContaining(expected(m))));
        expect(plan.models.map((m) => m.doubts)).toEqual(drawn.models.map(() => []));
        expect(plan.senderId).toBe("u1");
        expect(accountFaults(plan)).toEqual([]);
        const seen = rows.flatMap((row, i) => (row.some((text) => text !== "") ? [i + 1] : []));
        expect(plan.rows.map(({ row }) => row)).toEqual(seen);
        const imported = plan.rows.filter((row) => row.disposition === "imported").length;
        expect(imported).toBe(drawn.models.length);
      }),
      { numRuns: runs },
    );
  });

  it("has one content hash in every carrier that keeps its cells", async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (drawn) => {
        const hashes = await Promise.all(
          CARRIERS.map(async (carrier) => {
            const bytes = written(rowsOf(drawn), carrier, drawn.decomposed);
            return (await planPaper({ name: "x", bytes })).contentHash;
          }),
        );
        expect(new Set(hashes).size).toBe(1);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });
});

/** Texts that may stand anywhere: nothing here is a table on purpose. */
const anyText = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "Tên mô hình",
    "STT",
    "Lĩnh vực",
    "x",
    "1",
    "2",
    "I",
    "A. Kinh tế",
    "Tổng cộng",
    "Xã An Bình",
    "Nơi nhận:",
  ),
  fc.constantFrom(
    "\u200b",
    "\u00a0",
    "\ufeff",
    "Ví dụ",
    "Ghi chú",
    "(1)",
    "-",
    "#REF!",
    "01/03/2024",
    "Mới",
    "Duy trì từ 2022",
  ),
  fc.string({ maxLength: 12 }),
  phrase,
);

describe("any grid at all", () => {
  it("is accounted for exactly: every seen row once, every cell of an imported row somewhere", async () => {
    const blank = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { maxLength: 7 }), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (body, headed) => {
          const rows = headed ? [KEYS.map((key) => HEADINGS[key] as string), ...body] : body;
          // What XML cannot carry, a writer drops; then the file says something else than was drawn.
          const texts = rows.map((row) => row.map((text) => text.replace(/[\p{Cc}\ufffe\uffff_]/gu, "?")));
          const plan = await planPaper({ name: "x.xlsx", bytes: written(texts, "xlsx", false) });
          expect(accountFaults(plan)).toEqual([]);
          const seen = texts.flatMap((row, i) => (row.some((text) => !blank.test(text)) ? [i + 1] : []));
          expect(plan.rows.map(({ row }) => row)).toEqual(seen);
        },
      ),
      { numRuns: runs * 2 },
    );
  });
});
