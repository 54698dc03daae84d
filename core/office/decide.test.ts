import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { data, officeOfSamples, refusal } from "./testing/workplaces.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const SHEET = "dang ky";

/** A file that waits, for its sender is written like no unit, with two models. */
async function waiting() {
  const { place, folder } = await officeOfSamples(parsers);
  const path = join(folder, `${SHEET}.csv`);
  const rows = [
    "ĐẢNG ỦY XÃ PHÚC LÂN,,,",
    "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024,,,",
    "TT,Tên mô hình,Lĩnh vực,Mục tiêu",
    "1,Đường hoa,Kinh tế,Trồng 2 km hoa",
    "2,Tiếng kẻng,Quốc phòng - an ninh,Giảm trộm cắp",
  ];
  await writeFile(path, rows.join("\r\n"));
  const { files } = await data(place, "import.run", { paths: [path] });
  const [file] = files;
  expect(file).toMatchObject({ status: "review", models: 2 });
  const id = file?.id ?? "";
  const decide = (decisions: Record<string, string>) => data(place, "review.set", { id, decisions });
  const { planned } = await data(place, "review.show", { id });
  return { place, id, decide, sheet: planned[0]?.source?.sheet ?? "" };
}

test("a value can be taken away, which is not the same as taking the decision back", async () => {
  const { place, id, decide, sheet } = await waiting();
  const blank = `blank:${sheet}!4.goal`;
  expect((await decide({ unit: "Xã Phúc Lâm", [blank]: "yes" })).planned[0]?.goal).toBeNull();
  expect((await decide({ [blank]: "" })).planned[0]?.goal).toBe("Trồng 2 km hoa");
  await decide({ [blank]: "yes" });
  expect(await data(place, "review.confirm", { id })).toMatchObject({ status: "imported" });
  const models = await data(place, "models.list", { file: id });
  expect(models.map(({ name, goal }) => [name, goal])).toEqual([
    ["Đường hoa", null],
    ["Tiếng kẻng", "Giảm trộm cắp"],
  ]);
  expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
});

test("what every model has cannot be taken away, and a place that is not there is refused", async () => {
  const { place, id, sheet } = await waiting();
  for (const [key, value] of [
    [`blank:${sheet}!4.name`, "yes"],
    [`blank:${sheet}!4.kind`, "yes"],
    [`blank:${sheet}!4.goal`, "no"],
    [`blank:${sheet}!99.goal`, "yes"],
    [`blank:khác!4.goal`, "yes"],
  ] as const) {
    expect(await refusal(place, "review.set", { id, decisions: { [key]: value } }), key).toBe("bad-decision");
  }
});

test("the unit of one model is decided apart from the file's", async () => {
  const { place, id, decide, sheet } = await waiting();
  const own = `value:${sheet}!5.unit`;
  const file = await decide({ unit: "Xã Phúc Lâm", [own]: "Công an huyện" });
  expect(file.planned.map(({ unit }) => unit)).toEqual(["Xã Phúc Lâm", "Công an huyện"]);
  expect(await refusal(place, "review.set", { id, decisions: { [own]: "Xã Không Có" } })).toBe("unknown-unit");
  expect((await decide({ [own]: "" })).planned.map(({ unit }) => unit)).toEqual(["Xã Phúc Lâm", "Xã Phúc Lâm"]);
});
