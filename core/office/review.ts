import type { ImportedFile, Output, ReviewFile } from "../contract.ts";
import type { Decisions } from "../intake/plan/decisions.ts";
import type { FilePlan, PlannedModel } from "../intake/plan/plan.ts";
import type { ModelRecord } from "../register/model.ts";
import type { Unit } from "../register/unit.ts";
import type { Submission } from "../store/store.ts";
import { lookAgainAtPlace, lookAgainAtResults, planAgain, waiting } from "./again.ts";
import { checkDecisions } from "./decide.ts";
import { type Desk, requireSubmission } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import { learnLayout } from "./learning/layouts.ts";
import { reportFile, reportSubmission } from "./report.ts";
import { plannedSources, storedSources } from "./review-sources.ts";
import { requireUnit } from "./units.ts";
import { words } from "./words.ts";

/** What waits for a person: files in review, oldest first. */
export async function listReview(desk: Desk): Promise<Output<"review.list">> {
  const units = await unitsById(desk);
  const waiting = await desk.store.submissions({ programmeId: desk.programme.id, status: "review" });
  return waiting.map((submission) => {
    const { id, path, status, sender, models, problems } = reportSubmission(submission, [], [], units);
    return { id, path, status, sender, models, problems };
  });
}

/**
 * One file as it is understood, with the decisions so far; for a file in review, the models it would yield.
 * `withSources` tells what their values, or those of the models that it brought, were found by.
 */
export async function showReview(desk: Desk, id: string, withSources: boolean): Promise<ReviewFile> {
  const submission = await requireSubmission(desk, id);
  const units = await unitsById(desk);
  const [rows, ignored, decisions] = await Promise.all([
    desk.store.rows(id),
    desk.store.ignoredCells(id),
    desk.store.decisions(id),
  ]);
  const report = reportSubmission(submission, rows, ignored, units);
  if (submission.status !== "review") {
    const stored = withSources ? await storedSources(desk, submission) : {};
    return { ...report, decisions, planned: [], ...stored };
  }
  const plan = await planAgain(desk, submission, decisions);
  const planned = plannedRecords(desk, submission, plan, units);
  // What is asked is asked of the register as it is now, and not as it was when the file came.
  const { problems, version } = plan.status === "rejected" ? submission : waiting(plan);
  return { ...report, problems, version, decisions, planned, ...(withSources ? plannedSources(plan, planned) : {}) };
}

/** Adds decisions (an empty value forgets one), and shows what the file means with them. Nothing enters the register. */
export async function setDecisions(
  desk: Desk,
  id: string,
  added: Decisions,
  withSources: boolean,
): Promise<ReviewFile> {
  const submission = await requireWaiting(desk, id);
  const { decisions, newUnits } = await checkDecisions(desk, id, added);
  if (newUnits.length > 0) await desk.store.importUnits(newUnits);
  await desk.store.decide(id, decisions);
  const all = await desk.store.decisions(id);
  const plan = await planAgain(desk, submission, all);
  await desk.store.updateSubmission(id, waiting(plan));
  return showReview(desk, id, withSources);
}

/** Takes a file into the register once nothing holds it; otherwise it stays in review with what is still open. */
export async function confirmReview(desk: Desk, id: string): Promise<ImportedFile> {
  const submission = await requireWaiting(desk, id);
  // Who confirms has looked at what a letter tells.
  const plan = await planAgain(desk, submission, { ...(await desk.store.decisions(id)), letter: "read" });
  const kept: FilePlan = plan.status === "rejected" ? { ...plan, status: "review" } : plan;
  await desk.store.updateSubmission(id, kept);
  if (kept.status === "imported") {
    await learnAliases(desk, id);
    await learnPlace(desk, kept);
    await learnLayout(desk, id, kept);
    if (kept.purpose === "registration") await lookAgainAtResults(desk, new Set([id]));
  }
  const { path, sha256 } = submission;
  const units = await unitsById(desk);
  return reportFile({ id, path, sha256, status: kept.status }, { ...kept, models: kept.models.length }, units);
}

