import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import { deadlineState, lastDayOnTime } from "../../programme/deadlines.ts";
import { dayInWords, numberInWords } from "../numbers.ts";
import { type Activity, type Facts, reached } from "./facts.ts";
import { figure, type Piece, type Prose } from "./prose.ts";
import { split } from "./registered.ts";
import { GAP, words } from "./words.ts";

const q = words.queries;
/** Results of a field that are told one by one; the appendix has them all. */
const TOLD = 5;

/** Results by field: its figures, and what the units have reported. */
export function resultsByField(prose: Prose, { programme }: Situation, { models }: Facts): void {
  for (const { code, label } of programme.fields) {
    const own = models.filter(({ field }) => field === code);
    if (own.length === 0) {
      prose.say(`field-${code}`, words.noneInField(label));
      continue;
    }
    const reported = own.filter(({ result }) => result !== null);
    prose.say(
      `field-${code}`,
      words.field(label),
      figure(own, q.field(label)),
      ...split(own),
      ` ${words.fieldResults(reported.length, GAP)}`,
    );
    for (const model of reported.slice(0, TOLD)) {
      prose.say(`result-${model.id}`, {
        text: words.oneResult(quoted(model.name), model.unit ?? GAP, sentence(model.result ?? GAP)),
        query: q.one(model.name),
        models: [model.id],
      });
    }
  }
}

/** A paragraph for each exemplary model: what it is, whose, how, and what came of it. */
export function exemplary(prose: Prose, { models }: Facts): void {
  const chosen = reached(models, "exemplary", "nominated", "commended");
  if (chosen.length === 0) {
    prose.say("exemplary", words.noExemplary);
    return;
  }
  for (const model of chosen) prose.say(`exemplary-${model.id}`, ...story(model));
}

function story(model: RegisteredModel): Piece[] {
  const { subject, unit, content, method, result, name, id } = model;
  const how = [content, method].filter((text): text is string => text !== null);
  return [
    "- ",
    { text: quoted(name), query: q.one(name), models: [id] },
    unit === null ? "" : words.told.where(unit),
    `${subject === null ? "" : words.told.who(subject)}.`,
    ...how.map((text) => words.told.content(sentence(text))).slice(0, 1),
    result === null ? words.told.noResult : words.told.result(sentence(result)),
  ];
}

const quoted = (name: string): string => (/^[“"]/u.test(name) ? name : `“${name}”`);
/** Line breaks of a cell read as one sentence that ends. */
function sentence(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, "; ").trim();
  return /[.!?…]$/u.test(line) ? line : `${line}.`;
}

/** What was held: the year's own records; what the document asks for and nobody has recorded is a gap. */
export function activities(prose: Prose, situation: Situation, facts: Facts, held: readonly Activity[]): void {
  const launched = reached(facts.models, "launched").filter(({ origin }) => origin === "new");
  if (launched.length > 0) prose.say("launched", figure(launched, q.launched), words.launched);
  const own = held.filter(({ kind }) => kind === "activity");
  own.forEach((activity, index) => {
    prose.say(`activity-${index + 1}`, told(activity));
  });
  (situation.programme.events ?? []).forEach(({ text }, index) => {
    prose.say(`event-${index + 1}`, words.event(text));
  });
  if (own.length === 0) prose.say("activities", words.activitiesGap);
}

function told({ title, day, place, result }: Activity): string {
  return words.activity(title, dayInWords(day), place, result);
}

/** Propaganda as it was recorded, else a gap. */
export function propaganda(prose: Prose, held: readonly Activity[]): void {
  const own = held.filter(({ kind }) => kind === "propaganda");
  own.forEach((activity, index) => {
    prose.say(`propaganda-${index + 1}`, told(activity));
  });
  if (own.length === 0) prose.say("propaganda", words.propagandaGap);
}

/** Visits and checks of the year. */
export function inspection(prose: Prose, { models }: Facts, held: readonly Activity[]): void {
  const surveyed = reached(models, "surveyed");
  if (surveyed.length > 0) prose.say("surveyed", figure(surveyed, q.surveyed), words.surveyed);
  const own = held.filter(({ kind }) => kind === "inspection");
  own.forEach((visit, index) => {
    prose.say(`inspection-${index + 1}`, told(visit));
  });
  if (own.length === 0) prose.say("inspection", words.inspectionGap);
}

/** Recognised, nominated, commended. */
export function commendation(prose: Prose, { models }: Facts): void {
  const recognised = reached(models, "recognised");
  if (recognised.length > 0) {
    prose.say(
      "recognised",
      figure(recognised, q.stage(words.recognised.replace(/; $/u, ""))),
      words.recognised,
      figure(reached(models, "nominated"), q.nominated),
      words.nominated,
      figure(reached(models, "commended"), q.commended),
      words.commended.trimEnd(),
    );
  }
  prose.say("commendation", words.commendationGap);
}

/** Each target of the seat: how many of those asked have met it, and who has not. */
export function targets(prose: Prose, { programme }: Situation, { targets: rows }: Facts): void {
  if (rows.length === 0) {
    prose.say("targets", words.noTargets);
    return;
  }
  for (const target of programme.targets) {
    const own = rows.filter(({ id }) => id === target.id);
    if (own.length === 0) continue;
    const models = own.flatMap((row) => row.models.counted);
    const query = q.target(target.id);
    const head = words.target(target.id, target.label);
    if (own.every(({ required }) => required === null)) {
      const registered = own.flatMap((row) => row.models.registered);
      prose.say(
        `target-${target.id}`,
        head,
        { text: numberInWords(registered.length), query, models: registered },
        words.targetFree,
      );
      continue;
    }
    const met = own.filter((row) => row.met);
    const unmet = own.filter((row) => !row.met).map(({ unit }) => unit);
    prose.say(
      `target-${target.id}`,
      head,
      { text: numberInWords(met.length), query, models },
      words.targetMet.between,
      { text: numberInWords(own.length), query, models },
      words.targetMet.after,
      unmet.length === 0 ? "" : ` ${words.unmet(unmet.join(", "))}`,
    );
  }
}

/** What is still due after the paper's day, as the document asks, and room for the office's own. */
export function tasks(prose: Prose, { programme, seat, asOf, decisions }: Situation): void {
  for (const deadline of programme.deadlines) {
    const day = lastDayOnTime(deadline, decisions?.[deadline.id]);
    const ours = deadline.seats.includes(seat) || deadline.asksUnits;
    if (ours && deadlineState(day, asOf) === "coming")
      prose.say(`task-${deadline.id}`, words.task(deadline.label, dayInWords(day)));
  }
  prose.say("tasks", words.tasksGap);
}
