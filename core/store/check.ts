import type { Knex } from "knex";
import { checkFiles } from "./check-files.ts";
import { checkStages } from "./check-way.ts";
import type { Db } from "./database.ts";
import type { Finding } from "./finding.ts";
import { showId } from "./ids.ts";
import type { CountersRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** Proves the register: the file, its references, the sums of every submission, the journal, the kept files. */
export async function checkStore(
  db: Db,
  filesFolder: string,
  filePath: (sha256: string) => string,
): Promise<Finding[]> {
  return [
    ...(await checkStructure(db)),
    ...(await checkRegister(db)),
    ...(await checkFiles(db, filesFolder, filePath)),
  ];
}

/** The sums of every submission, where each model comes from, the journal, the counters; without the kept files. */
export async function checkRegister(db: Db): Promise<Finding[]> {
  return [
    ...(await sums(db)),
    ...(await sources(db)),
    ...(await journal(db)),
    ...(await checkStages(db)),
    ...(await counters(db)),
  ];
}

/** `integrity_check` and `foreign_key_check`. */
export async function checkStructure(db: Db): Promise<Finding[]> {
  const integrity: { integrity_check: string }[] = await db.raw("PRAGMA integrity_check");
  const broken: { table: string; parent: string }[] = await db.raw("PRAGMA foreign_key_check");
  return [
    ...integrity
      .filter((row) => row.integrity_check !== "ok")
      .map((row) => ({ code: "integrity", message: WORDS.integrity(row.integrity_check) })),
    ...broken.map((row) => ({ code: "foreign-key", message: WORDS.foreignKey(row.table, row.parent) })),
  ];
}

type Named = { id: number; name: string };

async function sums(db: Db): Promise<Finding[]> {
  const wrong: Named[] = await db("submissions")
    .leftJoin(
      db("source_rows")
        .groupBy("submission_id")
        .select("submission_id", db.raw("SUM(CASE WHEN disposition = 'imported' THEN 1 ELSE 0 END) AS imported"))
        .count({ seen: "*" })
        .as("counted"),
      "counted.submission_id",
      "submissions.id",
    )
    .whereRaw(
      "submissions.seen <> COALESCE(counted.seen, 0) OR submissions.imported <> COALESCE(counted.imported, 0) OR submissions.seen <> submissions.imported + submissions.set_aside",
    )
    .select("submissions.id", "submissions.name");
  return wrong.map((row) => ({
    code: "row-accounting",
    message: WORDS.sumsDiffer(showId("submission", row.id), row.name),
  }));
}

async function sources(db: Db): Promise<Finding[]> {
  const unsourced: Named[] = await db("models")
    .join("submissions", "submissions.id", "models.submission_id")
    .leftJoin("source_rows", (join: Knex.JoinClause) => {
      join
        .on("source_rows.submission_id", "models.submission_id")
        .on("source_rows.sheet", "models.sheet")
        .on("source_rows.row", "models.row");
    })
    .where("models.state", "active")
    .whereRaw(
      "(source_rows.disposition IS NULL OR source_rows.disposition <> 'imported' OR submissions.status <> 'imported')",
    )
    .select("models.id", "models.name");
  return unsourced.map((row) => ({
    code: "model-source",
    message: WORDS.modelUnsourced(showId("model", row.id), row.name),
  }));
}

/** A file is in the register exactly where the journal says so. */
async function journal(db: Db): Promise<Finding[]> {
  const wrong: Named[] = await db("submissions")
    .leftJoin("journal", (join: Knex.JoinClause) => {
      join
        .on("journal.submission_id", "submissions.id")
        .onVal("journal.kind", "import")
        .andOn(db.raw("NOT EXISTS (SELECT 1 FROM journal AS undo WHERE undo.undoes = journal.id)"));
    })
    .groupBy("submissions.id", "submissions.name", "submissions.status")
    .havingRaw("COUNT(journal.id) <> (CASE WHEN submissions.status = 'imported' THEN 1 ELSE 0 END)")
    .select("submissions.id", "submissions.name");
  return wrong.map((row) => ({
    code: "journal",
    message: WORDS.journalDiffers(showId("submission", row.id), row.name),
  }));
}

const COUNTED: [keyof CountersRow, string][] = [
  ["unit", "units"],
  ["batch", "batches"],
  ["submission", "submissions"],
  ["model", "models"],
  ["journal", "journal"],
  ["audit", "audit"],
  ["event", "model_events"],
  ["record", "year_records"],
];

async function counters(db: Db): Promise<Finding[]> {
  const row = await db<CountersRow>("counters").first();
  const findings: Finding[] = [];
  for (const [counter, table] of COUNTED) {
    const last = await db(table).max({ id: "id" }).first();
    if (Number(last?.id ?? 0) > (row?.[counter] ?? -1)) {
      findings.push({ code: "counter", message: WORDS.countersBehind(counter) });
    }
  }
  return findings;
}
