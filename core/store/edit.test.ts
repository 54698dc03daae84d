import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newStore, save } from "./testing/folders.ts";
import { newModels, plan, plannedModel, SETTINGS } from "./testing/plans.ts";

const register = { programmeId: SETTINGS.programmeId };

describe("editing by hand", () => {
  test("changes several models at once, with what stood there before", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(3));
    await store.editModels({
      ids: ["m1", "m3", "m1"],
      values: { field: "ntm", leader: true },
      unitId: "u2",
      confirm: [],
    });
    const models = new Map((await store.models(register)).map((model) => [model.id, model]));
    expect(models.get("m1")).toMatchObject({ field: "ntm", leader: true, unit: "Phường Cầu Đất" });
    expect(models.get("m2")).toMatchObject({ field: "kinh-te", leader: null, unit: "Xã An Thắng" });
    const history = await store.modelHistory("m3");
    expect(history?.map(({ kind }) => kind)).toEqual(["import", "edit"]);
    expect(history?.[1]).toMatchObject({
      file: null,
      before: { unit: "Xã An Thắng", values: { field: "kinh-te" } },
      after: { unit: "Phường Cầu Đất", values: { field: "ntm" } },
    });
    expect(await store.check()).toEqual([]);
  });

  test("clears the doubts of what is changed or confirmed, and tells by whom and when it was changed", async () => {
    const { store, inbox } = await newStore();
    const doubts = ["goal", "origin", "field", "*"].map((field) => ({ field, code: "x", message: field }));
    await save(store, inbox, "a", plan([{ ...plannedModel("Một", 3), doubts }]));
    await store.editModels({ ids: ["m1"], values: { goal: "50 hộ" }, confirm: ["origin"] });
    const [model] = await store.models(register);
    expect(model?.needsReview.map(({ field }) => field)).toEqual(["field", "*"]);
    const { goal, origin } = (await store.provenance("m1"))?.sources ?? {};
    const [, entry] = (await store.modelHistory("m1")) ?? [];
    expect(goal).toEqual([{ how: "edited", at: expect.stringContaining(entry?.at.slice(0, 10) ?? "no entry") }]);
    expect(origin).toEqual([{ how: "column", sheet: "PL03", cell: "H3" }]);
  });

  test("what changes nothing leaves no entry", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    const revision = await store.revision();
    await store.editModels({ ids: ["m1"], values: { field: "kinh-te" }, confirm: ["goal"] });
    expect(await store.revision()).toBe(revision);
    expect(await store.undoEdit()).toBeNull();
  });

  test("is refused where the model was changed since it was seen, or is gone", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(2));
    const seen = await store.revision();
    await store.editModels({ ids: ["m1"], values: { goal: "a" }, confirm: [], seen });
    await store.editModels({ ids: ["m2"], values: { goal: "a" }, confirm: [], seen });
    await expect(
      store.editModels({ ids: ["m1", "m2"], values: { goal: "b" }, confirm: [], seen }),
    ).rejects.toMatchObject({ code: "changed-since", details: ["m1: “Mô hình 1”", "m2: “Mô hình 2”"] });
    const edit = (ids: string[]) => store.editModels({ ids, values: { goal: "c" }, confirm: [] });
    await expect(edit(["m1", "m9"])).rejects.toMatchObject({ code: "not-found" });
    await expect(edit(["f1"])).rejects.toMatchObject({ code: "not-found" });
    expect((await store.models(register)).map(({ goal }) => goal)).toEqual(["a", "a"]);
  });

  test("stands in the way of undoing the file, and a file in the way of undoing it", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(2));
    await store.editModels({ ids: ["m1"], values: { goal: "a" }, confirm: [] });
    await expect(store.undo("f1")).rejects.toMatchObject({ code: "changed-since" });
    await save(store, inbox, "b", plan([], { rows: [], change: { create: [], update: [], withdraw: ["m1"] } }));
    await expect(store.undoEdit()).rejects.toMatchObject({ code: "changed-since", details: ["m1: “Mô hình 1”"] });
    await store.undo("f2");
    expect((await store.undoEdit())?.events.map(({ modelId }) => modelId)).toEqual(["m1"]);
    await store.undo("f1");
    expect(await store.models(register)).toEqual([]);
    expect(await store.check()).toEqual([]);
  });

  test("taking all edits back, last first, restores the register exactly", async () => {
    const edit = fc.record({
      ids: fc.uniqueArray(fc.constantFrom("m1", "m2", "m3", "m4"), { minLength: 1 }),
      values: fc.record(
        {
          goal: fc.option(fc.string()),
          field: fc.constantFrom("ntm", "kinh-te", null),
          leader: fc.constantFrom(true, false, null),
          sinceYear: fc.option(fc.integer({ min: 1945, max: 2100 })),
          extras: fc.dictionary(fc.string(), fc.string()),
        },
        { requiredKeys: [] },
      ),
      unitId: fc.constantFrom("u1", "u2", null),
      confirm: fc.subarray(["goal", "origin"]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const { store, inbox } = await newStore();
        await save(store, inbox, "a", newModels(4));
        const states = [await store.models(register)];
        for (const one of edits) {
          const before = await store.revision();
          await store.editModels(one);
          if ((await store.revision()) !== before) states.push(await store.models(register));
        }
        while (states.length > 1) {
          expect(await store.models(register)).toEqual(states.pop());
          expect(await store.undoEdit()).not.toBeNull();
        }
        expect(await store.models(register)).toEqual(states[0]);
        expect(await store.undoEdit()).toBeNull();
        expect(await store.check()).toEqual([]);
        await store.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe("units, receipts and settings by hand", () => {
  test("a unit is put as the clerk says, and learnt spellings stay learnt", async () => {
    const { store } = await newStore();
    await store.learnAlias("u1", "X. An Thắng");
    const [unit] = await store.units();
    if (!unit) throw new Error("no unit");
    const { id, ...rest } = unit;
    await store.saveUnit(
      { ...rest, parent: "Phường Cầu Đất", short: null, aliases: ["x an thắng", "UBND An Thắng"] },
      id,
    );
    expect((await store.units())[0]).toMatchObject({
      parent: "Phường Cầu Đất",
      aliases: expect.arrayContaining(["UBND An Thắng"]),
    });
    expect(await store.learntAliases()).toEqual([{ unitId: "u1", unit: "Xã An Thắng", alias: "x an thắng" }]);
    await expect(store.saveUnit({ ...rest, name: "Phường Cầu Đất", kind: "Phường" })).rejects.toMatchObject({
      code: "exists",
    });
    const other = { ...rest, name: "Phường Cầu Đất", kind: "Phường", parent: "Xã An Thắng" };
    await expect(store.saveUnit(other, "u2")).rejects.toMatchObject({ code: "failed" });
    await expect(store.removeUnit("u2")).rejects.toMatchObject({ code: "in-use" });
    await store.saveUnit({ ...rest, parent: null }, id);
    await store.removeUnit("u2");
    expect(await store.units()).toHaveLength(1);
    expect(await store.saveUnit({ ...rest, name: "Xã Mới" })).toBe("u3");
    expect(await store.check()).toEqual([]);
  });

  test("a unit that an undo would bring back is kept", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", plan([plannedModel("Một", 3, "u2")], { senderId: null, unitIds: [] }));
    await store.editModels({ ids: ["m1"], values: {}, unitId: "u1", confirm: [] });
    await expect(store.removeUnit("u2")).rejects.toMatchObject({ code: "in-use" });
  });

  test("a day that a person names is no longer assumed", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    const incoming = { number: "15", date: "2024-03-02" };
    await store.editSubmission("f1", { receivedAt: "2024-03-03", incoming });
    expect(await store.submission("f1")).toMatchObject({ receivedAt: "2024-03-03", receivedAssumed: false, incoming });
    await store.editSubmission("f1", { incoming: { number: null, date: null } });
    expect(await store.submission("f1")).toMatchObject({
      receivedAt: "2024-03-03",
      incoming: { number: null, date: null },
    });
    await expect(store.editSubmission("f9", {})).rejects.toMatchObject({ code: "not-found" });
  });

  test("settings change one by one", async () => {
    const { store } = await newStore();
    await store.saveSettings({ superior: "Huyện ủy", signer: { authority: null, title: "Trưởng ban", name: null } });
    await store.saveSettings({ superior: null, place: "An Lạc" });
    expect(await store.settings()).toEqual({
      ...SETTINGS,
      superior: null,
      place: "An Lạc",
      signer: { authority: null, title: "Trưởng ban", name: null },
      trial: null,
    });
  });
});
