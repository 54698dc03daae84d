import { LONG_TEXTS } from "../../register/model.ts";

/** What a column can mean. `ordinal` is the STT; `start` and `end` make up the period; `extra` keeps its own heading. */
const COLUMN_ROLES = [
  "ordinal",
  "name",
  "unit",
  "field",
  "subject",
  "subjectKind",
  "collective",
  "individual",
  "leader",
  "origin",
  "new",
  "continued",
  "sinceYear",
  "kind",
  "start",
  "end",
  ...LONG_TEXTS,
  "extra",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** True for the name of a column's meaning. */
export function isColumnRole(value: string): value is ColumnRole {
  return COLUMN_ROLES.some((role) => role === value);
}

/** A reading of a heading: the more certain, the heavier (10 says it plainly, 6 usually means it, 3 may mean it). */
export interface Reading {
  role: ColumnRole;
  weight: number;
}

/** One rule of the vocabulary of headings. */
export interface HeadingRule extends Reading {
  /** Tested against the folded heading (no case, no diacritics, single spaces), its abbreviations written out. */
  pattern: RegExp;
  /** Folded headings to which the rule does not apply though the pattern fits. */
  unless?: RegExp;
}

/** From this weight on a heading says what it means, and content does not speak against it. */
export const PLAIN = 9;
