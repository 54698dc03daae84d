import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const UNITS = [
  "Xã Đông,Xã,,,,ntm-kieu-mau",
  "Xã Tây,Xã,,,,",
  "Phường Nam,Phường,,,,",
  "Chi bộ thôn Một,Chi bộ,Xã Đông,,,",
].join("\n");
const office = () =>
  yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: UNITS,
    today: "2024-06-30",
  });
const ntm = (name: string) => ({ name, field: "ntm", origin: "new" as const });
const unitIds = async (dvk: Awaited<ReturnType<typeof office>>) =>
  new Map((await dvk.call("units.list", {})).map(({ id, name }) => [name, id]));

describe("units through time", () => {
  test("two communes become one on a day: before it they are asked, after it the new one answers for both", async () => {
    const dvk = await office();
    const ids = await unitIds(dvk);
    await dvk.registers("Xã Đông", "2024-03-20", [ntm("Một")]);
    await dvk.registers("Xã Tây", "2024-03-21", [ntm("Hai")]);
    const merged = await dvk.call("year.units.merge", {
      merging: [ids.get("Xã Đông") ?? "", ids.get("Xã Tây") ?? ""],
      newUnit: { name: "Đặc khu Đông Tây", kind: "Đặc khu" },
      day: "2024-07-01",
      document: "Nghị quyết 202",
    });
    expect(merged.said).toContain("Xã Đông, Xã Tây thành Đặc khu Đông Tây");
    const rows = async (asOf: string) => (await dvk.call("year.matrix", { asOf })).units.map(({ name }) => name);
    expect(await rows("2024-06-30")).toEqual(["Xã Đông", "Xã Tây", "Phường Nam"]);
    expect(await rows("2024-07-01")).toEqual(["Phường Nam", "Đặc khu Đông Tây"]);
    const owners = async (asOf: string) => (await dvk.call("year.models.list", { asOf })).map(({ unit }) => unit);
    expect(await owners("2024-06-30")).toEqual(["Xã Đông", "Xã Tây"]);
    expect(await owners("2024-07-01")).toEqual(["Đặc khu Đông Tây", "Đặc khu Đông Tây"]);
    const [first] = (await dvk.call("year.matrix", { asOf: "2024-07-01" })).units.slice(-1);
    expect(first?.cells.find(({ duty }) => duty === "registration")).toMatchObject({ receivedOn: "2024-03-20" });

    // The list has those of the day; who ended, and in whom, is there for whoever asks.
    const listed = async (ended: boolean) =>
      (await dvk.call("units.list", { ended })).map(({ name, ended: ending }) => [name, ending?.heirs[0]?.name]);
    expect((await listed(false)).map(([name]) => name)).toContain("Xã Tây");
    dvk.on("2024-07-01");
    expect(await listed(false)).toEqual([
      ["Phường Nam", undefined],
      ["Chi bộ thôn Một", undefined],
      ["Đặc khu Đông Tây", undefined],
    ]);
    expect(await listed(true)).toContainEqual(["Xã Tây", "Đặc khu Đông Tây"]);

    dvk.on("2024-08-01");
    const again = { merging: [ids.get("Xã Đông") ?? "", ids.get("Phường Nam") ?? ""], day: "2024-08-01" };
    const twice = await dvk.refusal("year.units.merge", { ...again, newUnit: { name: "Xã Mới", kind: "Xã" } });
    expect(twice).toMatchObject({ code: "refused", message: expect.stringContaining("Xã Đông") });

    // While the new unit has something of its own the change stays; then it goes, and nothing is lost.
    const [own = ""] = await dvk.registers("Đặc khu Đông Tây", "2024-07-10", [ntm("Ba")]);
    expect((await dvk.refusal("year.units.undo", { key: merged.key })).code).toBe("in-use");
    const { batchId } = (await dvk.call("inbox.list", {})).find(({ sender }) => sender === "Đặc khu Đông Tây") ?? {
      batchId: "",
    };
    expect(own).not.toBe("");
    await dvk.call("undo", { id: batchId });
    expect((await dvk.refusal("year.units.undo", { key: merged.key })).code).toBe("in-use");
    expect((await dvk.call("check", {})).findings).toEqual([]);
  });

  test("a merge, a split and a new name are undone without a trace on the units, the last one first", async () => {
    const dvk = await office();
    const before = await dvk.call("units.list", {});
    const ids = await unitIds(dvk);
    const east = ids.get("Xã Đông") ?? "";
    const renamed = await dvk.call("year.units.rename", { id: east, name: "Xã Đông Hưng", day: "2024-05-01" });
    const split = await dvk.call("year.units.split", {
      unit: east,
      newUnits: [{ name: "Xã Đông Bắc", kind: "Xã" }],
      keep: true,
      day: "2024-06-01",
    });
    const names = async (asOf: string) => (await dvk.call("year.units.asOf", { asOf })).map(({ name }) => name);
    expect(await names("2024-04-30")).toEqual(["Xã Đông", "Xã Tây", "Phường Nam", "Chi bộ thôn Một"]);
    expect(await names("2024-05-31")).toEqual(["Xã Đông Hưng", "Xã Tây", "Phường Nam", "Chi bộ thôn Một"]);
    expect(await names("2024-06-01")).toContain("Xã Đông Bắc");
    // Mail still comes under the old name.
    expect((await dvk.call("units.list", {}))[0]?.aliases).toEqual(["Xã Đông"]);
    expect((await dvk.refusal("year.units.undo", { key: renamed.key })).code).toBe("changed-since");
    await dvk.call("year.units.undo", { key: split.key });
    await dvk.call("year.units.undo", { key: renamed.key });
    expect(await dvk.call("units.list", {})).toEqual(before);
    expect(await dvk.call("year.units.changes", {})).toEqual([]);
  });
});

