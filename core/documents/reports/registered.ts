import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import { dayInWords, numberInWords } from "../numbers.ts";
import { type Facts, reached } from "./facts.ts";
import { type Figure, figure, type Piece, type Prose } from "./prose.ts";
import { words } from "./words.ts";

const q = words.queries;

/** Who has registered, how many models of which kinds; who has not sent, or came late. */
export function registration(prose: Prose, situation: Situation, facts: Facts): void {
  const { models, dropped, duties } = facts;
  prose.say("registered", ...howMany(situation, facts));
  if (duties.length > 0) {
    const missing = duties.filter(({ state }) => state === "missing").map(({ unit }) => unit);
    prose.say("not-sent", missing.length > 0 ? words.notSent(missing.join(", ")) : words.allSent);
    const late = duties.filter(({ state }) => state === "late").map(({ unit }) => unit);
    if (late.length > 0) prose.say("late", words.late(late.join(", ")));
  }
  if (dropped.length > 0) {
    const [before, after] = words.dropped("\u0000").split("\u0000");
    prose.say("dropped", before ?? "", figure(dropped, q.dropped), after ?? "");
  }
  if (models.length === 0) prose.say("no-models", words.noModels);
}

function howMany(situation: Situation, { models, duties }: Facts): Piece[] {
  const of = (test: (model: RegisteredModel) => boolean) => models.filter(test);
  const cases = of(({ kind }) => kind === "dien-hinh");
  const pieces: Piece[] = [words.asOf(dayInWords(situation.asOf) ?? situation.asOf)];
  if (duties.length > 0) {
    const sent = duties.filter(({ state }) => state !== "missing");
    const ids = new Set(sent.map(({ unitId }) => unitId));
    const own = of(({ unitId }) => unitId !== null && ids.has(unitId)).map(({ id }) => id);
    pieces.push(words.unitsSent.before, { text: numberInWords(sent.length), query: q.sent, models: own });
    pieces.push(
      words.unitsSent.between,
      { text: numberInWords(duties.length), query: q.asked, models: [] },
      words.unitsSent.after,
    );
  }
  pieces.push(figure(models, q.all), words.total(cases.length > 0));
  const parts: [RegisteredModel[], string, string][] = [
    ...(cases.length > 0
      ? ([
          [of(({ kind }) => kind === "mo-hinh"), words.models, q.models],
          [cases, words.cases, q.cases],
        ] satisfies [RegisteredModel[], string, string][])
      : []),
    [of(({ subjectKind }) => subjectKind === "collective"), words.collective, q.collective],
    [of(({ subjectKind }) => subjectKind === "individual"), words.individual, q.individual],
    [of(({ subjectKind }) => subjectKind === null), words.unknownKind, q.unknownKind],
    [of(({ origin }) => origin === "new"), words.newOnes, q.newOnes],
    [of(({ origin }) => origin === "continued"), words.continued, q.continued],
    [of(({ origin }) => origin === null), words.unknownOrigin, q.unknownOrigin],
    [of(({ needsReview }) => needsReview.length > 0), words.waiting, q.waiting],
  ];
  const said = parts.filter(([some]) => some.length > 0);
  said.forEach(([some, what, query], index) => {
    pieces.push(index === 0 ? words.ofWhich : "; ", figure(some, query), what);
  });
  return [...pieces, "."];
}

/** What was vetted, returned, and is still open (tuyen-quang-2024:L31); a gap where the register knows of no vetting. */
export function vetting(prose: Prose, { models }: Facts): void {
  const vetted = reached(models, "vetted");
  const returned = models.filter(({ stage }) => stage === "returned");
  if (vetted.length + returned.length === 0) {
    prose.say("vetting", words.vettingGap);
    return;
  }
  const open = models.filter((model) => !vetted.includes(model) && !returned.includes(model));
  prose.say(
    "vetting",
    figure(vetted, q.stage(words.vetted)),
    `${words.vetted}; `,
    figure(returned, q.stage(words.returned)),
    `${words.returned}; `,
    figure(open, q.stage(words.notVetted)),
    `${words.notVetted}.`,
  );
}

/** One line for each of the programme's fields. */
export function fields(prose: Prose, { programme }: Situation, { models }: Facts): void {
  for (const { code, label } of programme.fields) {
    const own = models.filter(({ field }) => field === code);
    if (own.length === 0) prose.say(`field-${code}`, words.noneInField(label));
    else prose.say(`field-${code}`, words.field(label), figure(own, q.field(label)), ...split(own));
  }
}

/** Models without a field stand in no appendix, which a reader of both has to know. */
export function withoutField(prose: Prose, { programme }: Situation, { models }: Facts): void {
  const codes = programme.fields.map(({ code }) => code);
  const open = models.filter(({ field }) => field === null || !codes.includes(field));
  if (open.length > 0) prose.say("no-field", words.noField, figure(open, q.noField), words.noFieldModels);
}

/** “ mô hình (03 tập thể, 02 cá nhân; 04 mới, 01 duy trì).” */
export function split(models: readonly RegisteredModel[]): Piece[] {
  const part = (test: (model: RegisteredModel) => boolean, query: string): Figure => figure(models.filter(test), query);
  return [
    `${words.fieldModels} (`,
    part(({ subjectKind }) => subjectKind === "collective", q.collective),
    `${words.collective}, `,
    part(({ subjectKind }) => subjectKind === "individual", q.individual),
    `${words.individual}; `,
    part(({ origin }) => origin === "new", q.newOnes),
    `${words.newOnes}, `,
    part(({ origin }) => origin === "continued", q.continued),
    `${words.continued}).`,
  ];
}
