import type { Found, Source } from "../../core/register/source.ts";
import { sourceWords as words } from "../words/sources.ts";

/** A cell of the file, as a source tells it. */
export interface ToldPlace {
  label: string;
  sheet: string;
  cell: string;
}

/** One thing that a value was found by: words, then its cells. */
export interface ToldSource {
  words: string;
  places: ToldPlace[];
  /** Cells beyond those shown. */
  more: number;
}

const MOST_PLACES = 3;
/** What stands before the file's own words, and in their place. */
const OVER_THE_FILE: ReadonlySet<Source["how"]> = new Set<Source["how"]>(["decided", "results"]);

/**
 * Sources in words, cells of one heading together. `home` is the sheet of the model, which goes without saying.
 */
export function tellSources(sources: readonly Source[], home: string | undefined): ToldSource[] {
  const over = sources[0] !== undefined && OVER_THE_FILE.has(sources[0].how);
  const told = new Map<string, ToldPlace[]>();
  for (const [index, source] of sources.entries()) {
    const said = over && index > 0 ? words.inFile : words.how(source);
    const places = told.get(said) ?? [];
    told.set(said, places);
    const { sheet, cell, to } = source;
    if (sheet === undefined || cell === undefined) continue;
    const label = words.cell(cell, to);
    places.push({ label: sheet === home ? label : `${label} ${words.onSheet(sheet)}`, sheet, cell });
  }
  return [...told].map(([said, places]) => ({
    words: said,
    places: places.slice(0, MOST_PLACES),
    more: Math.max(0, places.length - MOST_PLACES),
  }));
}

/** The same in one plain line. */
export function sourceLine(sources: readonly Source[], home: string | undefined): string {
  return tellSources(sources, home)
    .map(({ words: said, places }) =>
      [said, ...places.map(({ label }) => label)].filter((part) => part !== "").join(", "),
    )
    .join("; ");
}

/** What a column's value was found by; the sender's own columns (`extras`) together. */
export function foundIn(found: Record<string, Found> | undefined, key: string): Found | undefined {
  if (found === undefined || key !== "extras") return found?.[key];
  const own = Object.entries(found).filter(([property]) => property === key || property.startsWith(`${key}.`));
  const sources = own.flatMap(([, { sources: all }]) => all);
  return sources.length === 0 ? undefined : { sure: own.every(([, { sure }]) => sure), sources };
}
