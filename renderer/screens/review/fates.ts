import { reasonWords, rowWords } from "../../words/review.ts";
import type { Fate } from "./links.ts";

/** How a row is coloured; several fates share a colour, the words tell them apart. */
export function toneOf(row: Fate): string {
  switch (row.disposition) {
    case "imported":
      return row.continuation ? "continuation" : "model";
    case "header":
    case "numbering":
    case "repeated-header":
      return "header";
    case "section":
    case "unit-heading":
      return "section";
    case "total":
      return "total";
    case "unclear":
      return "unclear";
    case "other-table":
    case "hidden-copy":
    case "duplicate-file":
    case "example":
    case "blank-name":
      return "left";
    default:
      return "around";
  }
}

/** What a row was understood as, in words. */
export function fateName(row: Fate): string {
  if (row.disposition !== "imported") return reasonWords[row.disposition];
  return row.continuation ? rowWords.continuation : rowWords.model;
}
