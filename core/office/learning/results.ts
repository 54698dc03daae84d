import type { Checked, Output } from "../../contract.ts";
import type { PlannedModel } from "../../intake/plan/plan.ts";
import { readResult } from "../../intake/results/read.ts";
import type { StoredResult } from "../../store/result-records.ts";
import { planAgain } from "../again.ts";
import { type Desk, requireSubmission } from "../desk.ts";

type Shown = Output<"results.show">;
type Row = Shown["rows"][number];
type Named = Shown["unreported"][number];

/**
 * The rows of one results paper, each with the registered model that it speaks of or those that come near,
 * and the registered models that nobody has spoken of. A registration has no rows.
 */
export async function showResults(desk: Desk, { id }: Checked<"results.show">): Promise<Shown> {
  const { store, programme } = desk;
  const submission = await requireSubmission(desk, id);
  const { purpose } = submission;
  if (submission.status === "review") return showWaiting(desk, submission);
  if (submission.status !== "imported" || purpose === null || purpose === "registration")
    return { purpose, rows: [], unreported: [] };
  const told = await store.results({ programmeId: programme.id, submissionId: id });
  const names = await modelNames(desk);
  const standing = await store.results({ programmeId: programme.id, purpose });
  const spoken = new Set(standing.map(({ modelId }) => modelId));
  const units = new Set(submission.unitIds);
  const models = await store.models({ programmeId: programme.id });
  return {
    purpose,
    rows: told.map((one) => storedRow(one, names)),
    unreported: models
      .filter((model) => model.unitId !== null && units.has(model.unitId) && !spoken.has(model.id))
      .map(({ id: model, name, unit }) => ({ id: model, name, unit })),
  };
}

async function showWaiting(desk: Desk, submission: Parameters<typeof planAgain>[1]): Promise<Shown> {
  const plan = await planAgain(desk, submission, await desk.store.decisions(submission.id));
  const { purpose, results } = plan;
  if (!results) return { purpose, rows: [], unreported: [] };
  const names = await modelNames(desk);
  const units = new Map((await desk.store.units()).map(({ id, name }) => [id, name]));
  const unitOf = (unitId: string | null) => (unitId === null ? null : (units.get(unitId) ?? null));
  const entries = results.entries.map(
    ({ planned, how, model, values, suggestions }): Row => ({
      ...placeOf(planned),
      how,
      model: model && (names.get(model.id) ?? { ...model, unit: unitOf(planned.unitId) }),
      values,
      suggestions: suggestions.map(({ id, name, subject, unitId }) => ({ id, name, subject, unit: unitOf(unitId) })),
    }),
  );
  const dropped = results.dropped.map(
    (planned): Row => ({
      ...placeOf(planned),
      how: "none",
      model: null,
      values: readResult(planned.values),
      suggestions: [],
    }),
  );
  return {
    purpose,
    rows: [...entries, ...dropped],
    unreported: results.unreported.map(({ id, name, unitId }) => ({ id, name, unit: unitOf(unitId) })),
  };
}

/** What holds of every model, and registered models of which no paper for that purpose speaks; without a purpose, no paper at all. */
export async function listResults(desk: Desk, input: Checked<"results.list">): Promise<Output<"results.list">> {
  const { store, programme } = desk;
  const { purpose, model } = input;
  const records = await store.results({
    programmeId: programme.id,
    ...(purpose === undefined ? {} : { purpose }),
    ...(model === undefined ? {} : { modelId: model }),
  });
  const names = await modelNames(desk);
  const spoken = new Set(records.map(({ modelId }) => modelId));
  return {
    records: records.map(({ modelId, how, values, cells, ...one }) => ({
      model: names.get(modelId) ?? { id: modelId, name: values.name, unit: null },
      purpose: one.purpose,
      how,
      values,
      source: {
        submission: one.submissionId,
        file: one.file,
        receivedAt: one.receivedAt,
        sheet: one.sheet,
        row: one.row,
      },
      cells,
    })),
    unreported: [...names.values()].filter(({ id }) => !spoken.has(id) && (model === undefined || id === model)),
  };
}

async function modelNames({ store, programme }: Desk): Promise<Map<string, Named>> {
  const models = await store.modelNames(programme.id);
  return new Map(models.map(({ id, name, unit }) => [id, { id, name, unit }]));
}

function storedRow(one: StoredResult, names: ReadonlyMap<string, Named>): Row {
  const { sheet, row, values, how, modelId } = one;
  return {
    sheet,
    row,
    cell: one.cells.name?.[0]?.cell ?? null,
    name: values.name,
    how,
    model: names.get(modelId) ?? null,
    values,
    suggestions: [],
  };
}

function placeOf({ sheet, row, values, provenance }: PlannedModel): Pick<Row, "sheet" | "row" | "cell" | "name"> {
  return { sheet, row, cell: provenance.name?.[0]?.cell ?? null, name: values.name };
}
