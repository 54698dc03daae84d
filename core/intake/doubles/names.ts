import { nameKey } from "../results/match.ts";
import {
  likelySame,
  mayBeMisspelt,
  misspeltLengths,
  type NameParts,
  nameParts,
  tellingWords,
} from "../results/similar.ts";

/** One name and all that bear it. */
interface Entry<T> {
  key: string;
  parts: NameParts;
  items: T[];
}

/** Names that have the same numbers in them: “Thôn 1” and “Thôn 2”, “3 xây” and “5 không” are two. */
interface Shelf {
  byWord: Map<string, number[]>;
  byLength: Map<number, number[]>;
}

/**
 * Names among which near ones are found without holding each against each: a near name shares the rarer words, or is of
 * nearly the same length and letters. What is given back is what came in first.
 */
export class NearNames<T> {
  #entries: Entry<T>[] = [];
  #byText = new Map<string, Entry<T>>();
  #byKey = new Map<string, Entry<T>[]>();
  #shelves = new Map<string, Shelf>();

  /** Puts a model in under its name. */
  add(name: string, item: T): void {
    const known = this.#byText.get(name);
    if (known) known.items.push(item);
    else this.#enter(name, item);
  }

  /** Takes a model out again that was put in under that name. */
  remove(name: string, item: T): void {
    const entry = this.#byText.get(name);
    if (entry) entry.items = entry.items.filter((other) => other !== item);
  }

  /** The first that bears the very name (“Mô hình” before it and quotes apart) and is `wanted`; null where none does. */
  same(name: string, wanted: (item: T) => boolean): T | null {
    for (const { items } of this.#byKey.get(nameKey(name)) ?? []) {
      const found = items.find(wanted);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The first whose name is nearly that one, and not the very same, and which is `wanted`; null where there is none. */
  near(name: string, wanted: (item: T) => boolean): T | null {
    const shelf = this.#shelves.get(numbersIn(name));
    if (!shelf) return null;
    const key = nameKey(name);
    const parts = nameParts(name);
    for (const at of this.#candidates(shelf, parts)) {
      const entry = this.#entries[at];
      if (!entry || entry.key === key) continue;
      const found = entry.items.find(wanted);
      if (found !== undefined && likelySame(parts, entry.parts)) return found;
    }
    return null;
  }

  /** Places of the names that may be near, ascending. */
  #candidates({ byWord, byLength }: Shelf, parts: NameParts): number[] {
    const found = new Set<number>();
    for (const word of tellingWords(parts, (one) => byWord.get(one)?.length ?? 0))
      for (const at of byWord.get(word) ?? []) found.add(at);
    const [shortest, longest] = misspeltLengths(parts);
    for (let length = shortest; length <= longest; length++) {
      for (const at of byLength.get(length) ?? []) {
        const entry = this.#entries[at];
        if (entry && mayBeMisspelt(parts, entry.parts)) found.add(at);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #enter(name: string, item: T): void {
    const entry = { key: nameKey(name), parts: nameParts(name), items: [item] };
    const at = this.#entries.push(entry) - 1;
    this.#byText.set(name, entry);
    put(this.#byKey, entry.key, entry);
    const numbers = numbersIn(name);
    const shelf = this.#shelves.get(numbers) ?? { byWord: new Map(), byLength: new Map() };
    this.#shelves.set(numbers, shelf);
    for (const word of entry.parts.words.keys()) put(shelf.byWord, word, at);
    put(shelf.byLength, entry.parts.folded.length, at);
  }
}

function numbersIn(name: string): string {
  return (name.match(/\d+/gu) ?? []).join(" ");
}

function put<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
