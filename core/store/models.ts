import type { ModelRecord } from "../register/model.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { idNumber, showId } from "./ids.ts";
import { type JoinedModelRow, MODEL_COLUMNS, PROVENANCE_COLUMNS, toModelRecord } from "./model-rows.ts";
import { findProgramme } from "./programmes.ts";
import type { ModelFilter, Provenance } from "./store.ts";
import type { ModelRow, ProvenanceRow } from "./tables.ts";

/** A model's complete stored state: what the journal keeps to restore it exactly. */
export interface ModelImage {
  model: ModelRow;
  provenance: ProvenanceRow;
}

/** Writes models as they shall be, whether they exist or not: one statement for a whole file. */
export async function putModels(db: Db, images: readonly ModelImage[]): Promise<void> {
  const models = images.map((image) => image.model);
  await insertMany<ModelRow>(db, "models", MODEL_COLUMNS, models, onConflict("id", MODEL_COLUMNS));
  const provenance = images.map((image) => image.provenance);
  await insertMany<ProvenanceRow>(
    db,
    "model_provenance",
    PROVENANCE_COLUMNS,
    provenance,
    onConflict("model_id", PROVENANCE_COLUMNS),
  );
}

function onConflict(key: string, columns: readonly string[]): string {
  const sets = columns.filter((column) => column !== key).map((column) => `"${column}" = excluded."${column}"`);
  return `ON CONFLICT (${key}) DO UPDATE SET ${sets.join(", ")}`;
}

/** Takes models out of the register; their rows stay, for the journal and the papers that name them. */
export async function withdrawModels(db: Db, ids: readonly number[]): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await db<ModelRow>("models").whereIn("id", chunk).update({ state: "withdrawn" });
  }
}

/** The stored state of models, by id. */
export async function modelImages(db: Db, ids: readonly number[]): Promise<Map<number, ModelImage>> {
  const images = new Map<number, ModelImage>();
  for (const chunk of inChunks(ids)) {
    const provenance = await db<ProvenanceRow>("model_provenance").whereIn("model_id", chunk);
    const byModel = new Map(provenance.map((row) => [row.model_id, row]));
    for (const model of await db<ModelRow>("models").whereIn("id", chunk)) {
      const cells = byModel.get(model.id);
      if (cells !== undefined) {
        images.set(model.id, { model, provenance: cells });
      }
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
  const rows: JoinedModelRow[] = await db("models")
    .join("submissions", "submissions.id", "models.submission_id")
    .leftJoin("units", "units.id", "models.unit_id")
    .where(wanted)
    .select("models.*", "units.name as unit_name", "units.kind as unit_kind", "submissions.name as file_name")
    .orderByRaw("units.position IS NULL, units.position, models.submission_id, models.position, models.id");
  const programme = rows.length > 0 ? await findProgramme(db, filter.programmeId) : null;
  const labels = new Map(programme?.fields.map((field) => [field.code, field.label]));
  return rows.map((row) => toModelRecord(row, labels));
}

/** Where the present values of an active model were read. */
export async function findProvenance(db: Db, modelId: string): Promise<Provenance | null> {
  const rows: (ProvenanceRow & { file_name: string })[] = await db("model_provenance")
    .join("models", "models.id", "model_provenance.model_id")
    .join("submissions", "submissions.id", "model_provenance.submission_id")
    .where({ "models.id": idNumber("model", modelId) ?? 0, "models.state": "active" })
    .select("model_provenance.*", "submissions.name as file_name");
  const row = rows[0];
  return row === undefined
    ? null
    : {
        submissionId: showId("submission", row.submission_id),
        file: row.file_name,
        cells: JSON.parse(row.cells) as Provenance["cells"],
      };
}
