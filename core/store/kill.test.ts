import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createStore, openStore } from "./open.ts";
import { StoreProcess } from "./testing/child.ts";
import { newStore, temporaryFolder } from "./testing/folders.ts";
import { PROGRAMME, SETTINGS } from "./testing/plans.ts";

/** Where each kill falls: a step of the n-th file, and how many more turns of the event loop. */
const POINTS = [
  { step: "keep", saved: 0, turns: 0 },
  { step: "keep", saved: 3, turns: 3 },
  { step: "save", saved: 0, turns: 0 },
  { step: "save", saved: 1, turns: 1 },
  { step: "save", saved: 4, turns: 5 },
  { step: "save", saved: 5, turns: 20 },
  { step: "save", saved: 6, turns: 60 },
  { step: "save", saved: 9, turns: 200 },
  { step: "saved", saved: 12, turns: 0 },
];

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("after a kill", () => {
  test.each(POINTS)("during $step of file $saved (+$turns)", async (point) => {
    const { store, dir, inbox } = await newStore();
    await store.close();
    const child = new StoreProcess("save", dir, inbox);
    await child.until((said) => said.step === point.step && said.saved >= point.saved);
    await turns(point.turns);
    await child.kill();
    const surely = child.said.saved;

    // Readable without repair, then writable at once: the lock went with the process.
    const reader = await openStore(dir, { write: false });
    expect(await reader.check()).toEqual([]);
    const submissions = await reader.submissions({});
    await reader.close();
    expect(submissions.length).toBeGreaterThanOrEqual(surely);
    // Messages on their way are lost with the process: it may have come a few files further than it was heard.
    const again = await openStore(dir, { write: true });
    expect(await again.check()).toEqual([]);
    const models = await again.models({ programmeId: SETTINGS.programmeId });
    const created = submissions.filter((submission) => submission.modelCount === 40).length;
    expect(models).toHaveLength(created * 40);
    expect((await again.journal()).map((entry) => entry.submissionId)).toEqual(submissions.map(({ id }) => id));
    expect((await readdir(join(dir, "files"))).filter((name) => name.startsWith("."))).toEqual([]);
    await again.close();
  });

  test.each([0, 1, 4, 16, 64])("a folder can be created again (killed after %i turns)", async (count) => {
    const folder = await temporaryFolder();
    const dir = join(folder, "data");
    const child = new StoreProcess("create", dir, folder);
    await child.until((said) => said.step === "creating");
    await turns(count * 50);
    await child.kill();
    const finished = await readdir(dir).then(
      (names) => names.includes("register.sqlite"),
      () => false,
    );
    const store = finished ? await openStore(dir, { write: true }) : await createStore(dir, SETTINGS, PROGRAMME);
    expect(await store.settings()).toMatchObject(SETTINGS);
    expect(await store.programmes()).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    await store.close();
  });
});

describe("the writer's lock", () => {
  test("keeps a second process out at once, lets it read, and goes with the first", async () => {
    const { store, dir, inbox } = await newStore();
    await store.close();
    const child = new StoreProcess("hold", dir, inbox);
    await child.until((said) => said.step === "open");
    const [refused, read] = [[] as number[], [] as number[]];
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      await expect(openStore(dir, { write: true })).rejects.toMatchObject({ code: "busy" });
      const between = performance.now();
      await (await openStore(dir, { write: false })).close();
      refused.push(between - start);
      read.push(performance.now() - between);
    }
    // Being refused waits for nobody: at its best it takes no longer than some openings would.
    expect(Math.min(...refused) / Math.max(20, ...read)).toBeLessThan(20);
    const reader = await openStore(dir, { write: false });
    expect(await reader.units()).toHaveLength(2);
    await expect(reader.createBatch("x")).rejects.toMatchObject({ code: "busy" });
    await reader.close();
    await child.kill();
    const writer = await openStore(dir, { write: true });
    await writer.close();
  });
});
