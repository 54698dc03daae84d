import type { ModelRecord } from "../../register/model.ts";
import { compareKey } from "../../text/fold.ts";
import type { FilePlan, PlannedModel, Problem } from "../plan/plan.ts";
import { nameKey } from "../results/match.ts";
import { likelySame, type NameParts, nameParts } from "../results/similar.ts";
import { words } from "./words.ts";

type Registered = ModelRecord & { unitId: string | null };

/** What a registration is held against. */
export interface DoublesContext {
  /** Models in the register of the same units; those that the file changes itself are passed over. */
  registered: readonly Registered[];
  /** Models of other units that bear the very name of one of the file's. */
  elsewhere: readonly Registered[];
  /** Models of the same units in earlier programmes, with their year. */
  earlier: readonly (Registered & { year: number })[];
}

/**
 * Models that may be one and the same under two names: in the file, in the register, and the same idea under
 * a new name against earlier years. Only said, with both places; nothing is merged or held for it.
 */
export function possibleDoubles(plan: FilePlan, context: DoublesContext): Problem[] {
  const changed = new Set([...plan.change.update.map(({ id }) => id), ...plan.change.withdraw]);
  const updated = new Set(plan.change.update.map(({ planned }) => planned));
  const registered = byUnit(context.registered.filter(({ id }) => !changed.has(id)));
  const earlier = byUnit(context.earlier);
  const elsewhere = new Map<string, Registered[]>();
  for (const model of context.elsewhere) {
    const key = nameAndSubject(model.name, model.subject);
    elsewhere.set(key, [...(elsewhere.get(key) ?? []), model]);
  }
  const seen = new Map<string | null, { model: PlannedModel; name: TakenApart }[]>();
  return plan.models.flatMap((model): Problem[] => {
    const name = takeApart(model.values.name);
    const before = seen.get(model.unitId) ?? [];
    const inFile = before
      .filter((other) => isNearly(name, other.name))
      .map((other) => doubleOf(model, words.inFile(here(model), here(other.model))));
    before.push({ model, name });
    seen.set(model.unitId, before);
    return [
      ...inFile.slice(0, 1),
      ...(updated.has(model) ? [] : inRegister(model, name, registered)),
      ...(updated.has(model) ? [] : inOtherUnits(model, elsewhere)),
      ...inEarlierYears(model, name, earlier),
    ];
  });
}

/** A name made ready for being held against many others. */
interface TakenApart {
  key: string;
  parts: NameParts;
  /** Numbers in it: “Thôn 1” and “Thôn 2”, “3 xây” and “5 không” are two. */
  numbers: string;
}

function takeApart(name: string): TakenApart {
  return { key: nameKey(name), parts: nameParts(name), numbers: (name.match(/\d+/gu) ?? []).join(" ") };
}

/** Names of registered models, taken apart once: a drop holds every file of a unit against all of them. */
const taken = new WeakMap<Registered, TakenApart>();

function nameOf(model: Registered): TakenApart {
  const known = taken.get(model) ?? takeApart(model.name);
  taken.set(model, known);
  return known;
}

type Book = Map<string, { model: Registered & { year?: number }; name: TakenApart }[]>;

function byUnit(models: readonly (Registered & { year?: number })[]): Book {
  const book: Book = new Map();
  for (const model of models) {
    const key = model.unitId ?? "";
    const list = book.get(key) ?? [];
    list.push({ model, name: nameOf(model) });
    book.set(key, list);
  }
  return book;
}

function inRegister(model: PlannedModel, name: TakenApart, book: Book): Problem[] {
  const near = (book.get(model.unitId ?? "") ?? []).find(
    (other) => other.name.key === name.key || isNearly(name, other.name),
  );
  return near ? [doubleOf(model, words.inRegister(here(model), there(near.model), near.model.id))] : [];
}

function inOtherUnits(model: PlannedModel, elsewhere: ReadonlyMap<string, Registered[]>): Problem[] {
  if (model.values.subject === null) return [];
  const [same] = elsewhere.get(nameAndSubject(model.values.name, model.values.subject)) ?? [];
  return same?.unit ? [doubleOf(model, words.otherUnit(here(model), there(same), same.unit))] : [];
}

/** Only of what calls itself new: a model that goes on is meant to be last year's. */
function inEarlierYears(model: PlannedModel, name: TakenApart, book: Book): Problem[] {
  if (model.values.origin !== "new") return [];
  const own = book.get(model.unitId ?? "") ?? [];
  const same = own.find((other) => other.name.key === name.key);
  const found = same ?? own.find((other) => isNearly(name, other.name));
  if (!found) return [];
  const { year = 0 } = found.model;
  return [doubleOf(model, words.lastYear(here(model), there(found.model), year, same !== undefined))];
}

/** Near, and not the very same name: that is told by its own words already. */
function isNearly(one: TakenApart, other: TakenApart): boolean {
  return one.key !== other.key && one.numbers === other.numbers && likelySame(one.parts, other.parts);
}

function nameAndSubject(name: string, subject: string | null): string {
  return `${nameKey(name)}|${compareKey(subject ?? "")}`;
}

function here({ values, sheet, row }: PlannedModel): string {
  return words.here(values.name, sheet, row);
}

function there({ name, source }: Registered): string {
  return words.there(name, source?.file ?? null, source?.sheet ?? "", source?.row ?? 0);
}

function doubleOf(model: PlannedModel, message: string): Problem {
  const cell = model.provenance.name?.[0]?.cell;
  return {
    code: "possible-double",
    severity: "warning",
    message,
    sheet: model.sheet,
    ...(cell === undefined ? {} : { cell }),
    value: model.values.name,
  };
}
