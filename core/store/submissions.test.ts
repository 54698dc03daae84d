import { describe, expect, test } from "vitest";
import { arriveIn } from "./testing/arrive.ts";
import { newStore, save } from "./testing/folders.ts";
import { inReview, newModels, plan, plannedModel, SETTINGS, unitInput } from "./testing/plans.ts";

const register = { programmeId: SETTINGS.programmeId };

describe("saving a file", () => {
  test("keeps what was received and understood", async () => {
    const { store, inbox } = await newStore();
    const file = await arriveIn(store, inbox, "Biểu đăng ký.xlsx");
    const ignored = [{ sheet: "PL03", cell: "K3", reason: "no-heading", text: "?" }];
    const content = plan([plannedModel("A", 3)], { ignoredCells: ignored, contentHash: "c1", unitIds: ["u2", "u1"] });
    const id = await store.saveSubmission(file, content);
    expect(id).toBe("f1");
    expect(await store.submission(id)).toMatchObject({
      ...file,
      id,
      status: "imported",
      senderId: "u1",
      unitIds: ["u2", "u1"],
      version: { kind: "first", of: null },
      tables: content.tables,
      modelCount: 1,
      imported: 1,
      setAside: 2,
    });
    expect(await store.rows(id)).toEqual(content.rows);
    expect(await store.ignoredCells(id)).toEqual(ignored);
    expect(await store.submissions({ contentHash: "c1", status: "imported" })).toHaveLength(1);
    expect(await store.submissions({ sha256: "0" })).toEqual([]);
    expect(await store.submission("f2")).toBeNull();
    expect(await store.submission("b1")).toBeNull();
    expect(await store.batches()).toMatchObject([{ id: "b1", source: "thư ngày 1/3", files: 1 }]);
  });

  test("its models stand in the register as planned", async () => {
    const { store, inbox } = await newStore();
    const doubt = { field: "field", code: "similar", message: "Lĩnh vực gần giống" };
    const planned = { ...plannedModel("Camera an ninh", 3), doubts: [doubt] };
    await save(store, inbox, "a.xlsx", plan([planned]));
    expect(await store.models(register)).toEqual([
      {
        ...planned.values,
        id: "m1",
        programme: "thu-2024",
        unit: "Xã An Thắng",
        unitId: "u1",
        unitKind: "Xã",
        fieldLabel: "Phát triển kinh tế",
        stage: "registered",
        inReview: false,
        source: { file: "a.xlsx", sheet: "PL03", row: 3 },
        needsReview: [doubt],
      },
    ]);
    expect(await store.provenance("m1")).toEqual({ submissionId: "f1", file: "a.xlsx", sources: planned.provenance });
    expect(await store.provenance("m2")).toBeNull();
  });

  test("models come by unit, then file, then row, and can be filtered", async () => {
    const { store, inbox } = await newStore();
    await save(
      store,
      inbox,
      "a",
      plan([plannedModel("2", 5, "u2"), plannedModel("none", 4, null), plannedModel("1", 3, "u2")]),
    );
    await save(store, inbox, "b", plan([plannedModel("4", 7, "u1"), plannedModel("3", 6, "u2")]));
    const names = async (filter: { unitId?: string; field?: string; submissionId?: string } = {}) =>
      (await store.models({ ...register, ...filter })).map((model) => model.name);
    expect(await names()).toEqual(["4", "1", "2", "3", "none"]);
    expect(await names({ unitId: "u2" })).toEqual(["1", "2", "3"]);
    expect(await names({ submissionId: "f1" })).toEqual(["1", "2", "none"]);
    expect(await names({ field: "ntm" })).toEqual([]);
  });

  test("many models and rows fit in one file", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(2200));
    expect(await store.models(register)).toHaveLength(2200);
    expect(await store.rows("f1")).toHaveLength(2202);
    await store.undo("f1");
    expect(await store.models(register)).toEqual([]);
    expect(await store.check()).toEqual([]);
  });

  test.each(["rejected", "duplicate", "review"] as const)("a file that is %s changes no model", async (status) => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", { ...inReview(newModels(3)), status });
    expect(await store.models(register)).toEqual([]);
    expect(await store.submissions({ status })).toHaveLength(1);
    expect(await store.check()).toEqual([]);
  });

  test("every change counts a revision", async () => {
    const { store, inbox } = await newStore();
    const before = await store.revision();
    await save(store, inbox, "a", newModels(1));
    await store.decide("f1", { unit: "u1" });
    expect(await store.revision()).toBe(before + 2);
  });
});

