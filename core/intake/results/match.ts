import { compareKey } from "../../text/fold.ts";
import { remembering } from "../../text/remember.ts";
import { type Decisions, decisionsOf } from "../plan/decisions.ts";
import type { EarlierModel } from "../plan/pairs.ts";
import type { PlannedModel } from "../plan/plan.ts";
import { statedId } from "./read.ts";
import { likelySame, likest, type NameParts, nameParts } from "./similar.ts";

/** What became of a row of a results paper. */
export type Matched =
  | { how: "id" | "name" | "decided"; model: EarlierModel }
  | { how: "new" }
  | { how: "none" }
  /** Of a unit that is not settled yet, so that nothing can be looked for. */
  | { how: "unit-open" }
  /** Nothing decides; `several` bear the very name, the others come near. */
  | { how: "open"; why: "unknown" | "several" | "other-id"; suggestions: EarlierModel[] };

/** How many near names a person is shown. */
const MOST_SUGGESTIONS = 3;

/** The registered models that the rows of one unit may speak of. */
export type CandidatesOf = (unitId: string) => readonly EarlierModel[];

/**
 * Finds the registered model of each row: the clerk's word first, then the number that the row bears, then
 * the very name (with the subject where several bear it). Near names are only suggested. Each row is
 * looked at for itself, so that the order of rows changes nothing.
 */
export function matchRows(
  rows: readonly PlannedModel[],
  candidatesOf: CandidatesOf,
  decisions: Decisions,
): Map<PlannedModel, Matched> {
  const decided = new Map(decisionsOf(decisions, "result"));
  const others = decisions.result;
  const books = new Map<string, NameBook>();
  const bookOf = (unitId: string): NameBook => {
    const known = books.get(unitId) ?? nameBook(candidatesOf(unitId));
    books.set(unitId, known);
    return known;
  };
  const matches = new Map<PlannedModel, Matched>();
  for (const row of rows) {
    const word = decided.get(`${row.sheet}!${row.row}`);
    const book = row.unitId === null ? null : bookOf(row.unitId);
    const match = (word === undefined ? null : byWord(word, book)) ?? (book ? byRow(row, book) : { how: "unit-open" });
    const settled = match.how === "open" && word === undefined && others !== undefined ? byWord(others, book) : null;
    matches.set(row, settled ?? match);
  }
  return matches;
}

interface NameBook {
  models: { item: EarlierModel; parts: NameParts }[];
  byId: Map<string, EarlierModel>;
  byName: Map<string, EarlierModel[]>;
}

function nameBook(models: readonly EarlierModel[]): NameBook {
  const byName = new Map<string, EarlierModel[]>();
  for (const model of models) {
    const key = nameKey(model.name);
    byName.set(key, [...(byName.get(key) ?? []), model]);
  }
  const parts = models.map((item) => ({ item, parts: nameParts(item.name) }));
  return { models: parts, byId: new Map(models.map((model) => [model.id, model])), byName };
}

/** “Mô hình “Tiếng kẻng bình yên”” and “Tiếng kẻng bình yên” are one name. */
export const nameKey = remembering((name: string): string => {
  const bare = name.normalize("NFC").replace(/^[\s“"]*(?:mô hình|điển hình)(?: dân vận khéo)?[\s:“"”–-]+(?=\S)/iu, "");
  return compareKey(bare) || compareKey(name);
});

function byWord(word: string, book: NameBook | null): Matched | null {
  if (word === "new" || word === "none") return { how: word };
  const model = book?.byId.get(word);
  return model ? { how: "decided", model } : null;
}

function byRow(row: PlannedModel, book: NameBook): Matched {
  const near = (): EarlierModel[] => likest(row.values.name, book.models, MOST_SUGGESTIONS);
  const id = statedId(row.values);
  if (id !== null) {
    const model = book.byId.get(id);
    // A row that was copied over another keeps the other's number.
    if (model && isNamed(row, model)) return { how: "id", model };
    const suggestions = [...new Set([...(model ? [model] : []), ...near()])];
    const named = book.byName.get(nameKey(row.values.name)) ?? [];
    const [only] = named;
    if (!model && only && named.length === 1) return { how: "name", model: only };
    return { how: "open", why: model ? "other-id" : "unknown", suggestions };
  }
  const named = book.byName.get(nameKey(row.values.name)) ?? [];
  const subject = compareKey(row.values.subject ?? "");
  const exact = named.length > 1 ? named.filter((model) => compareKey(model.subject ?? "") === subject) : named;
  const [only] = exact;
  if (only && exact.length === 1) return { how: "name", model: only };
  return named.length > 1
    ? { how: "open", why: "several", suggestions: named }
    : { how: "open", why: "unknown", suggestions: near() };
}

function isNamed(row: PlannedModel, model: EarlierModel): boolean {
  if (nameKey(row.values.name) === nameKey(model.name)) return true;
  return likelySame(nameParts(row.values.name), nameParts(model.name));
}
