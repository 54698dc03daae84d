import { expect, test } from "vitest";
import { newStore } from "./testing/folders.ts";
import { unitInput } from "./testing/plans.ts";

test("a list is added, and added again it updates", async () => {
  const { store } = await newStore();
  const list = [
    unitInput("Huyện An Dương", { kind: "Huyện", short: "An Dương" }),
    unitInput("Xã Tân Tiến", {
      parent: "Huyện An Dương",
      aliases: ["X. Tân Tiến", "x tân tiến"],
      flags: ["ntm-kieu-mau"],
    }),
    unitInput("Chi bộ thôn 1", { kind: "Chi bộ", parent: "Xã Tân Tiến" }),
    unitInput("Chi bộ thôn 1", { kind: "Chi bộ", parent: "Xã Khác" }),
  ];
  expect(await store.importUnits(list)).toEqual({ added: 4, updated: 0 });
  expect(await store.importUnits(list)).toEqual({ added: 0, updated: 4 });
  expect((await store.units()).slice(2)).toEqual([
    { ...list[0], id: "u3" },
    { ...list[1], id: "u4", aliases: ["X. Tân Tiến"] },
    { ...list[2], id: "u5" },
    { ...list[3], id: "u6" },
  ]);
});

test("a bare list erases nothing, and a parent may come later", async () => {
  const { store } = await newStore();
  await store.importUnits([
    unitInput("Xã Tân Tiến", { parent: "Huyện An Dương", short: "Tân Tiến", flags: ["ntm-kieu-mau"] }),
  ]);
  await store.importUnits([unitInput("XÃ TÂN TIẾN"), unitInput("Huyện An Dương", { kind: "Huyện" })]);
  expect((await store.units())[2]).toMatchObject({
    name: "XÃ TÂN TIẾN",
    parent: "Huyện An Dương",
    short: "Tân Tiến",
    flags: ["ntm-kieu-mau"],
  });
});

test("names that differ by one diacritic are two units", async () => {
  const { store } = await newStore();
  expect(await store.importUnits([unitInput("Xã Đông Hưng"), unitInput("Xã Đồng Hưng")])).toEqual({
    added: 2,
    updated: 0,
  });
});

test.each([
  ["each other's parent", [unitInput("Xã Mới", { parent: "Xã Kia" }), unitInput("Xã Kia", { parent: "Xã Mới" })]],
  ["its own parent", [unitInput("Xã Đúng"), unitInput("Xã Mới", { parent: "Xã Mới" })]],
])("a list with a unit that is %s is refused with the reason, and nothing of it stays", async (_, list) => {
  const { store } = await newStore();
  const before = await store.units();
  await expect(store.importUnits(list)).rejects.toMatchObject({
    message: expect.stringMatching(/“Xã (Mới|Kia)” không thể trực thuộc chính nó/u),
  });
  expect(await store.units()).toEqual(before);
  // One by one it is refused just so.
  const id = await store.saveUnit(unitInput("Xã Trên"));
  const below = await store.saveUnit(unitInput("Thôn Dưới", { parent: "Xã Trên" }));
  await expect(store.saveUnit(unitInput("Xã Trên", { parent: "Thôn Dưới" }), id)).rejects.toMatchObject({
    message: expect.stringContaining("“Xã Trên” không thể trực thuộc"),
  });
  expect((await store.units()).find((unit) => unit.id === below)?.parent).toBe("Xã Trên");
  expect((await store.units()).find((unit) => unit.id === id)?.parent).toBeNull();
  expect(await store.check()).toEqual([]);
});

test("a spelling is learnt, moves to the unit last confirmed, and can be forgotten", async () => {
  const { store } = await newStore();
  const aliases = async () => (await store.units()).map((unit) => unit.aliases);
  await store.learnAlias("u1", "UBND xã An Thắng");
  await store.learnAlias("u1", "ubnd xã  an thắng");
  expect(await aliases()).toEqual([["UBND xã An Thắng"], []]);
  await store.learnAlias("u2", "UBND XÃ AN THẮNG");
  expect(await aliases()).toEqual([[], ["UBND XÃ AN THẮNG"]]);
  await store.forgetAlias("u2", "UBND xã An Thắng");
  expect(await aliases()).toEqual([[], []]);
  await expect(store.learnAlias("u9", "x")).rejects.toMatchObject({ code: "not-found" });
});
