import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { newStore, save, temporaryFolder } from "../testing/folders.ts";
import { inReview, newModels, SETTINGS, unitInput } from "../testing/plans.ts";
import { PLACES } from "./places.ts";
import { restoreBackup } from "./restore.ts";
import { backUp } from "./testing/back-up.ts";
import { contentOf } from "./testing/digest.ts";

/** One thing that happens to a register; what cannot be done at the moment is refused and changes nothing. */
type Step = { kind: "file" | "waits" | "undo" | "edit" | "unit" | "back"; number: number; text: string };

const step = fc.record<Step>({
  kind: fc.constantFrom("file", "file", "waits", "undo", "edit", "unit", "back"),
  number: fc.integer({ min: 1, max: 6 }),
  text: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).map((text) => `Mô hình “${text}” ấm no`),
});

async function perform(store: Store, inbox: string, { kind, number, text }: Step, index: number): Promise<void> {
  switch (kind) {
    case "file":
      await save(store, inbox, `tệp ${index}.xlsx`, newModels(number, text));
      return;
    case "waits":
      await save(store, inbox, `chờ ${index}.xlsx`, inReview(newModels(number, text)));
      return;
    case "unit":
      await store.importUnits([unitInput(`Xã ${index} ${text}`)]);
      return;
    case "undo":
      return refusedOrDone(store.undo(`f${number}`));
    case "edit":
      return refusedOrDone(store.editModels({ ids: [`m${number}`], values: { goal: text }, confirm: [] }));
    case "back":
      await store.undoEdit();
  }
}

function refusedOrDone(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    (error: unknown) => expect(error).toMatchObject({ code: expect.stringMatching(/not-found|changed-since|failed/) }),
  );
}

describe("backing up and restoring", () => {
  const numRuns = process.env.DVK_LONG ? 60 : 8;
  test(`brings any register back to the letter (${numRuns} registers)`, async () => {
    const runs = fc.sample(
      fc.record({
        steps: fc.array(step, { minLength: 1, maxLength: 10 }),
        password: fc.option(fc.string({ unit: "grapheme", minLength: 8, maxLength: 12 }), { nil: undefined }),
        later: fc.array(step, { maxLength: 4 }),
      }),
      numRuns,
    );
    for (const { steps, password, later } of runs) {
      const { store, dir, inbox } = await newStore();
      for (const [index, one] of steps.entries()) await perform(store, inbox, one, index);
      const before = await contentOf(dir);
      const path = join(await temporaryFolder(), "sổ.dvk");
      const secret = password === undefined ? {} : { password };
      const written = await backUp(store, dir, path, secret);
      expect(written.problems).toEqual([]);
      expect(written.manifest.register).toMatchObject({ office: SETTINGS.office, revision: await store.revision() });

      // Into an empty folder, as on another computer.
      const empty = join(await temporaryFolder(), "máy khác", "data");
      const moved = await restoreBackup({ dir: empty, path, program: "1", ...secret });
      expect(moved).toMatchObject({ before: null, keptAside: null, problems: [] });
      expect(await contentOf(empty)).toEqual(before);

      // Over a register that has gone on since; and from what was kept aside, on again.
      for (const [index, one] of later.entries()) await perform(store, inbox, one, 100 + index);
      const after = await contentOf(dir);
      await store.close();
      const back = await restoreBackup({ dir, path, program: "1", ...secret });
      expect(await contentOf(dir)).toEqual(before);
      expect(back.keptAside).toMatch(/_before-restore\.dvk$/);
      const forth = await restoreBackup({ dir, path: back.keptAside ?? "", program: "1" });
      expect(forth.problems).toEqual([]);
      expect(await contentOf(dir)).toEqual(after);
      const again = await openStore(dir, { write: true });
      expect(await again.check()).toEqual([]);
      await again.close();
      const names = (await readdir(dir)).filter((name) => !/-(wal|shm)$/.test(name));
      expect(names.sort()).toEqual(["backups", "files", "register.sqlite", "writer.lock"]);
    }
  });

  test("the same bytes are written by no password twice, and nothing of the content shows under one", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "Nguyễn Thị Bí Mật.xlsx", newModels(3, "Bí mật"));
    const folder = await temporaryFolder();
    const password = "mật khẩu dài";
    const [a, b] = [join(folder, "a.dvk"), join(folder, "b.dvk")];
    await backUp(store, dir, a, { password });
    await backUp(store, dir, b, { password });
    const [one, two] = [await readFile(a), await readFile(b)];
    expect(one.equals(two)).toBe(false);
    expect(one.includes("manifest.json")).toBe(false);
    expect(one.includes(SETTINGS.office)).toBe(false);
    // Composed or not, the same letters are the same password.
    const empty = join(folder, "data");
    await restoreBackup({ dir: empty, path: a, program: "1", password: password.normalize("NFD") });
    expect(await contentOf(empty)).toEqual(await contentOf(dir));
  });

  test("a damaged register is kept as it lies, and the backup takes its place", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(3));
    const before = await contentOf(dir);
    const path = join(await temporaryFolder(), "a.dvk");
    await backUp(store, dir, path);
    await store.close();
    await writeFile(PLACES.register(dir), "hỏng ".repeat(1000));
    await expect(openStore(dir, { write: true })).rejects.toMatchObject({ code: "damaged" });
    const restored = await restoreBackup({ dir, path, program: "1" });
    expect(await contentOf(dir)).toEqual(before);
    expect(await readFile(join(restored.keptAside ?? "", "register.sqlite"), "utf8")).toContain("hỏng");
  });

  test("originals that are gone already are told, and the rest is saved all the same", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(1));
    await save(store, inbox, "b.xlsx", newModels(1));
    const [first] = await store.submissions({});
    await writeFile(store.filePath(first?.sha256 ?? ""), "khác");
    const path = join(await temporaryFolder(), "a.dvk");
    const written = await backUp(store, dir, path);
    expect(written.problems.join()).toContain("a.xlsx");
    const empty = join(await temporaryFolder(), "data");
    const restored = await restoreBackup({ dir: empty, path, program: "1" });
    expect(restored.problems.join()).toContain("a.xlsx");
    const again = await openStore(empty, { write: false });
    expect((await again.check()).map(({ code }) => code)).toEqual(["file-missing"]);
    await again.close();
  });
});
