import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { aModel, haiPhong } from "../consolidation/testing/samples.ts";
import { readersFor } from "../intake/plan/understand.ts";
import { readGrid } from "../intake/read/read.ts";
import { openForm } from "./open.ts";
import { placeRows } from "./place.ts";
import type { PaperFacts } from "./placeholders.ts";

const FORM = new URL("../../tests/forms/fixtures/huyen-phu-luc-01.xlsx", import.meta.url);
const FACTS: PaperFacts = {
  co_quan: "",
  cap_tren: "",
  dia_danh: "",
  nam: "2024",
  ngay: "",
  so: "",
  so_mo_hinh: "3000",
  so_tap_the: "",
  so_ca_nhan: "",
  so_moi: "",
  so_duy_tri: "",
  nguoi_ky: "",
  chuc_vu: "",
  tham_quyen: "",
};

it("3,000 models in a form of three blank rows: each in its row, in order, one name of 600 letters, the total below", async () => {
  const bytes = await readFile(FORM);
  const { form, fill } = await openForm(bytes, await readGrid(bytes), readersFor(haiPhong, []));
  const long = "Tổ dân vận khéo giúp nhau làm kinh tế ".repeat(16).slice(0, 600).trim();
  const models = Array.from({ length: 3_000 }, (_, index) => aModel(null, "ntm", index === 7 ? { name: long } : {}));
  const order = { groupBy: "unit" as const, units: [], fields: haiPhong.fields };
  const [appendix] = haiPhong.appendices;
  if (!appendix) throw new Error("no appendix");
  const plan = placeRows({ form, models, order, source: { appendix, fields: haiPhong.fields } });
  const rows = (await readGrid(fill(plan, FACTS).bytes)).sheets[0]?.rows ?? [];
  const at = (row: number, column: number) =>
    rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.text;
  expect([10, 17, 3_009].map((row) => at(row, 2))).toEqual([models[0]?.name, long, models.at(-1)?.name]);
  expect([10, 3_009].map((row) => at(row, 1))).toEqual(["1", "3000"]);
  expect(at(3_010, 1)).toBe("Tổng cộng");
});