describe("a new year in the same folder", () => {
  test("units, members and spellings come along; a goal is compared with last year's; both years can be looked at", async () => {
    const dvk = await office();
    await dvk.registers("Xã Đông", "2024-03-20", [
      { ...ntm("Đường hoa"), goal: "Trồng 100 cây" },
      { ...ntm("Hiến đất"), goal: "Hiến 200 m²" },
      { ...ntm("Bỏ dở"), goal: "Không có" },
    ]);
    const [, , stopped] = await dvk.call("models.list", {});
    await dvk.step(stopped?.id ?? "", "2024-06-01", { kind: "dropped", reason: "Không hiệu quả" });
    await dvk.call("year.members.save", {
      name: "Chị Hoa",
      position: null,
      role: null,
      phone: null,
      fields: ["ntm", "kinh-te"],
      areas: [],
    });
    const proposals = await dvk.call("year.next.propose", { programme: "co-quan-dang-2026" });
    expect(proposals.map(({ proposed }) => proposed)).toEqual(["raise-goal", "raise-goal", "stop"]);
    expect(proposals[0]?.why).toContain("L29");
    const chosen = { models: [proposals[0]?.model ?? ""], choice: "raise-goal" as const, newGoal: "Trồng 150 cây" };
    await dvk.call("year.next.choose", chosen);
    expect((await dvk.call("year.next.propose", {}))[0]).toMatchObject({
      choice: "raise-goal",
      newGoal: "Trồng 150 cây",
    });

    expect((await dvk.refusal("year.next.start", { programme: "co-quan-dang-2026", seat: "huyen" })).code).toBe(
      "invalid",
    );
    const started = await dvk.call("year.next.start", { programme: "co-quan-dang-2026", seat: "dang-uy" });
    expect(started).toMatchObject({ units: 4, members: 1, flags: 0 });
    dvk.on("2026-02-01");
    expect((await dvk.call("office.show", {})).programme.id).toBe("co-quan-dang-2026");
    expect(await dvk.call("models.list", {})).toEqual([]);
    expect((await dvk.call("year.members.list", {}))[0]).toMatchObject({ name: "Chị Hoa", fields: ["kinh-te"] });
    const kept = { field: "kinh-te", origin: "continued" as const };
    const ids = await dvk.registers("Xã Đông", "2026-01-20", [
      { ...kept, name: "Đường hoa", goal: "Trồng 150 cây" },
      { ...kept, name: "Hiến đất", goal: "Hiến 200 m²" },
    ]);
    const details = await Promise.all(ids.map((id) => dvk.call("year.models.show", { id })));
    expect(details.map(({ renewal }) => [renewal?.verdict, renewal?.oldGoal, renewal?.newGoal])).toEqual([
      ["higher", "Trồng 100 cây", "Trồng 150 cây"],
      ["kept-up", "Hiến 200 m²", "Hiến 200 m²"],
    ]);
    expect(details.map(({ counting: [first] }) => first?.counted)).toEqual([true, false]);
    expect((await dvk.call("year.programmes", {})).map(({ id, models, current }) => [id, models, current])).toEqual([
      ["co-quan-dang-2026", 2, true],
      ["hai-phong-2024", 3, false],
    ]);
    await dvk.call("year.switch", { programme: "hai-phong-2024" });
    expect(await dvk.call("models.list", {})).toHaveLength(3);
    expect((await dvk.call("office.show", {})).seat).toBe("huyen");
    expect((await dvk.refusal("year.next.start", { programme: "co-quan-dang-2026", seat: "dang-uy" })).code).toBe(
      "exists",
    );
    expect((await dvk.call("check", {})).findings).toEqual([]);
  });
});
