import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../store.ts";
import type { IncomingFile } from "../submission-rows.ts";
import { SETTINGS } from "./plans.ts";

/** Keeps a file of the given bytes and says what is known of it. */
export async function arriveIn(store: Store, inbox: string, name: string, bytes = name): Promise<IncomingFile> {
  const path = join(inbox, name);
  await writeFile(path, bytes);
  const kept = await store.keepFile(path);
  return {
    ...kept,
    batchId: "b1",
    programmeId: SETTINGS.programmeId,
    path,
    name,
    receivedAt: "2024-03-01",
    receivedAssumed: false,
  };
}
