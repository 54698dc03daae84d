import type { CriterionFact } from "../../programme/criteria-schema.ts";
import type { Programme, ProgrammeCriteriaSet } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { Way } from "../../register/way.ts";
import type { Evaluation, Scoring, YearContent } from "../../register/year.ts";
import { type DossierPart, dossierLacks } from "./dossier.ts";
import type { Verdict } from "./steps.ts";
import { yearWords as words } from "./words.ts";

/** What the office knows of a model beside what somebody wrote into an evaluation. */
export interface CriteriaFacts {
  model: Pick<ModelRecord, "name" | "subject" | "field" | "place" | "content" | "origin" | "subjectKind" | "leader">;
  way: Way;
  registeredOn: string | null;
  dossier: readonly DossierPart[];
  rating: YearContent<"unit-rating">["rating"] | null;
}

/** One criterion with what was said of it and what is known. */
export interface CriterionView {
  item: number;
  text: string;
  source: string;
  advice: boolean;
  met: boolean | null;
  points: number | null;
  evidence: string | null;
  /** True where the office knows it by itself and nobody said otherwise. */
  known: boolean;
}

/** A model against one set, with the reason in words. */
export interface SetResult {
  set: string;
  label: string;
  source: string;
  forStage: "recognised" | "exemplary";
  outcome: Verdict["outcome"];
  why: string;
  /** What is still to be said or proved. */
  missing: string[];
  /** Sum of points with the threshold reached; null where the set is not scored. */
  score: { points: number; most: number; band: string } | null;
  evaluatedOn: string | null;
  criteria: CriterionView[];
}

/**
 * The sets of the programme that a model is held against: those for everybody, and the extras of its subject
 * (co-quan-dang-2026:L127, L135, L153). A leader is an individual too.
 */
export function setsFor(
  programme: Pick<Programme, "criteria">,
  model: Pick<ModelRecord, "subjectKind" | "leader">,
): ProgrammeCriteriaSet[] {
  return programme.criteria.filter(({ subject }) => {
    if (subject === undefined) return true;
    return subject === "leader" ? model.leader === true : model.subjectKind === subject;
  });
}

/** Every set that applies, in the document's order; extras may rest on the common ones. */
export function evaluate(
  programme: Programme,
  facts: CriteriaFacts,
  evaluations: readonly Evaluation[],
  scorings: readonly Scoring[],
): SetResult[] {
  const results: SetResult[] = [];
  for (const set of setsFor(programme, facts.model)) {
    const common = results.filter((result) => result.forStage === "recognised");
    const evaluation = evaluations.find((one) => one.set === set.set) ?? null;
    const scoring = scorings.find((one) => one.set === set.set && one.maxima.length === set.items.length) ?? null;
    results.push(evaluateSet(set, facts, common, evaluation, scoring));
  }
  return results;
}

/** What the sets for one stage come to together; null where there are none, or nobody has evaluated yet. */
export function verdictOf(results: readonly SetResult[], forStage: SetResult["forStage"]): Verdict | null {
  const own = results.filter((result) => result.forStage === forStage);
  const first = own.find(({ outcome }) => outcome !== "met") ?? own[0];
  if (first === undefined) return null;
  // For recognition an office may still evaluate on paper; the extras of exemplary ones always have to be shown.
  if (forStage === "recognised" && own.every(({ evaluatedOn }) => evaluatedOn === null)) return null;
  const open = own.filter(({ outcome }) => outcome !== "met");
  const outcome = open.some((result) => result.outcome === "not-met") ? "not-met" : (open[0]?.outcome ?? "met");
  const said = (open.length > 0 ? open : own).map(({ label, why }) => words.setWhy(label, why));
  return { outcome, why: said.join(" "), source: first.source };
}

