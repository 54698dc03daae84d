import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

test("a programme travels as one file, and a wrong one is refused with the place", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: "Xã Đông,Xã,,,,",
    today: "2024-04-30",
  });
  const { name, text } = await dvk.call("year.programme.export", { id: "tuyen-quang-2024" });
  const path = join(dvk.folder, name);
  await writeFile(path, text);
  expect(await dvk.call("year.programme.check", { path })).toMatchObject({ id: "tuyen-quang-2024", year: 2024 });

  const wrong = JSON.parse(text);
  wrong.deadlines[0].label = "";
  await writeFile(path, JSON.stringify(wrong));
  const refused = await dvk.refusal("year.programme.check", { path });
  expect(refused.code).toBe("invalid");
  expect(refused.details.join()).toContain("deadlines[0].label");

  await writeFile(path, text.slice(0, 200));
  expect((await dvk.refusal("year.programme.check", { path })).code).toBe("invalid");
  expect((await dvk.refusal("year.programme.export", { id: "khong-co" })).code).toBe("unknown-programme");

  const rules = await dvk.call("year.programme.rules", { id: "tuyen-quang-2024" });
  expect(rules.gates.length).toBeGreaterThan(0);
  expect(rules.focus.every(({ source }) => /^L\d+/u.test(source))).toBe(true);
});
