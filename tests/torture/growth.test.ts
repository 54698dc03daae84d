import { describe, expect, it } from "vitest";
import { possibleDoubles } from "../../core/intake/doubles/find.ts";
import { readCsv } from "../../core/intake/read/csv.ts";
import type { Grid } from "../../core/intake/read/grid.ts";
import { Refusal } from "../../core/intake/read/refusal.ts";
import { planGrid } from "./office.ts";

/**
 * Time may grow with a file, not with its square. What counts is the processor's time, for others share
 * the machine, and of some runs the best; and sixteen times as much may cost a hundred and fifty times as long, for a larger heap is
 * swept more often (and a measurement that was disturbed is taken again): work in the square of the size costs two hundred and fifty-six times.
 */
const TIMES = 16;
const ALLOWED = 150;

async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const best = async (n: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 2; i++) {
      const start = process.cpuUsage();
      await work(n);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1_000);
    }
    return least;
  };
  await work(size);
  // Less than a few milliseconds is not measured, it is noise.
  return (await best(size * TIMES)) / Math.max(3, await best(size));
}

type Row = (string | null)[];
const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung", "Mục tiêu"];

function grid(rows: Row[]): Grid {
  return {
    format: "xlsx",
    sheets: [
      {
        name: "A",
        hidden: false,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        filtered: false,
        rows: rows.map((row, r) => ({
          row: r + 1,
          cells: row.flatMap((text, c) => (text === null ? [] : [{ column: c + 1, text, kind: "text" as const }])),
        })),
      },
    ],
  };
}

const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
const model = (i: number): Row => [String((i % 999) + 1), `Mô hình ${i}`, "Kinh tế", "Nội dung", "Mục tiêu"];

/** Sheets of so many rows, of every shape that some step might walk over and over. */
const SHEETS: Record<string, (rows: number) => Row[]> = {
  models: (n) => [["Xã An Bình"], HEAD, ...many(n, model)],
  "one model that goes on and on": (n) => [
    ["Xã An Bình"],
    HEAD,
    model(0),
    ...many(n, () => [null, null, null, "x", "y"]),
  ],
  "rows that are nothing": (n) => [HEAD, ...many(n, (i) => [null, null, "ghi gì đó", null, `khác ${i}`])],
  "a letterhead without end": (n) => [...many(n, (i) => [`dang uy xa Tan La ${i}`]), HEAD, model(0)],
  "no table": (n) => many(n, (i) => [`xã Tân Lạ ${i}`, "abc", "def"]),
  sections: (n) => [HEAD, ...many(n, (i) => (i % 2 ? ["I. Lĩnh vực kinh tế"] : model(i)))],
  "tables with titles, one below the other": (n) =>
    many(n / 5, (i) => [["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO"], HEAD, model(i), model(i), model(i)]).flat(),
  "units nobody knows": (n) => [
    ["TT", "Tên mô hình", "Đơn vị", "Nội dung"],
    ...many(n, (i) => [`${i % 999}`, `Mô hình ${i}`, `Xã Lạ ${i}`, "x"]),
  ],
  "one name over and over": (n) => [HEAD, ...many(n, () => ["1", "Mô hình", "Kinh tế", "x", "y"])],
};

describe("planning, which the main process does itself", { retry: 2 }, () => {
  for (const [name, rows] of Object.entries(SHEETS)) {
    it(`takes time in proportion to the rows: ${name}`, async () => {
      expect(await growth((n) => planGrid(grid(rows(n))), 800)).toBeLessThan(ALLOWED);
    });
  }

  it("takes time in proportion to the sheets over which one list goes", async () => {
    const book = (count: number): Grid => {
      const rows = many(count, (i) => [
        ...(i === 0 ? [["Xã An Bình"], HEAD] : []),
        ...many(10, (k) => model(i * 10 + k)),
      ]);
      return {
        format: "xlsx",
        sheets: rows.flatMap((own, i) => grid(own).sheets.map((sheet) => ({ ...sheet, name: `${i}` }))),
      };
    };
    expect((await planGrid(book(4))).models).toHaveLength(40);
    expect(await growth((n) => planGrid(book(n)), 25)).toBeLessThan(ALLOWED);
  });

  it("takes a sheet of twenty thousand rows", async () => {
    const plan = await planGrid(grid(SHEETS.models?.(19_990) ?? []));
    expect(plan.models).toHaveLength(19_990);
  });
});

describe("models that may be one", { retry: 2 }, () => {
  const WORDS = "tiếng kẻng đường hoa hũ gạo tình thương ngõ sạch nhà vườn cây bếp ăn tổ tự quản camera an ninh".split(
    " ",
  );
  // Words in an order that does not come again soon, so that few of the names are near.
  const name = (i: number) =>
    Array.from({ length: 7 }, (_, k) => WORDS[(i * (2 * k + 7) + Math.floor(i / 23) * (k * k + 3)) % WORDS.length]);
  const plan = (count: number) =>
    planGrid(grid([["Xã An Bình"], HEAD, ...many(count, (i) => ["1", name(i).join(" "), "Kinh tế", "x", "y"])]));

  it("are found in time in proportion to the names", async () => {
    const plans = new Map(await Promise.all([200, 200 * TIMES].map(async (n) => [n, await plan(n)] as const)));
    const find = (n: number) => {
      const own = plans.get(n);
      if (own) possibleDoubles(own, { registered: () => null, elsewhere: [], earlier: () => null });
    };
    expect(await growth(find, 200)).toBeLessThan(ALLOWED);
  });
});

/** What long lines are made of, that a pattern could try in too many ways. */
const PIECES = [
  "a",
  "A",
  " a",
  "1",
  "1.",
  ".",
  "-",
  ":",
  "(",
  "…",
  "\n",
  " \n ",
  "x",
  "moi ",
  "mới duy trì ",
  "ngày ",
  "1 mô hình ",
  "xã A",
  "\u0301",
  "I",
  "* ",
];

describe("a long line", { retry: 2 }, () => {
  for (const piece of PIECES) {
    it(`takes time in proportion to its length wherever it stands: ${JSON.stringify(piece)}`, async () => {
      const sheet = (length: number) => {
        const long = piece.repeat(Math.ceil(length / piece.length));
        return grid([
          [`${long}!`],
          [`${long}!`, long],
          HEAD,
          [`${long}!`, null, null, null, null],
          [null, `${long}!`, null, null, null],
          ["1", `Mô hình ${long}!`, `${long}!`, `${long}!`, `${long}!`],
          [null, null, null, `${long}!`, null],
          [`Tổng cộng ${long}!`],
          [null, null, null, null, `${long}!`],
        ]);
      };
      expect(await growth((length) => planGrid(sheet(length)), 4_000)).toBeLessThan(ALLOWED);
    });
  }
});

describe("delimited text", { retry: 2 }, () => {
  const TEXTS: Record<string, string> = {
    quotes: '"',
    "closed quotes": '"a" b',
    "open fields": ',"',
    delimiters: ",;\t|",
    lines: "a,b\r\n",
    returns: "\r",
  };
  for (const [name, piece] of Object.entries(TEXTS)) {
    it(`is split in time in proportion to its length: ${name}`, async () => {
      const text = (length: number) => piece.repeat(Math.ceil(length / piece.length / 1.5));
      const read = (length: number) => {
        try {
          return readCsv(text(length));
        } catch (error) {
          if (error instanceof Refusal) return error;
          throw error;
        }
      };
      expect(await growth(read, 60_000)).toBeLessThan(ALLOWED);
    });
  }
});
