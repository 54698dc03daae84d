import type { RowAccount } from "../intake/plan/plan.ts";
import type { LongText, ModelStage, ModelValues } from "../register/model.ts";
import type { ResultsPurpose } from "../register/result.ts";
import type { Submission } from "./store.ts";

/* The rows of the tables as SQL gives them; each is turned into an object beside its queries. */

export interface CountersRow {
  id: number;
  revision: number;
  unit: number;
  batch: number;
  submission: number;
  model: number;
  journal: number;
  audit: number;
  event: number;
  record: number;
}

export interface ProgrammeRow {
  id: string;
  year: number;
  content: string;
  saved_at: string;
}

export interface UnitRow {
  id: number;
  name: string;
  name_key: string;
  kind: string;
  short: string | null;
  parent_id: number | null;
  parent_name: string | null;
  position: number;
  valid_from: number | null;
  valid_to: number | null;
}

export interface UnitFlagRow {
  unit_id: number;
  year: number;
  flag: string;
}

export interface UnitAliasRow {
  unit_id: number;
  folded: string;
  alias: string;
  origin: "given" | "learnt";
  added_at: string;
}

export interface BatchRow {
  id: number;
  source: string;
  created_at: string;
}

export interface FileRow {
  sha256: string;
  size: number;
  kept_at: string;
}

export interface SubmissionRow {
  id: number;
  batch_id: number;
  programme_id: string;
  sha256: string;
  size: number;
  path: string;
  name: string;
  received_at: string;
  received_assumed: number;
  status: Submission["status"];
  format: string;
  encoding: Submission["encoding"];
  purpose: Submission["purpose"];
  appendix: string | null;
  sender_id: number | null;
  version_kind: Submission["version"]["kind"];
  version_of: number | null;
  tables: string;
  problems: string;
  content_hash: string | null;
  model_count: number;
  seen: number;
  imported: number;
  set_aside: number;
  created_at: string;
  via: Submission["via"];
  incoming_number: string | null;
  incoming_date: string | null;
}

export interface SubmissionUnitRow {
  submission_id: number;
  unit_id: number;
  position: number;
}

export interface SourceRowRow {
  submission_id: number;
  sheet: string;
  row: number;
  position: number;
  disposition: RowAccount["disposition"];
  text: string;
  cells: string;
}

export interface IgnoredCellRow {
  submission_id: number;
  position: number;
  sheet: string;
  cell: string;
  reason: string;
  text: string;
}

export interface DecisionRow {
  submission_id: number;
  key: string;
  value: string;
  decided_at: string;
}

export type ModelRow = {
  id: number;
  programme_id: string;
  submission_id: number;
  unit_id: number | null;
  unit_text: string | null;
  state: "active" | "withdrawn";
  stage: ModelStage;
  sheet: string;
  row: number;
  rows: string;
  position: number;
  name: string;
  kind: ModelValues["kind"];
  subject_kind: ModelValues["subjectKind"];
  subject: string | null;
  leader: number | null;
  field: string | null;
  origin: ModelValues["origin"];
  since_year: number | null;
  extras: string;
  doubts: string;
  provenance: string;
} & Record<LongText, string | null>;

export interface JournalRow {
  id: number;
  at: string;
  revision: number;
  kind: "import" | "edit" | "undo";
  /** Null for an edit by hand and what takes one back. */
  submission_id: number | null;
  batch_id: number | null;
  undoes: number | null;
}

export interface JournalChangeRow {
  journal_id: number;
  model_id: number;
  change: "create" | "update" | "withdraw" | "restore";
  before_image: string | null;
}

export interface AuditRow {
  id: number;
  at: string;
  revision: number;
  action: string;
  subject: string | null;
  details: string;
}

export interface ModelEventRow {
  id: number;
  model_id: number;
  kind: string;
  day: string;
  details: string;
  /** The event that this one takes back. */
  undoes: number | null;
  /** The entry of the journal that caused it. */
  journal_id: number | null;
  at: string;
  revision: number;
}

export interface YearRecordRow {
  id: number;
  programme_id: string;
  kind: string;
  key: string;
  unit_id: number | null;
  model_id: number | null;
  sha256: string | null;
  /** Null where this version takes the record away. */
  content: string | null;
  at: string;
  revision: number;
}

export interface ResultRow {
  submission_id: number;
  position: number;
  model_id: number;
  purpose: ResultsPurpose;
  how: string;
  /** Null, as row and content, where a paper that replaces another speaks of the model no more. */
  sheet: string | null;
  row: number | null;
  rows: string;
  content: string | null;
  provenance: string;
  /** The model's own result before. */
  was: string | null;
}

export interface LearntLayoutRow {
  unit_id: number;
  signature: string;
  content: string;
  submission_id: number;
  learnt_at: string;
}
