import type { FilePlan, PlannedModel } from "../intake/plan/plan.ts";
import type { ResultMatch, ResultValues } from "../register/result.ts";
import type { Source } from "../register/source.ts";
import type { Change } from "./change.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { cellsByProperty } from "./history.ts";
import { idNumber, requireId, showId } from "./ids.ts";
import type { ResultFilter, StoredResult } from "./result-records.ts";
import { packSources, readSources } from "./sources.ts";
import type { ModelRow, ResultRow, SubmissionRow } from "./tables.ts";
import { WORDS } from "./words.ts";

const COLUMNS = [
  "submission_id",
  "position",
  "model_id",
  "purpose",
  "how",
  "sheet",
  "row",
  "rows",
  "content",
  "provenance",
  "was",
] as const satisfies (keyof ResultRow)[];

/** The models that an imported results plan speaks of, by number; those that it brings itself are not among them. */
export function reportedModels(plan: FilePlan): number[] {
  const { entries, retract } = resultsOf(plan);
  const ids = [...entries.flatMap(({ model }) => model?.id ?? []), ...retract];
  return [...new Set(ids)].map((id) => requireId("model", id, WORDS.modelGone));
}

/** The models that the plan changes beside its register change, as they shall be: their result is what the paper tells. */
export async function reportedRows(
  { trx }: Change,
  submissionId: number,
  plan: FilePlan,
  before: ReadonlyMap<number, ModelRow>,
): Promise<ModelRow[]> {
  const { entries, retract } = resultsOf(plan);
  const told = new Map(entries.flatMap(({ model, values }) => (model ? [[model.id, values.done] as const] : [])));
  const taken = new Set(retract.map((id) => requireId("model", id, WORDS.modelGone)));
  const all = taken.size === 0 ? [] : await importedRows(trx, [...taken]);
  const file = told.size === 0 ? null : await nameOf(trx, submissionId);
  return reportedModels(plan).flatMap((id): ModelRow[] => {
    const row = before.get(id);
    if (!row) return [];
    if (!taken.has(id)) {
      const done = told.get(showId("model", id)) ?? null;
      return [done === null ? row : withResult(row, done, file)];
    }
    const own = all.filter((one) => one.model_id === id);
    const rest = latest(own).findLast(({ purpose, content }) => purpose !== plan.purpose && content !== null);
    return [withResult(row, rest ? doneOf(rest) : (own[0]?.was ?? null), rest?.file ?? null)];
  });
}

/** Writes what an imported results paper tells; `created` are the models that it brought itself. */
export async function saveResults(
  { trx }: Change,
  submissionId: number,
  plan: FilePlan,
  before: ReadonlyMap<number, ModelRow>,
  created: ReadonlyMap<PlannedModel, number>,
): Promise<void> {
  const { entries, retract } = resultsOf(plan);
  const { purpose } = plan;
  if (purpose === null || purpose === "registration") return;
  const told = entries.flatMap(({ planned, model, how, values }): Omit<ResultRow, "position">[] => {
    const id = model === null ? created.get(planned) : idNumber("model", model.id);
    if (id === undefined || id === null) return [];
    return [
      {
        submission_id: submissionId,
        model_id: id,
        purpose,
        how,
        sheet: planned.sheet,
        row: planned.row,
        rows: JSON.stringify(planned.rows),
        content: JSON.stringify(values),
        provenance: packSources(planned.provenance, planned.sheet),
        was: before.get(id)?.result ?? null,
      },
    ];
  });
  const silent = retract.map((shown): Omit<ResultRow, "position"> => {
    const id = requireId("model", shown, WORDS.modelGone);
    const none = { sheet: null, row: null, rows: "[]", content: null, provenance: "{}" };
    return { submission_id: submissionId, model_id: id, purpose, how: "retracted", ...none, was: null };
  });
  const rows = [...told, ...silent].map((row, position): ResultRow => ({ ...row, position }));
  if (rows.length > 0) await insertMany<ResultRow>(trx, "results", COLUMNS, rows);
}

