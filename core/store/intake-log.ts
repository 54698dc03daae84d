import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { showId } from "./ids.ts";
import { requireSubmission } from "./submissions.ts";
import type { BatchRow, DecisionRow } from "./tables.ts";

/** Opens a batch: one drop, one command, one mail. */
export async function createBatch(begin: Begin, source: string): Promise<string> {
  return begin(async (trx) => {
    const change = await beginChange(trx, { batch: 1 });
    const id = change.first("batch");
    await trx<BatchRow>("batches").insert({ id, source, created_at: change.at });
    await change.audit("create-batch", showId("batch", id), { source });
    return showId("batch", id);
  });
}

/** All batches, oldest first, with the number of their files. */
export async function findBatches(db: Db): Promise<{ id: string; createdAt: string; source: string; files: number }[]> {
  const counts: { batch_id: number; files: number }[] = await db("submissions")
    .groupBy("batch_id")
    .select("batch_id")
    .count({ files: "*" });
  const files = new Map(counts.map((row) => [row.batch_id, Number(row.files)]));
  const rows = await db<BatchRow>("batches").orderBy("id");
  return rows.map((row) => ({
    id: showId("batch", row.id),
    createdAt: row.created_at,
    source: row.source,
    files: files.get(row.id) ?? 0,
  }));
}

/** What a person has decided about a file. */
export async function findDecisions(db: Db, submissionId: string): Promise<Record<string, string>> {
  const { id } = await requireSubmission(db, submissionId);
  const rows = await db<DecisionRow>("decisions").where({ submission_id: id }).orderBy("key");
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

/** Sets decisions; an empty value forgets one. */
export async function saveDecisions(
  begin: Begin,
  submissionId: string,
  decisions: Record<string, string>,
): Promise<void> {
  await begin(async (trx) => {
    const { id } = await requireSubmission(trx, submissionId);
    const change = await beginChange(trx, {});
    for (const [key, value] of Object.entries(decisions)) {
      const decision = trx<DecisionRow>("decisions");
      await (value === ""
        ? decision.where({ submission_id: id, key }).delete()
        : decision
            .insert({ submission_id: id, key, value, decided_at: change.at })
            .onConflict(["submission_id", "key"])
            .merge());
    }
    await change.audit("decide", submissionId, decisions);
  });
}
