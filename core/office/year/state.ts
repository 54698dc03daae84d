import type { RegisteredModel } from "../../consolidation/situation.ts";
import { type CriteriaFacts, evaluate, type SetResult, verdictOf } from "../../consolidation/year/criteria.ts";
import { type DossierPart, dossierParts } from "../../consolidation/year/dossier.ts";
import type { Candidate, LevelState, StepRules } from "../../consolidation/year/steps.ts";
import { type WayEvent, wayOf } from "../../register/way.ts";
import type { Evaluation, Scoring, YearContent, YearRecord } from "../../register/year.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { byModel, type OfficeSituation, situationOf } from "../situation.ts";
import { words } from "./words.ts";

/** Everything of the year, read once for one answer. */
export interface YearState {
  situation: OfficeSituation;
  /** By the model's id, those taken back too. */
  events: ReadonlyMap<string, WayEvent[]>;
  registeredOn: ReadonlyMap<string, string>;
  levels: (LevelState & { document: string | null })[];
  /** By the unit's id. */
  ratings: ReadonlyMap<string, YearContent<"unit-rating">>;
  evaluations: ReadonlyMap<string, Evaluation[]>;
  scorings: Scoring[];
  papers: ReadonlyMap<string, YearRecord<"dossier-paper">[]>;
}

/** One model with all that its steps and counts rest on. */
export interface ModelState {
  candidate: Candidate;
  sets: SetResult[];
  parts: DossierPart[];
  rating: YearContent<"unit-rating">["rating"] | null;
}

/** Reads the year as of a day. */
export async function yearState(desk: Desk, asOf: string): Promise<YearState> {
  const { store, programme } = desk;
  const { id } = programme;
  const [situation, events, registeredOn, quotas, ratings, evaluations, scorings, papers] = await Promise.all([
    situationOf(desk, asOf),
    store.modelEvents({ programmeId: id }),
    store.registrationDays(id),
    store.yearRecords(id, "quota"),
    store.yearRecords(id, "unit-rating"),
    store.yearRecords(id, "evaluation"),
    store.yearRecords(id, "scoring"),
    store.yearRecords(id, "dossier-paper"),
  ]);
  return {
    situation,
    events: byModel(events),
    registeredOn,
    levels: levelsOf(
      situation,
      quotas.map(({ content }) => content),
    ),
    ratings: new Map(ratings.map(({ content }) => [content.unitId, content])),
    evaluations: grouped(
      evaluations.map(({ content }) => content),
      ({ modelId }) => modelId,
    ),
    scorings: scorings.map(({ content }) => content),
    papers: grouped(papers, ({ content }) => content.modelId),
  };
}

/** A model of the register with its criteria, dossier and what its next step is judged by. */
export function modelState(state: YearState, model: RegisteredModel): ModelState {
  const { programme } = state.situation;
  const way = model.way ?? wayOf([]);
  const papers = state.papers.get(model.id) ?? [];
  const parts = dossierParts(
    programme,
    model,
    papers.map(({ content }) => content.part),
  );
  const rating = (model.unitId === null ? undefined : state.ratings.get(model.unitId))?.rating ?? null;
  const registeredOn = state.registeredOn.get(model.id) ?? null;
  const facts: CriteriaFacts = { model, way, registeredOn, dossier: parts, rating };
  const sets = evaluate(programme, facts, state.evaluations.get(model.id) ?? [], state.scorings);
  const recognised = verdictOf(sets, "recognised");
  const exemplary = verdictOf(sets, "exemplary");
  return { candidate: { model, way, registeredOn, recognised, exemplary }, sets, parts, rating };
}

/** What steps are judged by, beside the model itself. */
export function stepRules({ programme, today }: Desk, { levels }: YearState): StepRules {
  return { programme, today, levels };
}

/** The model of that id. Throws `not-found`. */
export function requireModel(state: YearState, id: string): RegisteredModel {
  const found = state.situation.models.find((model) => model.id === id);
  if (!found) throw new OfficeError("not-found", words.noModel(id));
  return found;
}

/** Every level to which places were allotted or somebody was nominated, in the order of the nominations. */
function levelsOf(
  { models }: OfficeSituation,
  quotas: readonly YearContent<"quota">[],
): (LevelState & { document: string | null })[] {
  const levels = new Map<string, LevelState & { document: string | null }>(
    quotas.map(({ level, places, document }) => [level, { level, places, document, taken: [] }]),
  );
  for (const { id, name, way } of models) {
    if (way?.reached.dropped !== undefined) continue;
    for (const { details } of way?.standing ?? []) {
      if (details.kind !== "nominated") continue;
      const state = levels.get(details.level) ?? { level: details.level, places: null, document: null, taken: [] };
      levels.set(details.level, state);
      state.taken.push({ modelId: id, name, rank: details.rank });
    }
  }
  for (const { taken } of levels.values()) taken.sort((a, b) => a.rank - b.rank);
  return [...levels.values()];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
