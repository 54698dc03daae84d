import type { Programme, ProgrammeTarget } from "../programme/schema.ts";
import { type CountReason, type CountVerdict, fieldsOf, judge } from "./counting.ts";
import { type Holder, holdersOf } from "./holders.ts";
import type { RegisteredModel, Situation } from "./situation.ts";
import { consolidationWords as words } from "./words.ts";

/** One target for one of those whom it asks. */
export interface TargetRow {
  id: string;
  kind: ProgrammeTarget["kind"];
  label: string;
  /** Name of the unit, of the office itself, or of several units asked jointly. */
  unit: string;
  unitId: string | null;
  fields: string[];
  /** Null where the document leaves the number open. */
  required: number | null;
  /** Models registered for it, the doubtful ones included; for `coverage`, units with enough of them. */
  registered: number;
  /** Models that the counting rule accepts; never more than `registered`. */
  counted: number;
  met: boolean;
  why: string;
  /** Ids behind the figures. */
  models: { registered: string[]; counted: string[]; doubtful: string[] };
}

/** Every target of the seat for everyone whom it asks, in the programme's order, then the unit list's. */
export function targetRows(situation: Situation): TargetRow[] {
  return situation.programme.targets.flatMap((target) => {
    const holders = holdersOf(situation, target).map((holder) => ({ holder, tally: count(situation, target, holder) }));
    if (target.kind === "coverage") {
      return holders.length > 0 ? [coverageRow(situation, target, holders)] : [];
    }
    return holders.map(({ holder, tally }) => holderRow(situation.programme, target, holder, tally));
  });
}

/** For the targets of the seat that ask for this model's unit: whether it counts and why, with the clause. */
export function explainModel(
  situation: Situation,
  model: RegisteredModel,
): ({ target: string; label: string } & CountVerdict)[] {
  const explained = { ...situation, models: [model] };
  return situation.programme.targets.flatMap((target) => {
    const holder = holdersOf(explained, target).find((candidate) => candidate.models.length > 0);
    if (!holder) return [];
    return [{ target: target.id, label: target.label, ...judge(situation.programme, target, model, holder.byUnit) }];
  });
}

interface Tally {
  registered: string[];
  counted: string[];
  doubtful: string[];
  /** How many models did not count, by reason. */
  reasons: Map<CountReason, number>;
}

function count({ programme }: Situation, target: ProgrammeTarget, holder: Holder): Tally {
  const tally: Tally = { registered: [], counted: [], doubtful: [], reasons: new Map() };
  for (const model of holder.models) {
    const verdict = judge(programme, target, model, holder.byUnit);
    tally.reasons.set(verdict.reason, (tally.reasons.get(verdict.reason) ?? 0) + 1);
    if (verdict.registered) tally.registered.push(model.id);
    if (verdict.counted) tally.counted.push(model.id);
    if (verdict.registered && verdict.doubtful) tally.doubtful.push(model.id);
  }
  return tally;
}

function holderRow(programme: Programme, target: ProgrammeTarget, holder: Holder, tally: Tally): TargetRow {
  const registered = tally.registered.length;
  const counted = tally.counted.length;
  const required = target.minimum;
  const met = required === null || counted >= required;
  const figures = { unit: holder.name, what: whatIsAsked(programme, target), registered, counted, required };
  const main = required === null ? words.free(figures) : met ? words.met(figures) : words.lacking(figures);
  const why = [main, ...remarks(target, holder, tally)].join("; ");
  return {
    ...head(target),
    unit: holder.name,
    unitId: holder.unitId,
    required,
    registered,
    counted,
    met,
    why: `${why}.`,
    models: lists(tally),
  };
}

function coverageRow(
  situation: Situation,
  target: Extract<ProgrammeTarget, { kind: "coverage" }>,
  holders: readonly { holder: Holder; tally: Tally }[],
): TargetRow {
  // Rounded up, but not over a rest that only floating point leaves.
  const required = Math.ceil((target.percent * holders.length) / 100 - 1e-9);
  const registered = holders.filter(({ tally }) => tally.registered.length >= target.minimum).length;
  const lacking = holders.filter(({ tally }) => tally.counted.length < target.minimum);
  const counted = holders.length - lacking.length;
  const doubtful = holders.flatMap(({ tally }) => tally.doubtful);
  const main = words.coverage({
    counted,
    all: holders.length,
    required,
    minimum: target.minimum,
    percent: target.percent,
  });
  const names = lacking.map(({ holder }) => holder.name);
  const rest = [
    ...(names.length > 0 ? [words.coverageLacking(names)] : []),
    ...(doubtful.length > 0 ? [words.doubtfulModels(doubtful.length)] : []),
  ];
  return {
    ...head(target),
    unit: situation.office,
    unitId: null,
    required,
    registered,
    counted,
    met: counted >= required,
    why: `${[main, ...rest].join("; ")}.`,
    models: {
      registered: holders.flatMap(({ tally }) => tally.registered),
      counted: holders.flatMap(({ tally }) => tally.counted),
      doubtful,
    },
  };
}

function head(target: ProgrammeTarget): Pick<TargetRow, "id" | "kind" | "label" | "fields"> {
  return { id: target.id, kind: target.kind, label: target.label, fields: [...fieldsOf(target)] };
}

function lists({ registered, counted, doubtful }: Tally): TargetRow["models"] {
  return { registered, counted, doubtful };
}

/** The kind of model asked for: “mô hình nội dung 2.1”, by the number of the fields or of their group. */
function whatIsAsked(programme: Programme, target: ProgrammeTarget): string {
  if (target.kind === "exemplary-per-parent") return words.exemplaryModels;
  if (target.kind === "own-nomination") return words.nominatedModels(target.level);
  const fields = fieldsOf(target);
  const group = programme.fieldGroups.find(
    (candidate) => candidate.fields.length === fields.length && candidate.fields.every((code) => fields.includes(code)),
  );
  if (group) return words.modelsOfContent([group.number]);
  const numbers = programme.fields.filter((field) => fields.includes(field.code)).map((field) => field.number);
  return words.modelsOfContent(numbers);
}

function remarks(target: ProgrammeTarget, holder: Holder, tally: Tally): string[] {
  const number = (reason: CountReason) => tally.reasons.get(reason) ?? 0;
  const doubtfulCounted = tally.doubtful.filter((id) => tally.counted.includes(id)).length;
  const said: [number, (count: number) => string][] = [
    [number("doubtful"), words.doubtfulNotCounted],
    [doubtfulCounted, words.doubtfulCounted],
    [number("no-field"), words.modelsWithoutField],
    [number("returned"), words.returnedModels],
    [number("not-renewed"), words.notRenewedModels],
    [number("dropped"), words.droppedModels],
  ];
  const found = said.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
  if (holder.absent.length > 0) found.push(words.notInList(holder.absent));
  if (target.kind === "min-for-named-units" && target.ambiguity !== null) {
    found.push(words.ambiguity(target.ambiguity, target.counted));
  }
  return found;
}
