import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventDetails } from "../register/way.ts";
import { connectWriter } from "./database.ts";
import type { Store } from "./store.ts";
import { newStore, save } from "./testing/folders.ts";
import { newModels, plan, plannedModel, SETTINGS } from "./testing/plans.ts";
import type { YearChange } from "./year.ts";

const { programmeId } = SETTINGS;

function change(rest: Partial<YearChange>): YearChange {
  return { programmeId, events: [], takeBack: [], records: [], ...rest };
}

async function record(store: Store, modelId: string, day: string, details: EventDetails): Promise<string> {
  const { events } = await store.saveYear(change({ events: [{ modelId, day, note: null, details }] }));
  return events[0] ?? "";
}

async function stages(store: Store): Promise<string[]> {
  return (await store.models({ programmeId })).map((model) => model.stage);
}

/** The same file again, with one model said anew. */
function resent(id: string, content: string, more = {}) {
  const planned = plannedModel("Mô hình 1", 3);
  planned.values.content = content;
  return plan([planned], { change: { create: [], update: [{ id, planned }], withdraw: [] }, ...more });
}

describe("the way of the models", () => {
  test("the stage follows the events that stand, each is kept, and check finds it sound", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(2));
    await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    const launched = await record(store, "m1", "2024-04-10", { kind: "launched", place: null });
    expect(await stages(store)).toEqual(["launched", "registered"]);
    await store.saveYear(change({ takeBack: [{ event: launched, reason: "ghi nhầm" }] }));
    expect(await stages(store)).toEqual(["vetted", "registered"]);
    const events = await store.modelEvents({ programmeId });
    expect(events.map((event) => [event.details.kind, event.takenBackAt === null])).toEqual([
      ["vetted", true],
      ["launched", false],
    ]);
    await expect(store.saveYear(change({ takeBack: [{ event: launched, reason: null }] }))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await store.check()).toEqual([]);
  });

  test("one model that is gone leaves all the others as they were", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(2));
    const details: EventDetails = { kind: "running" };
    const events = ["m1", "m2", "m99"].map((modelId) => ({ modelId, day: "2024-05-01", note: null, details }));
    await expect(store.saveYear(change({ events }))).rejects.toMatchObject({ code: "not-found" });
    expect(await stages(store)).toEqual(["registered", "registered"]);
    expect(await store.modelEvents({ programmeId })).toEqual([]);
  });

  test("a re-sent registration reopens the vetting, and taking the file back gives it back", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(1));
    await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    await save(store, inbox, "same.xlsx", resent("m1", plannedModel("x", 3).values.content ?? ""));
    expect(await stages(store)).toEqual(["vetted"]);
    const file = await save(store, inbox, "b.xlsx", resent("m1", "Nội dung đã đổi hẳn"));
    expect(await stages(store)).toEqual(["registered"]);
    await store.undo(file);
    expect(await stages(store)).toEqual(["vetted"]);
    expect(await store.check()).toEqual([]);
  });

  test("results leave the vetting alone", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(1));
    await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    await save(store, inbox, "b.xlsx", resent("m1", "Nội dung khác", { purpose: "results" }));
    expect(await stages(store)).toEqual(["vetted"]);
  });

  test("an edit taken back does not take the stage with it", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(1));
    await store.editModels({ ids: ["m1"], values: { name: "Tên mới" }, confirm: [] });
    await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    await store.undoEdit();
    expect(await stages(store)).toEqual(["vetted"]);
    expect(await store.check()).toEqual([]);
  });

  test("a file whose models went on their way is not taken back before their steps are", async () => {
    const { store, inbox } = await newStore();
    const file = await save(store, inbox, "a.xlsx", newModels(1));
    const event = await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    await expect(store.undo(file)).rejects.toMatchObject({
      code: "changed-since",
      details: [expect.stringContaining("thẩm định")],
    });
    await store.saveYear(change({ takeBack: [{ event, reason: null }] }));
    await store.undo(file);
    expect(await stages(store)).toEqual([]);
  });

  test("nothing of it can be changed or deleted behind the store's back, and a wrong stage is found", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(1));
    await record(store, "m1", "2024-04-01", { kind: "vetted", by: null });
    const other = connectWriter(join(dir, "register.sqlite"));
    try {
      await expect(other("model_events").update({ day: "2024-05-01" })).rejects.toThrow("append-only");
      await expect(
        other("year_records")
          .insert({ id: 1 })
          .then(() => other("year_records").delete()),
      ).rejects.toThrow();
      await other("models").update({ stage: "commended" });
    } finally {
      await other.destroy();
    }
    expect((await store.check()).map(({ code }) => code)).toEqual(["stage"]);
  });
});

describe("records of the year", () => {
  const task = {
    name: "Vận động hiến đất",
    unitId: "u1",
    member: null,
    given: "2024-03-01",
    due: null,
    done: null,
    result: null,
  };

  test("are kept in every version; the newest holds, one taken away is gone and can be read still", async () => {
    const { store } = await newStore();
    const { keys } = await store.saveYear(change({ records: [{ kind: "task", key: null, content: task }] }));
    const key = keys[0] ?? "";
    await store.saveYear(change({ records: [{ kind: "task", key, content: { ...task, done: "2024-04-01" } }] }));
    expect(await store.yearRecords(programmeId, "task")).toMatchObject([{ key, content: { done: "2024-04-01" } }]);
    await store.saveYear(change({ records: [{ kind: "task", key, content: null }] }));
    expect(await store.yearRecords(programmeId, "task")).toEqual([]);
    expect((await store.yearHistory(programmeId, "task", key)).map(({ content }) => content)).toEqual([
      task,
      { ...task, done: "2024-04-01" },
      null,
    ]);
    await expect(store.removeUnit("u1")).rejects.toMatchObject({ code: "in-use" });
    expect(await store.check()).toEqual([]);
  });

  test("of an unknown unit is refused with everything beside it", async () => {
    const { store } = await newStore();
    const records: YearChange["records"] = [
      { kind: "task", key: null, content: task },
      { kind: "task", key: null, content: { ...task, unitId: "u99" } },
    ];
    await expect(store.saveYear(change({ records }))).rejects.toThrow();
    expect(await store.yearRecords(programmeId, "task")).toEqual([]);
  });
});
