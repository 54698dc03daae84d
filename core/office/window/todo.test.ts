import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

test("what waits in the year is counted as its lists show it: to vet, surveys falling due, dates to decide", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: "Xã An Thắng,Xã,,,,",
    today: "2024-06-01",
  });
  const [one = "", two = ""] = await dvk.registers("Xã An Thắng", "2024-03-15", [{ name: "Một" }, { name: "Hai" }]);
  const todo = async (asOf: string) => {
    const { todo } = await dvk.call("overview.show", { asOf });
    return Object.fromEntries(todo.map(({ kind, count }) => [kind, count]));
  };
  const waiting = async (step: string, asOf: string) =>
    (await dvk.call("year.models.list", { asOf })).filter(({ waits }) => waits.some((one) => one === step)).length;
  expect(await todo("2024-05-31")).toMatchObject({ vet: 2 });
  expect(await todo("2024-05-31")).not.toHaveProperty("survey-due");
  expect(await todo("2024-06-01")).toMatchObject({ vet: 2, "survey-due": 2 });
  await dvk.step(one, "2024-06-01", { kind: "vetted", by: null });
  await dvk.step(two, "2024-06-01", { kind: "surveyed", finding: "Tốt", help: null, followUp: null });
  const now = await todo("2024-06-01");
  expect(now["survey-due"]).toBe(1);
  for (const step of ["vet", "survey-due"]) expect(now[step] ?? 0).toBe(await waiting(step, "2024-06-01"));
  const before = now["deadline-doubt"] ?? 0;
  expect(before).toBeGreaterThan(0);
  await dvk.call("year.deadlines.decide", { id: "registration", inclusive: true, by: "Chánh Văn phòng" });
  expect((await todo("2024-06-01"))["deadline-doubt"] ?? 0).toBe(before - 1);
});
