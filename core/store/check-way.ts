import { wayOf } from "../register/way.ts";
import type { Db } from "./database.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import { showId } from "./ids.ts";
import type { ModelRow } from "./tables.ts";
import { findEvents } from "./way.ts";
import { WORDS } from "./words.ts";

/** Every model stands where the events on its way say. */
export async function checkStages(db: Db): Promise<Finding[]> {
  const events = groupBy(await findEvents(db, {}), (event) => event.modelId);
  const rows = await db<ModelRow>("models").select("id", "name", "stage");
  return rows
    .filter((row) => wayOf(events.get(showId("model", row.id)) ?? []).stage !== row.stage)
    .map((row) => ({ code: "stage", message: WORDS.stageDiffers(showId("model", row.id), row.name) }));
}
