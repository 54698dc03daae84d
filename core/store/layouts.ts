import type { LearntReading } from "../register/learnt.ts";
import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { requireId, showId } from "./ids.ts";
import { StoreError } from "./store.ts";
import type { LearntLayoutRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** How a unit's form is read, as a person confirmed it. */
export interface LearntLayout {
  unitId: string;
  unit: string;
  /** Tells the form from the unit's others. */
  signature: string;
  reading: LearntReading;
  /** The file that it was learnt from. */
  submissionId: string;
  file: string;
  learntAt: string;
}

/** All that is known of forms, by unit in the list's order, the oldest first. */
export async function findLayouts(db: Db): Promise<LearntLayout[]> {
  const rows: (LearntLayoutRow & { unit: string; file: string })[] = await db("learnt_layouts")
    .join("units", "units.id", "learnt_layouts.unit_id")
    .join("submissions", "submissions.id", "learnt_layouts.submission_id")
    .orderBy(["units.position", "learnt_layouts.learnt_at", "learnt_layouts.signature"])
    .select("learnt_layouts.*", "units.name as unit", "submissions.name as file");
  return rows.map((row) => ({
    unitId: showId("unit", row.unit_id),
    unit: row.unit,
    signature: row.signature,
    reading: JSON.parse(row.content) as LearntReading,
    submissionId: showId("submission", row.submission_id),
    file: row.file,
    learntAt: row.learnt_at,
  }));
}

/** Remembers how a unit's forms are read; what was known of the same form gives way. */
export async function learnLayouts(
  begin: Begin,
  unitId: string,
  submissionId: string,
  readings: readonly { signature: string; reading: LearntReading }[],
): Promise<void> {
  if (readings.length === 0) return;
  await begin(async (trx) => {
    const change = await beginChange(trx, {});
    for (const { signature, reading } of readings) {
      const row: LearntLayoutRow = {
        unit_id: requireId("unit", unitId, WORDS.unknownUnit),
        signature,
        content: JSON.stringify(reading),
        submission_id: requireId("submission", submissionId, WORDS.unknownSubmission),
        learnt_at: change.at,
      };
      await trx<LearntLayoutRow>("learnt_layouts").insert(row).onConflict(["unit_id", "signature"]).merge();
    }
    await change.audit("learn-layout", unitId, { submission: submissionId, forms: readings.length });
  });
}

/** Forgets how a form is read. Throws `not-found` where nothing is known of it. */
export async function forgetLayout(begin: Begin, unitId: string, signature: string): Promise<void> {
  await begin(async (trx) => {
    const wanted = { unit_id: requireId("unit", unitId, WORDS.unknownUnit), signature };
    const gone = await trx<LearntLayoutRow>("learnt_layouts").where(wanted).delete();
    if (gone === 0) throw new StoreError("not-found", WORDS.unknownLayout);
    const change = await beginChange(trx, {});
    await change.audit("forget-layout", unitId, { signature });
  });
}
