import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

test("what was recorded in bulk goes back as one change, or not at all where a step rests on one of it", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: "Xã An Thắng,Xã,,,,",
    today: "2024-11-10",
  });
  const ids = await dvk.registers("Xã An Thắng", "2024-03-20", [{ name: "Một" }, { name: "Hai" }, { name: "Ba" }]);
  const [one = ""] = ids;
  const stages = async () => (await dvk.call("models.list", {})).map(({ stage }) => stage);
  const evaluated = await dvk.step(ids, "2024-10-20", { kind: "evaluated", outcome: "Đạt" });
  const recognised = await dvk.step(one, "2024-11-01", { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" });
  const [first, last] = [evaluated, recognised].map(({ recorded }) => recorded.map(({ event }) => event));
  const refused = await dvk.refusal("year.models.undo", { events: first ?? [] });
  expect(refused).toMatchObject({ code: "refused", details: [expect.stringContaining("“Một”")] });
  expect(await stages()).toEqual(["recognised", "evaluated", "evaluated"]);

  // Together they go, for the later one goes first.
  const events = [...(first ?? []), ...(last ?? [])];
  const { models } = await dvk.call("year.models.undo", { events, reason: "Ghi nhầm" });
  expect([...models].sort()).toEqual([...ids].sort());
  expect(await stages()).toEqual(["registered", "registered", "registered"]);
  expect((await dvk.refusal("year.models.undo", { events })).code).toBe("not-found");
  expect(await dvk.call("check", {})).toEqual({ sound: true, findings: [] });
});