describe("a plan that does not add up is refused", () => {
  const good = newModels(2);
  const [first] = good.rows;
  test.each([
    ["a row twice", { ...good, rows: [...good.rows, ...(first === undefined ? [] : [first])] }],
    [
      "an imported row without a model",
      { ...good, models: good.models.slice(1), change: { ...good.change, create: [] } },
    ],
    ["a model without its row", { ...good, rows: good.rows.filter((row) => row.row !== 3) }],
    ["a review without a reason", { ...good, status: "review" as const }],
    ["a rejection without a reason", plan([], { status: "rejected" })],
    ["an unknown unit", plan([plannedModel("A", 3, "u9")])],
  ])("%s", async (_, bad) => {
    const { store, inbox } = await newStore();
    const revision = await store.revision();
    await expect(save(store, inbox, "a", bad)).rejects.toMatchObject({ code: "failed" });
    expect(await store.submissions({})).toEqual([]);
    expect(await store.revision()).toBe(revision);
    expect(await store.check()).toEqual([]);
  });
});

describe("review", () => {
  test("decisions are kept, changed and forgotten", async () => {
    const { store, inbox } = await newStore();
    const id = await save(store, inbox, "a", inReview(newModels(1)));
    await store.decide(id, { unit: "u1", purpose: "registration" });
    await store.decide(id, { unit: "u2", purpose: "" });
    expect(await store.decisions(id)).toEqual({ unit: "u2" });
    await expect(store.decide("f9", { unit: "u1" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("a new plan takes the place of the old, and is applied once it is imported", async () => {
    const { store, inbox } = await newStore();
    const id = await save(store, inbox, "a", inReview(newModels(3)));
    await store.updateSubmission(id, inReview(newModels(2)));
    expect(await store.rows(id)).toHaveLength(4);
    expect(await store.submission(id)).toMatchObject({ status: "review", modelCount: 2, imported: 2 });
    await store.updateSubmission(id, newModels(2));
    expect(await store.models(register)).toHaveLength(2);
    expect(await store.check()).toEqual([]);
    await expect(store.updateSubmission(id, newModels(2))).rejects.toMatchObject({ code: "changed-since" });
  });

  test("a plan made before the register changed is not applied", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    await store.undo("f1");
    const stale = plan([plannedModel("B", 3)], { change: { create: [], update: [], withdraw: ["m1"] } });
    await expect(save(store, inbox, "b", stale)).rejects.toMatchObject({ code: "changed-since" });
  });
});

test("what comes at the same time is stored one after the other", async () => {
  const { store, inbox } = await newStore();
  const names = Array.from({ length: 30 }, (_, index) => `tệp ${index}`);
  const ids = await Promise.all(names.map((name) => save(store, inbox, name, newModels(5))));
  expect(new Set(ids).size).toBe(30);
  expect(await store.models(register)).toHaveLength(150);
  expect(await store.check()).toEqual([]);
});

test("an unknown batch is refused", async () => {
  const { store, inbox } = await newStore();
  const file = await arriveIn(store, inbox, "a");
  await expect(store.saveSubmission({ ...file, batchId: "x" }, newModels(1))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(store.saveSubmission({ ...file, batchId: "b9" }, newModels(1))).rejects.toMatchObject({
    code: "failed",
  });
  await store.importUnits([unitInput("Xã Tân Tiến")]);
});
