import type { Unit } from "../../register/unit.ts";
import { takeCodes } from "../plan/codes.ts";
import type { Decisions } from "../plan/decisions.ts";
import { decidedVersion } from "../plan/decisions.ts";
import type { EarlierModel } from "../plan/pairs.ts";
import type { FilePlan, PlannedModel, PlannedResult, Problem, RowAccount } from "../plan/plan.ts";
import { doubtProblems } from "../plan/said.ts";
import { words as intakeWords } from "../words.ts";
import { joinDecidedRows } from "./joined.ts";
import { type Matched, matchRows } from "./match.ts";
import { readResult } from "./read.ts";
import { type EarlierResults, type StandingResult, settleResultsVersion } from "./version.ts";
import { words } from "./words.ts";

/** What the register has to say to a results paper. */
export interface ResultsContext {
  units: readonly Unit[];
  decisions: Decisions;
  /** Models in the register of these units. */
  registered(unitIds: readonly string[]): Promise<EarlierModel[]>;
  /** Accepted results papers for the plan's purpose that speak of these units, oldest first, and what stands of them. */
  reported(unitIds: readonly string[]): Promise<{ papers: EarlierResults[]; standing: StandingResult[] }>;
}

/** Asked of a registration alone. */
const NOT_ASKED: ReadonlySet<string> = new Set(["not-registration", "unclear-version", "further-list", "no-field"]);
/** Doubts of a row that touch what is kept of it; the registration stays as it is. */
const KEPT_DOUBTS: ReadonlySet<string> = new Set(["*", "name", "result", "note"]);
const MOST_NAMES = 5;

/**
 * Turns the plan of a file that tells what came of models into what confirming does with it: a record for
 * each model that a row speaks of. The clerk's word or the very name decides; what fits no registered model
 * holds the file, and registered models that it passes over are listed.
 */
export async function settleResults(given: FilePlan, context: ResultsContext): Promise<FilePlan> {
  const { units, decisions } = context;
  const plan = { ...given, models: joinDecidedRows(given.models, decisions) };
  const below = unitsBelow(units);
  const own = [...new Set(plan.models.flatMap(({ unitId }) => unitId ?? []))];
  const all = [...new Set([...own, ...(plan.senderId === null ? [] : [plan.senderId])].flatMap(below))];
  const registered = await context.registered(all);
  const candidatesOf = (unitId: string) => {
    const scope = new Set(below(unitId));
    return registered.filter((model) => model.unitId !== null && scope.has(model.unitId));
  };
  const matches = matchRows(plan.models, candidatesOf, decisions);
  const named = new Map(units.map(({ id, name }) => [id, name]));
  const { kept, rows, ignoredCells } = withoutDropped(plan, matches);
  const doubted = new Set(doubtProblems(plan.models, plan.rows).map(problemKey));
  const others = plan.problems.filter((problem) => !doubted.has(problemKey(problem)));

  const entries = kept.map((planned) => entryOf(planned, matches.get(planned) ?? { how: "unit-open" }));
  for (const { planned, model } of entries) {
    if (!model) continue;
    planned.unitId = registered.find(({ id }) => id === model.id)?.unitId ?? planned.unitId;
    planned.doubts = planned.doubts.filter(({ field }) => KEPT_DOUBTS.has(field));
  }
  const unitIds = [...new Set(kept.flatMap(({ unitId }) => unitId ?? []))];
  const { papers, standing } = await context.reported(unitIds);
  const matched = new Map(entries.flatMap(({ model, values }) => (model ? [[model.id, values] as const] : [])));
  const settled = settleResultsVersion(matched, papers, standing, plan.word ?? null, decidedVersion(decisions));

  const spoken = new Set([...matched.keys(), ...standing.map(({ modelId }) => modelId)]);
  const asked = new Set(unitIds);
  const unreported = registered.filter(({ id, unitId }) => unitId !== null && asked.has(unitId) && !spoken.has(id));
  // Of another year's paper one thing is asked: whether it is that.
  const ofOtherYear = others.some(({ code }) => code === "other-year");
  const problems = [
    ...others.filter(({ code }) => !NOT_ASKED.has(code)),
    ...(ofOtherYear
      ? []
      : [
          ...mayBeRegistration(others, registered.length === 0 && entries.some(({ how }) => how === "open")),
          ...doubtProblems(kept, rows),
          ...withoutField(entries),
          ...entries.flatMap((entry) => openProblem(entry, named)),
          ...twiceReported(entries),
          ...settled.problems,
          ...unreportedProblem(unreported),
        ]),
  ];
  const held = problems.some(({ severity }) => severity === "error");
  const status = plan.status === "rejected" ? "rejected" : held ? "review" : "imported";
  const create = entries.filter(({ how }) => how === "new").map(({ planned }) => planned);
  const out: FilePlan = {
    ...plan,
    status,
    problems,
    models: kept,
    rows,
    ignoredCells,
    unitIds,
    version: settled.version,
    change: { create: status === "imported" ? create : [], update: [], withdraw: [] },
    results: {
      entries,
      dropped: plan.models.filter((planned) => !kept.includes(planned)),
      unreported: unreported.map(({ id, name, unitId }) => ({ id, name, unitId })),
      retract: status === "imported" ? settled.retract : [],
    },
  };
  // The numbers that our own forms carry have done their work.
  takeCodes(out);
  return out;
}