/** Models, of those given, of which a results paper that stands tells: their result is that paper's. */
export async function reportedAmong(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = latest(await importedRows(db, ids)).filter(({ content }) => content !== null);
  return new Set(rows.map((row) => row.model_id));
}

/** What holds of models, or what one paper told; see {@link ResultFilter}. In the order in which it was imported. */
export async function findResults(db: Db, filter: ResultFilter): Promise<StoredResult[]> {
  const rows: NamedRow[] = await imported(db)
    .where("submissions.programme_id", filter.programmeId)
    .modify((query) => {
      if (filter.purpose !== undefined) query.where("results.purpose", filter.purpose);
      if (filter.submissionId !== undefined)
        query.where("results.submission_id", idNumber("submission", filter.submissionId) ?? 0);
      if (filter.modelId !== undefined) query.where("results.model_id", idNumber("model", filter.modelId) ?? 0);
    });
  const wanted = filter.submissionId === undefined ? latest(rows) : rows;
  return wanted.flatMap((row) => (row.content === null ? [] : [toResult(row, row.content)]));
}

type NamedRow = ResultRow & { file: string; received_at: string };

async function importedRows(db: Db, ids: readonly number[]): Promise<NamedRow[]> {
  const rows: NamedRow[] = [];
  for (const chunk of inChunks(ids)) rows.push(...(await imported(db).whereIn("results.model_id", chunk)));
  return rows;
}

/** Rows of papers that stand in the register, by the order of their import and then as they stand in them. */
function imported(db: Db) {
  const entries = db("journal").where("kind", "import").groupBy("submission_id").select("submission_id");
  return db("results")
    .join("submissions", "submissions.id", "results.submission_id")
    .join(entries.max({ entry: "id" }).as("journalled"), "journalled.submission_id", "results.submission_id")
    .where("submissions.status", "imported")
    .orderBy(["journalled.entry", "results.position"])
    .select("results.*", "submissions.name as file", "submissions.received_at");
}

/** Of each model and purpose the row that was imported last. */
function latest(rows: readonly NamedRow[]): NamedRow[] {
  const last = new Map(rows.map((row) => [`${row.model_id} ${row.purpose}`, row]));
  return rows.filter((row) => last.get(`${row.model_id} ${row.purpose}`) === row);
}

function resultsOf(plan: FilePlan) {
  return plan.status === "imported" && plan.results ? plan.results : { entries: [], retract: [] };
}

/**
 * The model with the result that the paper named `file` tells; null where it is the registration's own again. What the
 * registration told stays behind the paper, for the paper may be taken back.
 */
export function withResult(row: ModelRow, result: string | null, file: string | null): ModelRow {
  if (row.result === result) return row;
  const { result: before = [], ...others } = readSources(row.provenance, row.sheet);
  const registered = before.filter(({ how }) => how !== "results");
  const told: Source[] = file === null ? registered : [{ how: "results", said: file }, ...registered];
  const sources = told.length === 0 ? others : { ...others, result: told };
  const doubts = (JSON.parse(row.doubts) as { field: string }[]).filter(({ field }) => field !== "result");
  return { ...row, result, provenance: packSources(sources, row.sheet), doubts: JSON.stringify(doubts) };
}

async function nameOf(db: Db, submissionId: number): Promise<string | null> {
  return (await db<SubmissionRow>("submissions").where({ id: submissionId }).first("name"))?.name ?? null;
}

function doneOf({ content }: ResultRow): string | null {
  return content === null ? null : (JSON.parse(content) as ResultValues).done;
}

function toResult(row: NamedRow, content: string): StoredResult {
  return {
    modelId: showId("model", row.model_id),
    submissionId: showId("submission", row.submission_id),
    file: row.file,
    receivedAt: row.received_at,
    purpose: row.purpose,
    how: row.how as ResultMatch,
    sheet: row.sheet ?? "",
    row: row.row ?? 0,
    rows: JSON.parse(row.rows) as number[],
    values: JSON.parse(content) as ResultValues,
    cells: cellsByProperty(row.provenance, row.sheet),
  };
}
