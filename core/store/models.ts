import type { ModelRecord } from "../register/model.ts";
import type { Provenance } from "../register/source.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { idNumber, showId } from "./ids.ts";
import { type JoinedModelRow, MODEL_COLUMNS, toModelRecord } from "./model-rows.ts";
import { findProgramme } from "./programmes.ts";
import { readSources } from "./sources.ts";
import type { ModelRow } from "./tables.ts";

/** What is looked for in the register. */
export interface ModelFilter {
  programmeId: string;
  unitId?: string;
  field?: string;
  /** The models of these ids alone. */
  ids?: readonly string[];
  /** Submission whose models are wanted. */
  submissionId?: string;
}

/** The file that a model came from, and what each of its values was found by. */
export interface ModelSources {
  submissionId: string;
  file: string;
  sources: Provenance;
}

const UPSERT = `ON CONFLICT (id) DO UPDATE SET ${MODEL_COLUMNS.filter((column) => column !== "id")
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(", ")}`;

/** What the register's list needs: all but the cells, which are the greater part of a row. */
const LISTED = MODEL_COLUMNS.filter((column) => column !== "provenance").map((column) => `models.${column}`);

/** Writes models as they shall be, whether they exist or not: one statement for a whole file. */
export async function putModels(db: Db, models: readonly ModelRow[]): Promise<void> {
  await insertMany<ModelRow>(db, "models", MODEL_COLUMNS, models, UPSERT);
}

/** Takes models out of the register; their rows stay, for the journal and the papers that name them. */
export async function withdrawModels(db: Db, ids: readonly number[]): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await db<ModelRow>("models").whereIn("id", chunk).update({ state: "withdrawn" });
  }
}

/** The complete stored state of models by id: what the journal keeps to restore it exactly. */
export async function modelImages(db: Db, ids: readonly number[]): Promise<Map<number, ModelRow>> {
  const images = new Map<number, ModelRow>();
  for (const chunk of inChunks(ids)) {
    for (const model of await db<ModelRow>("models").whereIn("id", chunk)) {
      images.set(model.id, model);
    }
  }
  return images;
}

/** The register: active models, by unit in the units' order, then by file, then as they stand in it. */
export async function findModels(db: Db, filter: ModelFilter): Promise<(ModelRecord & { unitId: string | null })[]> {
  const wanted: Record<string, string | number> = {
    "models.state": "active",
    "models.programme_id": filter.programmeId,
  };
  if (filter.unitId !== undefined) wanted["models.unit_id"] = idNumber("unit", filter.unitId) ?? 0;
  if (filter.field !== undefined) wanted["models.field"] = filter.field;
  if (filter.submissionId !== undefined) {
    wanted["models.submission_id"] = idNumber("submission", filter.submissionId) ?? 0;
  }
  const ids = filter.ids?.map((id) => idNumber("model", id) ?? 0);
  const rows: JoinedModelRow[] = [];
  // The order holds within a piece; who names so many models by id knows their order.
  for (const some of ids === undefined ? [undefined] : inChunks(ids)) rows.push(...(await joined(db, wanted, some)));
  const programme = rows.length > 0 ? await findProgramme(db, filter.programmeId) : null;
  const labels = new Map(programme?.fields.map((field) => [field.code, field.label]));
  return rows.map((row) => toModelRecord(row, labels));
}

async function joined(db: Db, wanted: Record<string, string | number>, ids?: number[]): Promise<JoinedModelRow[]> {
  return db("models")
    .join("submissions", "submissions.id", "models.submission_id")
    .leftJoin("units", "units.id", "models.unit_id")
    .where(wanted)
    .select(LISTED)
    .select("units.name as unit_name", "units.kind as unit_kind", "submissions.name as file_name")
    .modify((query) => ids && query.whereIn("models.id", ids))
    .orderByRaw("units.position IS NULL, units.position, models.submission_id, models.position, models.id");
}

/** What a search looks at. */
export async function findModelNames(
  db: Db,
  programmeId: string,
): Promise<{ id: string; name: string; subject: string | null; unit: string | null }[]> {
  const rows: { id: number; name: string; subject: string | null; unit: string | null }[] = await db("models")
    .leftJoin("units", "units.id", "models.unit_id")
    .where({ "models.state": "active", "models.programme_id": programmeId })
    .orderByRaw("units.position IS NULL, units.position, models.submission_id, models.position, models.id")
    .select("models.id", "models.name", "models.subject", "units.name as unit");
  return rows.map((row) => ({ ...row, id: showId("model", row.id) }));
}

/** What the values of the active models of a submission were found by, by model's id. */
export async function submissionSources(db: Db, submissionId: string): Promise<Map<string, Provenance>> {
  const rows = await db<ModelRow>("models")
    .where({ submission_id: idNumber("submission", submissionId) ?? 0, state: "active" })
    .select("id", "sheet", "provenance");
  return new Map(rows.map(({ id, sheet, provenance }) => [showId("model", id), readSources(provenance, sheet)]));
}

/** What the present values of an active model were found by. */
export async function findProvenance(db: Db, modelId: string): Promise<ModelSources | null> {
  const row: { submission_id: number; sheet: string; provenance: string; file_name: string } | undefined = await db(
    "models",
  )
    .join("submissions", "submissions.id", "models.submission_id")
    .where({ "models.id": idNumber("model", modelId) ?? 0, "models.state": "active" })
    .select("models.submission_id", "models.sheet", "models.provenance", "submissions.name as file_name")
    .first();
  return row === undefined
    ? null
    : {
        submissionId: showId("submission", row.submission_id),
        file: row.file_name,
        sources: readSources(row.provenance, row.sheet),
      };
}
