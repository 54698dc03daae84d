import type { Purpose } from "../../programme/schema.ts";
import type { Doubt, ModelValues } from "../../register/model.ts";
import type { ResultValues } from "../../register/result.ts";
import type { Source } from "../../register/source.ts";
import type { SpreadsheetFormat } from "../read/grid.ts";
import type { VersionWord } from "./version-words.ts";

/** Why a seen row yields no model; exactly one for each (the command line's contract, row accounting). */
export const SET_ASIDE_REASONS = [
  "letterhead",
  "title",
  "header",
  "numbering",
  "section",
  "unit-heading",
  "total",
  "signature",
  "note",
  "example",
  "blank-name",
  "repeated-header",
  "other-table",
  "hidden-copy",
  "duplicate-file",
  "unclear",
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** One seen row and what became of it, with its raw cells by column letter. */
export interface RowAccount {
  sheet: string;
  row: number;
  disposition: "imported" | SetAsideReason;
  text: string;
  cells: Record<string, string>;
}

/** A cell of an imported row that no value, extra or context takes. */
export interface IgnoredCell {
  sheet: string;
  cell: string;
  reason: string;
  text: string;
}

/** What a person must know or settle. Codes are stable English, messages Vietnamese. */
export interface Problem {
  code: string;
  severity: "error" | "warning";
  message: string;
  sheet?: string;
  cell?: string;
  value?: string;
}

/** A table as it was understood; columns by the model's property, as Excel letters. */
export interface TableView {
  sheet: string;
  headerRows: number[];
  firstRow: number;
  lastRow: number;
  columns: Record<string, string>;
}

/** A model that a file yields. `unitId` is null while the unit is not settled. */
export interface PlannedModel {
  unitId: string | null;
  /** What the file says of the unit, as written. */
  unitText: string | null;
  values: ModelValues;
  /** In a correction that gives it a new one, the name by which the register knows it. */
  was?: { name: string };
  /** Set where its content is a new value beside a former one (`former`) of which nothing says what property it corrects. */
  amends?: { former: string; cell: string };
  doubts: Doubt[];
  /** Set while a row is being planned that its unit takes back, and by what: words, or a line through it. */
  gone?: { how: "struck" | "said"; sure: boolean; cell: string; said: string };
  sheet: string;
  /** The first of `rows`. */
  row: number;
  rows: number[];
  /** What each property was found by, `unit` and `extras.HEADING` too; lists may be shared between models. */
  provenance: Record<string, Source[]>;
}

export type VersionKind = "first" | "replaces" | "supplements" | "corrects" | "unsure";

/** What confirming does to the register: models that are new, changed (by id), kept as they are, and withdrawn. */
export interface RegisterChange {
  create: PlannedModel[];
  update: { id: string; planned: PlannedModel }[];
  withdraw: string[];
}

/** A row of a results paper and the registered model that it speaks of. */
export interface PlannedResult {
  /** The row, as one of the plan's models. */
  planned: PlannedModel;
  /** How the model was found; `new` enters the register with it, `open` and `unit-open` wait for a person. */
  how: "id" | "name" | "decided" | "new" | "open" | "unit-open";
  /** Why nothing decides, where it is `open`. */
  why: "unknown" | "several" | "other-id" | null;
  model: { id: string; name: string } | null;
  values: ResultValues;
  /** Registered models that come near, best first. */
  suggestions: { id: string; name: string; subject: string | null; unitId: string | null }[];
}

/** What a results paper does beside the register's change. */
export interface PlannedResults {
  entries: PlannedResult[];
  /** Rows that the clerk passes over. */
  dropped: PlannedModel[];
  /** Registered models of its units of which nobody has spoken for this purpose. */
  unreported: { id: string; name: string; unitId: string | null }[];
  /** Models of which the paper that this one replaces spoke, and this one does not. */
  retract: string[];
}

/** What one file means: a pure function of the file, the decisions, the programme and the register. */
export interface FilePlan {
  status: "imported" | "review" | "rejected" | "duplicate";
  format: SpreadsheetFormat | string;
  encoding: "unicode" | "nfd" | "tcvn3" | "vni" | "mixed";
  purpose: Purpose | null;
  /** Code of the programme's appendix that the file says it is, or null. */
  appendix: string | null;
  senderId: string | null;
  /** What the sender was found by; told again with each plan and not stored. */
  senderSources?: Source[];
  /**
   * Another district's place that the file names beside its sender (`text` has both), and the unit here of that name; told
   * again with each plan and not stored.
   */
  elsewhere?: { text: string; place: string; unitId: string | null } | undefined;
  unitIds: string[];
  version: { kind: VersionKind; of: string | null };
  /** What the sender says of versions, whatever papers came before; it is told again with each plan and not stored. */
  word?: VersionWord | null;
  tables: TableView[];
  rows: RowAccount[];
  ignoredCells: IgnoredCell[];
  problems: Problem[];
  models: PlannedModel[];
  change: RegisterChange;
  /** What a results paper tells; absent for a registration. */
  results?: PlannedResults;
  /** Same for files whose seen cells are the same, whatever their format. */
  contentHash: string | null;
}
