import { StoreError } from "./store.ts";

/** First letter of an id as people and the rest of the program see it: `m12`, `f3`, `b1`. */
const ID_LETTERS = { unit: "u", batch: "b", submission: "f", model: "m", journal: "j", event: "e" } as const;
export type IdKind = keyof typeof ID_LETTERS;

/** The id as it is shown; null stays null. */
export function showId(kind: IdKind, id: number): string;
export function showId(kind: IdKind, id: number | null): string | null;
export function showId(kind: IdKind, id: number | null): string | null {
  return id === null ? null : `${ID_LETTERS[kind]}${id}`;
}

/** The number behind a shown id, or null where it is none of this kind. */
export function idNumber(kind: IdKind, id: string): number | null {
  const digits = id.startsWith(ID_LETTERS[kind]) ? id.slice(1) : "";
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null;
}

/** As {@link idNumber}; a foreign id is refused with `not-found` and the given words. */
export function requireId(kind: IdKind, id: string, words: (id: string) => string): number {
  const number = idNumber(kind, id);
  if (number === null) {
    throw new StoreError("not-found", words(id));
  }
  return number;
}
