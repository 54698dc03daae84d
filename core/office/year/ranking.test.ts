import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const LEVEL = "thành phố";

async function nominating() {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: "Xã An Thắng,Xã,,,,",
    today: "2024-11-10",
  });
  const models = ["Một", "Hai", "Ba"].map((name) => ({ name, field: "ntm", origin: "new" as const }));
  const ids = await dvk.registers("Xã An Thắng", "2024-03-20", models);
  await dvk.step(ids, "2024-10-20", { kind: "evaluated", outcome: "Đạt" });
  await dvk.step(ids, "2024-11-01", { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" });
  await dvk.step(ids, "2024-11-04", { kind: "exemplary", reason: null });
  await dvk.step(ids, "2024-11-05", { kind: "nominated", level: LEVEL, rank: 1, reason: "Hiệu quả" });
  return { dvk, ids };
}

test("nominations are put into another order as one change, and what was before stays to be seen", async () => {
  const { dvk, ids } = await nominating();
  const [one = "", two = "", three = ""] = ids;
  const [level] = await dvk.call("year.nominations.rank", { level: LEVEL, models: [three, one, two] });
  expect(level?.nominated.map(({ id, rank, day, reason }) => [id, rank, day, reason])).toEqual([
    [three, 1, "2024-11-05", "Hiệu quả"],
    [one, 2, "2024-11-05", "Hiệu quả"],
    [two, 3, "2024-11-05", "Hiệu quả"],
  ]);
  const { events, model } = await dvk.call("year.models.show", { id: three });
  expect(events.filter(({ kind }) => kind === "nominated").map(({ takenBackAt }) => takenBackAt !== null)).toEqual([
    true,
    false,
  ]);
  expect(model.stage).toBe("nominated");
  const before = (await dvk.call("year.models.show", { id: two })).events.length;
  await dvk.call("year.nominations.rank", { level: LEVEL, models: [one, three, two] });
  expect((await dvk.call("year.models.show", { id: two })).events).toHaveLength(before);
  expect(await dvk.call("check", {})).toEqual({ sound: true, findings: [] });
});

test("an order that leaves one out, names one twice or is of another level changes nothing", async () => {
  const { dvk, ids } = await nominating();
  const [one = "", two = "", three = ""] = ids;
  const before = await dvk.call("year.nominations", {});
  const attempts = [
    { level: LEVEL, models: [two, one] },
    { level: LEVEL, models: [one, one, two, three] },
    { level: LEVEL, models: [one, two, two] },
    { level: "trung ương", models: [one, two, three] },
  ];
  for (const attempt of attempts) {
    expect((await dvk.refusal("year.nominations.rank", attempt)).code).toBe("invalid");
  }
  expect(await dvk.call("year.nominations", {})).toEqual(before);
});
