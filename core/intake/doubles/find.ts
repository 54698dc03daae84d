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
  const seen = new Map<string | null, { model: PlannedModel; parts: NameParts }[]>();
  return plan.models.flatMap((model): Problem[] => {
    const parts = nameParts(model.values.name);
    const before = seen.get(model.unitId) ?? [];
    seen.set(model.unitId, [...before, { model, parts }]);
    const inFile = before
      .filter((other) => isNearly(model.values.name, parts, other.model.values.name, other.parts))
      .map((other) => doubleOf(model, words.inFile(here(model), here(other.model))));
    return [
      ...inFile.slice(0, 1),
      ...(updated.has(model) ? [] : inRegister(model, parts, registered)),
      ...(updated.has(model) ? [] : inOtherUnits(model, elsewhere)),
      ...inEarlierYears(model, parts, earlier),
    ];
  });
}

type Book = Map<string, { model: Registered & { year?: number }; parts: NameParts }[]>;

function byUnit(models: readonly (Registered & { year?: number })[]): Book {
  const book: Book = new Map();
  for (const model of models) {
    const key = model.unitId ?? "";
    const list = book.get(key) ?? [];
    list.push({ model, parts: nameParts(model.name) });
    book.set(key, list);
  }
  return book;
}

function inRegister(model: PlannedModel, parts: NameParts, book: Book): Problem[] {
  const near = (book.get(model.unitId ?? "") ?? []).find(
    (other) =>
      nameKey(other.model.name) === nameKey(model.values.name) ||
      isNearly(model.values.name, parts, other.model.name, other.parts),
  );
  return near ? [doubleOf(model, words.inRegister(here(model), there(near.model), near.model.id))] : [];
}

function inOtherUnits(model: PlannedModel, elsewhere: ReadonlyMap<string, Registered[]>): Problem[] {
  if (model.values.subject === null) return [];
  const [same] = elsewhere.get(nameAndSubject(model.values.name, model.values.subject)) ?? [];
  return same?.unit ? [doubleOf(model, words.otherUnit(here(model), there(same), same.unit))] : [];
}

/** Only of what calls itself new: a model that goes on is meant to be last year's. */
function inEarlierYears(model: PlannedModel, parts: NameParts, book: Book): Problem[] {
  if (model.values.origin !== "new") return [];
  const own = book.get(model.unitId ?? "") ?? [];
  const same = own.find((other) => nameKey(other.model.name) === nameKey(model.values.name));
  const found = same ?? own.find((other) => isNearly(model.values.name, parts, other.model.name, other.parts));
  if (!found) return [];
  const { year = 0 } = found.model;
  return [doubleOf(model, words.lastYear(here(model), there(found.model), year, same !== undefined))];
}

/** Near, and not the very same name: that is told by its own words already. */
function isNearly(name: string, parts: NameParts, other: string, otherParts: NameParts): boolean {
  return nameKey(name) !== nameKey(other) && !differsByNumber(name, other) && likelySame(parts, otherParts);
}

/** “Thôn 1” and “Thôn 2”, “3 xây” and “5 không”: a number makes them two. */
function differsByNumber(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/gu) ?? []).join(" ");
  return numbers(a) !== numbers(b);
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