function evaluateSet(
  set: ProgrammeCriteriaSet,
  facts: CriteriaFacts,
  common: readonly SetResult[],
  evaluation: Evaluation | null,
  scoring: Scoring | null,
): SetResult {
  const criteria = set.items.map((item, index): CriterionView => {
    const answer = evaluation?.answers.find((one) => one.item === index);
    const known = item.fact === undefined ? null : factOf(item.fact, facts, common);
    const said = answer?.met ?? null;
    // Who says otherwise than what is known has to say by what.
    const trusted = said !== null && (answer?.evidence ?? null) !== null;
    return {
      item: index,
      text: item.text,
      source: item.source,
      advice: item.advice === true,
      met: trusted || known === null ? said : known.met,
      points: answer?.points ?? null,
      evidence: answer?.evidence ?? known?.evidence ?? null,
      known: known !== null && !trusted,
    };
  });
  const measured = criteria.filter(({ advice }) => !advice);
  const base = {
    set: set.set,
    label: set.label,
    source: set.source,
    forStage: set.forStage ?? "recognised",
    evaluatedOn: evaluation?.day ?? null,
    criteria,
  };
  return { ...base, ...(scoring === null ? byMet(measured, set.need ?? "all") : byPoints(measured, scoring)) };
}

type Outcome = Pick<SetResult, "outcome" | "why" | "missing" | "score">;

function byMet(criteria: readonly CriterionView[], need: "all" | "any"): Outcome {
  const missing = criteria.flatMap(({ item, met, evidence }) => {
    if (met === null) return [words.unanswered(item + 1)];
    return met && evidence === null ? [words.noEvidence(item + 1)] : [];
  });
  const proven = criteria.filter(({ met, evidence }) => met === true && evidence !== null);
  const unmet = criteria.filter(({ met }) => met === false).map(({ item }) => words.criterion(item + 1));
  if (need === "any" && proven.length > 0) return { outcome: "met", why: words.metAny, missing: [], score: null };
  if (need === "all" ? unmet.length > 0 : unmet.length === criteria.length) {
    return { outcome: "not-met", why: words.unmet(unmet), missing, score: null };
  }
  if (missing.length > 0) return { outcome: "incomplete", why: words.incomplete(missing), missing, score: null };
  return { outcome: "met", why: words.met, missing, score: null };
}

function byPoints(criteria: readonly CriterionView[], { maxima, thresholds }: Scoring): Outcome {
  const missing = criteria.filter(({ points }) => points === null).map(({ item }) => words.noPoints(item + 1));
  const points = criteria.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const most = criteria.reduce((sum, one) => sum + (maxima[one.item] ?? 0), 0);
  const reached = [...thresholds].sort((a, b) => b.from - a.from).find(({ from }) => points >= from);
  const score = { points, most, band: reached?.label ?? words.belowAll };
  if (missing.length > 0) return { outcome: "incomplete", why: words.incomplete(missing), missing, score };
  return { outcome: reached?.passes ? "met" : "not-met", why: words.scored(points, most, score.band), missing, score };
}

type Known = { met: boolean; evidence: string } | null;

/** What the office can tell by itself; null where it cannot tell yet. */
function factOf(fact: CriterionFact, facts: CriteriaFacts, common: readonly SetResult[]): Known {
  const { model, way } = facts;
  switch (fact) {
    case "registered": {
      const lacks = [...lack(model.subject, "subject"), ...lack(model.field, "field")];
      return lacks.length > 0
        ? { met: false, evidence: words.fact.lacks(lacks) }
        : { met: true, evidence: words.fact.registered(facts.registeredOn) };
    }
    case "described": {
      const lacks = [...lack(model.place, "place"), ...lack(model.content, "content")];
      return lacks.length > 0
        ? { met: false, evidence: words.fact.lacks(lacks) }
        : { met: true, evidence: words.fact.described };
    }
    case "launched": {
      const { launched } = way.reached;
      if (launched !== undefined) return { met: true, evidence: words.fact.launched(launched) };
      if (model.origin === "continued") return { met: true, evidence: words.fact.noLaunchNeeded };
      return model.origin === "new" ? { met: false, evidence: words.fact.notLaunched } : null;
    }
    case "dossier": {
      const lacks = dossierLacks(facts.dossier);
      return lacks.length > 0
        ? { met: false, evidence: words.fact.dossierLacks(lacks) }
        : { met: true, evidence: words.fact.dossier };
    }
    case "common": {
      const met = common.length > 0 && common.every(({ outcome }) => outcome === "met");
      return { met, evidence: met ? words.fact.common : words.fact.notCommon };
    }
    case "unit-rating": {
      if (facts.rating === null) return null;
      const met = facts.rating === "excellent" || facts.rating === "good";
      return { met, evidence: words.fact.rated(words.ratings[facts.rating]) };
    }
  }
}

function lack(value: string | null, what: keyof typeof words.lacking): string[] {
  return value === null ? [words.lacking[what]] : [];
}
