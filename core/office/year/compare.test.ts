import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

test("two years are compared along the units' lineage and by what this year's fields take in", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: ["Xã Đông,Xã,,,,", "Xã Tây,Xã,,,,"].join("\n"),
    today: "2024-04-30",
  });
  const ids = new Map((await dvk.call("units.list", {})).map(({ id, name }) => [name, id]));
  await dvk.registers("Xã Đông", "2024-03-20", [
    { name: "Zalo thôn", field: "chuyen-doi-so" },
    { name: "Đường hoa", field: "van-hoa-xa-hoi" },
  ]);
  await dvk.registers("Xã Tây", "2024-03-21", [{ name: "Phố văn minh", field: "do-thi" }]);
  await dvk.call("year.next.start", { programme: "co-quan-dang-2026", seat: "dang-uy" });
  dvk.on("2026-01-20");
  await dvk.call("year.units.merge", {
    merging: [ids.get("Xã Đông") ?? "", ids.get("Xã Tây") ?? ""],
    newUnit: { name: "Xã Đông Tây", kind: "Xã" },
    day: "2026-01-01",
  });
  await dvk.registers("Xã Đông Tây", "2026-01-20", [{ name: "Nhóm Zalo", field: "van-hoa-xa-hoi" }]);

  const { year, fields, units, crosswalk } = await dvk.call("year.compare", { programme: "hai-phong-2024" });
  expect(year).toBe(2026);
  expect(crosswalk).toContain("“Chuyển đổi số” của năm 2024 nằm trong “Văn hóa - xã hội” của năm 2026 (L59).");
  const culture = fields.find(({ id }) => id === "van-hoa-xa-hoi");
  expect(culture).toMatchObject({ now: 1, from: ["Chuyển đổi số"] });
  expect(culture?.before.map(({ name }) => name).sort()).toEqual(["Zalo thôn", "Đường hoa"].sort());
  // A field that this year's document says nothing of keeps its own line.
  expect(fields.find(({ label }) => label === "Đô thị")).toMatchObject({ id: null, now: 0 });
  expect(units).toHaveLength(1);
  expect(units[0]).toMatchObject({ label: "Xã Đông Tây", now: 1 });
  expect(units[0]?.before).toHaveLength(3);

  expect(await dvk.refusal("year.compare", { programme: "khong-co" })).toMatchObject({ code: "unknown-programme" });
});
