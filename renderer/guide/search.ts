import { searcher, searchKey } from "../components/grid/fold.ts";
import { type Block, type Guide, wordsOf } from "./markdown.ts";

/** A place of the guide that answers what was typed. */
export interface Found {
  /** Index of the section. */
  section: number;
  /** The piece of it, or null where its title says it all. */
  place: number | null;
  /** The words there; empty for a title. */
  text: string;
}

/**
 * Places that have every typed word, in the section's title or at the place itself; diacritics and order do not matter.
 * Titles first, then places with the words side by side, then the others, each in the guide's own order.
 */
export function searchGuide(guide: Guide, typed: string): Found[] {
  const phrase = searchKey(typed);
  if (phrase === "") return [];
  const matches = searcher(typed);
  const words = phrase.split(" ");
  const ranked: { rank: number; found: Found }[] = [];
  guide.forEach(({ title, blocks }, section) => {
    const titleKey = searchKey(title);
    if (matches(titleKey)) {
      const rank = titleKey.includes(phrase) ? 0 : 1;
      ranked.push({ rank, found: { section, place: null, text: "" } });
    }
    for (const { place, text } of blocks.flatMap(placesOf)) {
      const key = searchKey(text);
      if (key.includes(phrase)) ranked.push({ rank: 2, found: { section, place, text } });
      else if (words.some((word) => key.includes(word)) && matches(`${titleKey} ${key}`) && !matches(titleKey))
        ranked.push({ rank: 3, found: { section, place, text } });
    }
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ found }) => found);
}

function placesOf(block: Block): { place: number; text: string }[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [{ place: block.piece.place, text: wordsOf(block.piece.text) }];
    case "list":
      return block.items.map(({ place, text }) => ({ place, text: wordsOf(text) }));
    case "table":
      return block.rows.map(({ place, cells }) => ({ place, text: cells.map(wordsOf).join(": ") }));
    case "picture":
      return [];
  }
}
