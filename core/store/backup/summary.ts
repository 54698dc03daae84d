import { MIGRATIONS } from "../../../migrations/index.ts";
import { checkRegister, checkStructure } from "../check.ts";
import type { Db } from "../database.ts";
import type { Finding } from "../finding.ts";
import type { CountersRow, FileRow } from "../tables.ts";
import type { RegisterSummary } from "./manifest.ts";

/** The register of any version that this program knows, in numbers. */
export async function summarise(db: Db): Promise<{ summary: RegisterSummary; settings: Record<string, string> }> {
  const rows: { key: string; value: string }[] = await db("settings").orderBy("key");
  const settings = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const counters = await db<CountersRow>("counters").first();
  const last = await db("audit").max({ at: "at" }).first();
  const applied = await db("migrations").max({ number: "number" }).first();
  return {
    settings,
    summary: {
      office: settings.office ?? "",
      programme: settings.programmeId ?? "",
      seat: settings.seat ?? "",
      revision: counters?.revision ?? 0,
      lastChangedAt: last?.at ?? null,
      schema: Number(applied?.number ?? 0),
      counts: {
        models: await rowsOf(db, "models", { state: "active" }),
        files: await rowsOf(db, "submissions"),
        units: await rowsOf(db, "units"),
        audit: await rowsOf(db, "audit"),
      },
    },
  };
}

/** The kept files that the register records, with a name under which each came. */
export async function recordedFiles(db: Db): Promise<{ sha256: string; size: number; name: string | null }[]> {
  const rows: (FileRow & { name: string | null })[] = await db("files")
    .leftJoin("submissions", "submissions.sha256", "files.sha256")
    .groupBy("files.sha256", "files.size", "files.kept_at")
    .orderBy("files.sha256")
    .select("files.*")
    .min({ name: "submissions.name" });
  return rows.map(({ sha256, size, name }) => ({ sha256, size, name }));
}

/**
 * Proves a copy: pages and references always, the sums of every row where the register is of this
 * program's version (before an upgrade they are the older program's).
 */
export async function proveCopy(db: Db, schema: number): Promise<{ broken: Finding[]; doubtful: Finding[] }> {
  const broken = await checkStructure(db);
  const doubtful = broken.length === 0 && schema === MIGRATIONS.length ? await checkRegister(db) : [];
  return { broken, doubtful };
}

async function rowsOf(db: Db, table: string, where: Record<string, string> = {}): Promise<number> {
  const row = await db(table).where(where).count({ rows: "*" }).first();
  return Number(row?.rows ?? 0);
}
