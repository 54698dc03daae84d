import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { FilePlan } from "../../intake/plan/plan.ts";
import { createStore } from "../open.ts";
import type { Store } from "../store.ts";
import { arriveIn } from "./arrive.ts";
import { PROGRAMME, SETTINGS, unitInput } from "./plans.ts";

/** A temporary folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new store with two units and a batch, closed with the test. */
export async function newStore(): Promise<{ store: Store; dir: string; inbox: string }> {
  const folder = await temporaryFolder();
  const dir = join(folder, "data");
  const store = await createStore(dir, SETTINGS, PROGRAMME);
  onTestFinished(() => store.close());
  await store.importUnits([unitInput("Xã An Thắng"), unitInput("Phường Cầu Đất", { kind: "Phường" })]);
  await store.createBatch("thư ngày 1/3");
  return { store, dir, inbox: folder };
}

/** Keeps and saves in one go; returns the submission's id. */
export async function save(store: Store, inbox: string, name: string, plan: FilePlan): Promise<string> {
  return store.saveSubmission(await arriveIn(store, inbox, name), plan);
}
