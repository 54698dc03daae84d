import type { ModelRecord } from "../../../core/register/model.ts";

/** Properties that are compared value by value. */
export const SCORED = [
  "unit",
  "name",
  "kind",
  "subjectKind",
  "subject",
  "leader",
  "field",
  "origin",
  "sinceYear",
  "content",
  "goal",
  "period",
  "place",
  "situation",
  "method",
  "forces",
  "resources",
  "expected",
  "responsible",
  "result",
  "note",
  "extras",
  "source",
] as const;
export type ScoredField = (typeof SCORED)[number];

export type Source = { file: string; sheet: string | null; row: number };

/** A model as the register shows it; what is absent counts as `null`. */
export type ActualModel = Partial<Omit<ModelRecord, "unit" | "name" | "source">> & {
  unit: string | null;
  name: string;
  source?: Source | null;
};

/** A doubt that must be there; `accept` names other properties at which it may stand. */
export interface ExpectedDoubt {
  field: string;
  code?: string;
  accept?: string[];
}

export type ExpectedModel = Partial<Omit<ModelRecord, "unit" | "name" | "source" | "needsReview">> & {
  unit: string | null;
  name: string;
  source?: Source | null;
  needsReview?: ExpectedDoubt[];
  accept?: Record<string, unknown[]>;
};

export interface FieldScore {
  /** Pairs where either side holds a value; a `null` rightly left `null` proves little and is not counted. */
  judged: number;
  right: number;
  /** Wrong without a doubt on that property. */
  silentlyWrong: number;
  accuracy: number;
}

export interface Difference {
  kind: "missing" | "surplus" | "wrong" | "no-doubt";
  field: string;
  silent: boolean;
  unit: string | null;
  name: string;
  expected: unknown;
  actual: unknown;
  source: Source | null;
}

export interface Score {
  expected: number;
  actual: number;
  matched: number;
  precision: number;
  recall: number;
  fields: Record<ScoredField, FieldScore>;
  /** Over all properties. */
  accuracy: number;
  /** Wrong values that nothing marks, and surplus models that nothing marks. */
  silentlyWrong: number;
  /** Models with any doubt. */
  doubtful: number;
  doubtfulShare: number;
  /** Doubts on values that are right and of which no doubt was expected. */
  needlessDoubts: number;
  /** Doubts that had to be there and are not. */
  missingDoubts: number;
  differences: Difference[];
}

export interface ScoreOptions {
  /** Models that a later version took back: they may be absent, or stay as `dropped`. */
  withdrawn?: readonly { unit: string | null; name: string }[];
}