/** A unit with all that stands below it: the tier between reports for its own. */
function unitsBelow(units: readonly Unit[]): (unitId: string) => string[] {
  const byName = new Map<string, string[]>();
  for (const { id, parent } of units) if (parent !== null) byName.set(parent, [...(byName.get(parent) ?? []), id]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (unitId) => {
    const found = new Set([unitId]);
    for (const id of found) for (const child of byName.get(names.get(id) ?? "") ?? []) found.add(child);
    return [...found];
  };
}

function entryOf(planned: PlannedModel, match: Matched): PlannedResult {
  const model = "model" in match ? { id: match.model.id, name: match.model.name } : null;
  const near = match.how === "open" ? match.suggestions : [];
  return {
    planned,
    how: match.how === "none" ? "unit-open" : match.how,
    why: match.how === "open" ? match.why : null,
    model,
    values: readResult(planned.values),
    suggestions: near.map(({ id, name, subject, unitId }) => ({ id, name, subject, unitId })),
  };
}

/** Rows that the clerk passes over are set aside with the others' cells as they are. */
function withoutDropped(plan: FilePlan, matches: ReadonlyMap<PlannedModel, Matched>) {
  const kept = plan.models.filter((planned) => matches.get(planned)?.how !== "none");
  if (kept.length === plan.models.length) return { kept, rows: plan.rows, ignoredCells: [...plan.ignoredCells] };
  const place = (sheet: string, row: number) => `${row} ${sheet}`;
  const still = new Set(kept.flatMap(({ sheet, row, rows }) => [row, ...rows].map((one) => place(sheet, one))));
  const rows = plan.rows.map(
    (account): RowAccount =>
      account.disposition === "imported" && !still.has(place(account.sheet, account.row))
        ? { ...account, disposition: "note" }
        : account,
  );
  const ignoredCells = plan.ignoredCells.filter(({ sheet, cell }) =>
    still.has(place(sheet, Number(/\d+$/u.exec(cell)?.[0] ?? 0))),
  );
  return { kept, rows, ignoredCells };
}

/** Of a sender that has registered nothing the paper may be its registration, badly named. */
function mayBeRegistration(problems: readonly Problem[], isUnknown: boolean): Problem[] {
  const told = problems.filter(({ code }) => code === "not-registration");
  return isUnknown ? told.map((problem) => ({ ...problem, severity: "warning" })) : [];
}

function problemKey({ code, sheet, cell, message }: Problem): string {
  return [code, sheet, cell, message].join("\n");
}

/** A model that the paper brings into the register needs a field like any other. */
function withoutField(entries: readonly PlannedResult[]): Problem[] {
  const count = entries.filter(({ how, planned }) => how === "new" && planned.values.field === null).length;
  return count === 0 ? [] : [{ code: "no-field", severity: "warning", message: intakeWords.noField(count) }];
}

function openProblem({ planned, how, why, suggestions }: PlannedResult, units: Map<string, string>): Problem[] {
  if (how !== "open") return [];
  const { name } = planned.values;
  const near = suggestions.map((model) => words.model(model.name, model.subject, model.id));
  const unit = units.get(planned.unitId ?? "") ?? words.noOwner;
  const message =
    why === "several"
      ? words.several(name, near)
      : why === "other-id"
        ? words.otherId(name, near)
        : words.unmatched(name, unit, near);
  return [{ code: "unmatched-result", severity: "error", message, ...placeOf(planned), value: name }];
}

function twiceReported(entries: readonly PlannedResult[]): Problem[] {
  const byModel = new Map<string, PlannedResult[]>();
  for (const entry of entries) {
    if (entry.model) byModel.set(entry.model.id, [...(byModel.get(entry.model.id) ?? []), entry]);
  }
  return [...byModel.values()].flatMap((group): Problem[] => {
    if (group.length < 2) return [];
    const rows = group.map(({ planned }) => words.row(planned.sheet, planned.row)).join(", ");
    return group.map(({ planned, model }) => ({
      code: "double-result",
      severity: "error",
      message: words.twice(model?.name ?? planned.values.name, rows),
      ...placeOf(planned),
      value: planned.values.name,
    }));
  });
}

function unreportedProblem(unreported: readonly EarlierModel[]): Problem[] {
  if (unreported.length === 0) return [];
  const names = unreported.slice(0, MOST_NAMES).map(({ name }) => name);
  const message = words.unreported(unreported.length, names, unreported.length - names.length);
  return [{ code: "unreported-models", severity: "warning", message }];
}

function placeOf(planned: PlannedModel): Pick<Problem, "sheet" | "cell"> {
  const cell = planned.provenance.name?.[0]?.cell;
  return { sheet: planned.sheet, ...(cell === undefined ? {} : { cell }) };
}
