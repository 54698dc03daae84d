import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FilePlan } from "../intake/plan/plan.ts";
import { newStore, save } from "./testing/folders.ts";
import { inReview, newModels, plan, plannedModel, SETTINGS } from "./testing/plans.ts";

const register = { programmeId: SETTINGS.programmeId };

function change(update: string[], withdraw: string[]): FilePlan {
  const planned = update.map((id, index) => ({ id, planned: plannedModel(`Sửa ${id}`, index + 3, "u2") }));
  return plan(
    planned.map((one) => one.planned),
    { change: { create: [], update: planned, withdraw }, version: { kind: "corrects", of: "f1" } },
  );
}

describe("undo", () => {
  test("takes new models out; the file can be imported again under new ids", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(2));
    await store.undo("f1");
    expect(await store.models(register)).toEqual([]);
    expect(await store.provenance("m1")).toBeNull();
    expect(await store.submission("f1")).toMatchObject({ status: "undone" });
    await save(store, inbox, "a", newModels(2));
    expect((await store.models(register)).map((model) => model.id)).toEqual(["m3", "m4"]);
    expect(await store.check()).toEqual([]);
  });

  test("restores changed and withdrawn models exactly, with where they were read", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(3));
    const models = await store.models(register);
    const provenance = await store.provenance("m1");
    await save(store, inbox, "b", change(["m1"], ["m2"]));
    const changed = await store.models(register);
    expect(changed.map(({ id, name, unitId }) => [id, name, unitId])).toEqual([
      ["m3", "Mô hình 3", "u1"],
      ["m1", "Sửa m1", "u2"],
    ]);
    expect(await store.provenance("m1")).toMatchObject({ submissionId: "f2", file: "b" });
    await store.undo("f2");
    expect(await store.models(register)).toEqual(models);
    expect(await store.provenance("m1")).toEqual(provenance);
    expect(await store.check()).toEqual([]);
  });

  test("refuses where a later file changed the same models, and says which; last first it works", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(3));
    await save(store, inbox, "b", change(["m1", "m2"], []));
    await save(store, inbox, "c", newModels(1));
    await expect(store.undo("f1")).rejects.toMatchObject({
      code: "changed-since",
      details: ["f2: tệp “b” đã thay đổi 2 mô hình"],
    });
    expect(await store.models(register)).toHaveLength(4);
    await store.undo("f2");
    await store.undo("f1");
    expect(await store.models(register)).toHaveLength(1);
    expect((await store.journal()).map((entry) => `${entry.kind} ${entry.submissionId}`)).toEqual([
      "import f1",
      "import f2",
      "import f3",
      "undo f2",
      "undo f1",
    ]);
  });

  test("a file in review leaves the queue", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", inReview(newModels(1)));
    await store.undo("f1");
    expect(await store.submissions({ status: "review" })).toEqual([]);
    expect(await store.check()).toEqual([]);
  });

  test("what is not in the register cannot be undone", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", plan([], { status: "duplicate" }));
    await expect(store.undo("f1")).rejects.toMatchObject({ code: "failed" });
    await expect(store.undo("f2")).rejects.toMatchObject({ code: "not-found" });
  });

  test("a batch goes as a whole, the last first, whatever order review left", async () => {
    const { store, inbox } = await newStore();
    const waiting = await save(store, inbox, "a", inReview(newModels(1)));
    await save(store, inbox, "b", newModels(2));
    await store.updateSubmission(waiting, change(["m1"], ["m2"]));
    expect(await store.undoBatch("b1")).toEqual(["f1", "f2"]);
    expect(await store.models(register)).toEqual([]);
    expect(await store.undoBatch("b1")).toEqual([]);
    await expect(store.undoBatch("b2")).rejects.toMatchObject({ code: "not-found" });
  });

  test("a batch that a later batch has built upon stays whole", async () => {
    const { store, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    await save(store, inbox, "b", newModels(1));
    await store.createBatch("sau");
    const { id: batchId } = (await store.batches())[1] ?? { id: "" };
    const kept = await store.submission("f1");
    if (kept === null) throw new Error("f1");
    await store.saveSubmission({ ...kept, batchId }, change(["m1"], []));
    await expect(store.undoBatch("b1")).rejects.toMatchObject({ code: "changed-since" });
    expect(await store.models(register)).toHaveLength(2);
  });
});

/** One step of a random history: a file of new models, a change of some, or an undo of the last. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("new" as const), count: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    kind: fc.constant("change" as const),
    pick: fc.infiniteStream(fc.constantFrom("update", "withdraw", "keep")),
  }),
  fc.record({ kind: fc.constant("undo" as const) }),
);

test("undoing the last file always restores the register as it was before it", async () => {
  const { store, inbox } = await newStore();
  let file = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const past: { id: string; before: unknown }[] = [];
      for (const one of steps) {
        const models = await store.models(register);
        if (one.kind === "undo") {
          const last = past.pop();
          if (last !== undefined) {
            await store.undo(last.id);
            expect(await store.models(register)).toEqual(last.before);
          }
          continue;
        }
        const chosen =
          one.kind === "change" ? models.map((model) => ({ id: model.id, pick: one.pick.next().value })) : [];
        const ids = (pick: string) => chosen.filter((model) => model.pick === pick).map((model) => model.id);
        const content = one.kind === "new" ? newModels(one.count) : change(ids("update"), ids("withdraw"));
        file += 1;
        past.push({ id: await save(store, inbox, `tệp ${file}`, content), before: models });
        for (const submission of await store.submissions({})) {
          const rows = await store.rows(submission.id);
          expect(rows).toHaveLength(submission.imported + submission.setAside);
        }
      }
      expect(await store.check()).toEqual([]);
      for (const { id, before } of past.reverse()) {
        await store.undo(id);
        expect(await store.models(register)).toEqual(before);
      }
    }),
    { numRuns: 15 },
  );
});
