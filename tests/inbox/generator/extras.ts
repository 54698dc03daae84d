import { FIELD_TITLES } from "./data/spellings.ts";
import { aside, Grid } from "./grid.ts";
import type { Random } from "./random.ts";
import { capital } from "./text.ts";
import { FIELD_CODES, type ModelSeed } from "./types.ts";

/** Sheets beside the register: none of them holds a model. */
export function extraSheets(
  rng: Random,
  main: readonly Grid[],
  seeds: readonly ModelSeed[],
  traits: Set<string>,
  mayHide: boolean,
): { before: Grid[]; after: Grid[] } {
  const before: Grid[] = [];
  const after: Grid[] = [];
  if (rng.chance(0.06)) {
    traits.add("guide-sheet");
    before.push(guide());
  }
  if (rng.chance(0.05)) {
    traits.add("summary-sheet");
    (rng.chance(0.5) ? before : after).push(summary(seeds));
  }
  if (mayHide && rng.chance(0.08)) {
    traits.add("hidden-list");
    after.push(list());
  }
  if (mayHide && rng.chance(0.04) && main[0] !== undefined) {
    traits.add("hidden-copy");
    after.push(copy(main[0]));
  }
  if (rng.chance(0.1)) {
    traits.add("empty-sheets");
    after.push(new Grid("Sheet2"), new Grid("Sheet3"));
  }
  return { before, after };
}

function guide(): Grid {
  const grid = new Grid("Hướng dẫn");
  const fate = aside("note", "title", "other-table", "letterhead", "unclear");
  grid.add(fate, [[0, "HƯỚNG DẪN CÁCH GHI BIỂU"]], { bold: true });
  grid.add(fate, [[0, "- Mỗi mô hình ghi một dòng, tên ngắn gọn."]]);
  grid.add(fate, [[0, "- Cột lĩnh vực ghi theo hướng dẫn của Ban Dân vận."]]);
  grid.add(fate, [[0, "- Gửi về trước ngày 25/3/2024."]]);
  return grid;
}

function summary(seeds: readonly ModelSeed[]): Grid {
  const grid = new Grid("Tong hop so lieu");
  const also = ["title", "header", "total", "note", "section", "unclear", "blank-name", "letterhead"];
  const fate = aside("other-table", ...also);
  grid.add(fate, [[0, "BẢNG TỔNG HỢP SỐ LƯỢNG MÔ HÌNH"]], { bold: true });
  grid.add(
    fate,
    [
      [0, "TT"],
      [1, "Lĩnh vực"],
      [2, "Số lượng"],
    ],
    { bold: true },
  );
  let n = 0;
  for (const field of FIELD_CODES) {
    grid.add(fate, [
      [0, ++n],
      [1, capital(FIELD_TITLES[field][0] ?? field)],
      [2, seeds.filter((seed) => seed.field === field).length],
    ]);
  }
  grid.add(fate, [
    [1, "Tổng cộng"],
    [2, seeds.length],
  ]);
  return grid;
}

function list(): Grid {
  const grid = new Grid("DanhMuc");
  grid.hidden = true;
  const fate = aside("other-table", "note", "unclear", "header", "section", "title");
  for (const text of ["Kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh", "Tập thể", "Cá nhân"]) {
    grid.add(fate, [[0, text]]);
  }
  return grid;
}

function copy(original: Grid): Grid {
  const grid = new Grid(`${original.name} (2)`.slice(0, 31));
  grid.hidden = true;
  for (const row of original.rows) {
    const own = row.fate.reason;
    grid.add(aside("hidden-copy", ...(own === null ? [] : [own]), ...(row.fate.alsoFine ?? [])), row.cells, {
      bold: row.bold,
      italic: row.italic,
    });
  }
  grid.merges.push(...original.merges.map((merge) => ({ ...merge })));
  return grid;
}