/** The models that files in review would yield. */
export async function modelsInReview(desk: Desk): Promise<ModelRecord[]> {
  const units = await unitsById(desk);
  const out: ModelRecord[] = [];
  for (const submission of await desk.store.submissions({ programmeId: desk.programme.id, status: "review" })) {
    const plan = await planAgain(desk, submission, await desk.store.decisions(submission.id));
    // What a results paper tells of registered models is no model beside them.
    const known = new Set(plan.results?.entries.flatMap(({ planned, model }) => (model ? [planned] : [])));
    const records = plannedRecords(desk, submission, plan, units);
    out.push(...records.filter((_, index) => plan.models[index] === undefined || !known.has(plan.models[index])));
  }
  return out;
}

async function requireWaiting(desk: Desk, id: string): Promise<Submission> {
  const submission = await requireSubmission(desk, id);
  if (submission.status !== "review") throw new OfficeError("not-waiting", words.notInReview(submission.name));
  return submission;
}

/** What the clerk said of a spelling (`unit:TEXT=NAME`) is known the next time. */
async function learnAliases(desk: Desk, id: string): Promise<void> {
  for (const [key, name] of Object.entries(await desk.store.decisions(id))) {
    if (!key.startsWith("unit:")) continue;
    const unit = await requireUnit(desk, name);
    await desk.store.learnAlias(unit.id, key.slice("unit:".length));
  }
}

/**
 * Who confirms that a paper under another district's name is a unit's of the list says of that place that it stands for the
 * office's own: the name beside it is known from then on, and others' papers under it are no question any more.
 */
async function learnPlace(desk: Desk, { elsewhere, senderId }: FilePlan): Promise<void> {
  if (!elsewhere || senderId === null) return;
  await desk.store.learnAlias(senderId, elsewhere.text);
  await lookAgainAtPlace(desk, elsewhere.place);
}

function plannedRecords(desk: Desk, submission: Submission, plan: FilePlan, units: Map<string, Unit>): ModelRecord[] {
  const holding = plan.problems.filter((problem) => problem.severity === "error");
  return plan.models.map((model, index) => {
    const own = holding.filter((problem) => concerns(problem, model, plan.models));
    const doubts = own.map(({ code, message }) => ({ field: "*", code, message }));
    return plannedRecord(desk, submission, model, index, units, doubts);
  });
}

/** Faults of one row of a results paper, told at the cell of its name. */
const OF_ONE_ROW: ReadonlySet<string> = new Set(["unmatched-result", "double-result"]);

/**
 * What holds a file speaks of all its models; an unknown unit only of those that are said to be its, and a result that
 * fits no registered model only of its own row.
 */
function concerns(problem: FilePlan["problems"][number], model: PlannedModel, all: PlannedModel[]): boolean {
  const { code, value, sheet, cell } = problem;
  if (OF_ONE_ROW.has(code) && cell !== undefined)
    return sheet === model.sheet && cell === model.provenance.name?.[0]?.cell;
  if (code !== "similar-unit" && code !== "unknown-unit") return true;
  const open = all.filter(({ unitId }) => unitId === null);
  const named = open.filter(({ unitText }) => unitText !== null && unitText === value);
  return open.length === 0 || (named.length > 0 ? named : open).includes(model);
}

function plannedRecord(
  desk: Desk,
  submission: Submission,
  model: PlannedModel,
  index: number,
  units: Map<string, Unit>,
  holding: ModelRecord["needsReview"],
): ModelRecord {
  const unit = model.unitId === null ? null : (units.get(model.unitId) ?? null);
  return {
    id: plannedId(submission.id, index),
    programme: desk.programme.id,
    unit: unit?.name ?? null,
    unitKind: unit?.kind ?? null,
    ...model.values,
    fieldLabel: desk.programme.fields.find((field) => field.code === model.values.field)?.label ?? null,
    stage: "registered",
    inReview: true,
    source: { file: submission.name, sheet: model.sheet, row: model.row },
    needsReview: [...holding, ...model.doubts],
  };
}

/** How a model that a waiting file would yield is called, by its place among the plan's models. */
export function plannedId(submissionId: string, index: number): string {
  return `${submissionId}#${index + 1}`;
}

async function unitsById({ store }: Desk): Promise<Map<string, Unit>> {
  return new Map((await store.units()).map((unit) => [unit.id, unit]));
}
