import type { FilePlan, IgnoredCell, RowAccount } from "../intake/plan/plan.ts";
import type { Programme, Purpose } from "../programme/schema.ts";
import type { LearntReading } from "../register/learnt.ts";
import type { ModelRecord } from "../register/model.ts";
import type { Provenance } from "../register/source.ts";
import type { Unit, UnitInput } from "../register/unit.ts";
import type { WayEvent } from "../register/way.ts";
import type { YearKind, YearRecord } from "../register/year.ts";
import type { AuditEntry } from "./audit.ts";
import type { Editions } from "./editions.ts";
import type { ModelEdit, ModelEvent, UndoneEdit } from "./events.ts";
import type { Finding } from "./finding.ts";
import type { ModelCells } from "./history.ts";
import type { JournalEntry } from "./journal.ts";
import type { LearntLayout } from "./layouts.ts";
import type { ModelFilter, ModelSources } from "./models.ts";
import type { IssuedPaper, NewIssue, PaperSetting } from "./papers.ts";
import type { ResultFilter, StoredResult } from "./result-records.ts";
import type { OfficeDetails, OfficeSettings } from "./settings.ts";
import type { IncomingFile } from "./submission-rows.ts";
import type { NewUnitChange } from "./unit-changes.ts";
import type { YearChange } from "./year.ts";

/** A file as received, its state and what was understood of it (without rows: see `rows`). */
export interface Submission {
  id: string;
  batchId: string;
  programmeId: string;
  sha256: string;
  size: number;
  /** Where the file came from: the path, or `archive.zip/member.xlsx`. */
  path: string;
  /** File name alone. */
  name: string;
  receivedAt: string;
  receivedAssumed: boolean;
  status: FilePlan["status"] | "undone";
  format: string;
  encoding: FilePlan["encoding"];
  purpose: Purpose | null;
  appendix: string | null;
  senderId: string | null;
  unitIds: string[];
  version: FilePlan["version"];
  tables: FilePlan["tables"];
  problems: FilePlan["problems"];
  contentHash: string | null;
  /** Number of models that the file yields (in review: would yield). */
  modelCount: number;
  /** How many seen rows were imported, and how many set aside. */
  imported: number;
  setAside: number;
  createdAt: string;
  /** How it came: a file, cells pasted from a workbook, or typed by hand from a paper or a call. */
  via: "file" | "paste" | "manual";
  /** Number and date under which the office received the paper (số đến, ngày). */
  incoming: { number: string | null; date: string | null };
}

/**
 * The register's memory. Every writing method is one transaction with its journal and audit
 * entries: after a kill the state is the one before or the one after. Reads take `Reader`s of
 * their own. Errors are {@link StoreError}s with a stable code and a Vietnamese message.
 */
export interface Store {
  settings(): Promise<OfficeSettings & OfficeDetails>;
  /** Changes what is named and leaves the rest; the programme stays. */
  saveSettings(changes: Partial<Omit<OfficeSettings, "programmeId"> & OfficeDetails>): Promise<void>;
  /** Counts every change of the register; plans name the revision that they were made against. */
  revision(): Promise<number>;
  /** When the register was last changed (ISO, with time); null before the first change. */
  lastChangedAt(): Promise<string | null>;

  /** Every unit in the order of its list, with the flags of that year (the office's where not said). */
  units(year?: number): Promise<Unit[]>;
  /** Adds units and updates those of the same name; returns how many of each. */
  importUnits(units: UnitInput[]): Promise<{ added: number; updated: number }>;
  /** Remembers that senders write `alias` for the unit (until forgotten). */
  learnAlias(unitId: string, alias: string): Promise<void>;
  forgetAlias(unitId: string, alias: string): Promise<void>;
  /** Spellings that were learnt from the clerk, by unit. */
  learntAliases(): Promise<{ unitId: string; unit: string; alias: string }[]>;
  /** How forms of senders are read, as a person confirmed it, by unit. */
  learntLayouts(): Promise<LearntLayout[]>;
  /** Remembers how a unit's forms are read (until forgotten); what was known of the same form gives way. */
  learnLayouts(
    unitId: string,
    submissionId: string,
    readings: readonly { signature: string; reading: LearntReading }[],
  ): Promise<void>;
  forgetLayout(unitId: string, signature: string): Promise<void>;
  /** Adds a unit, or with an id puts one as given: name, parent, spellings, flags of the office's year. Returns its id. */
  saveUnit(unit: UnitInput, id?: string): Promise<string>;
  /** Removes a unit that nothing rests on; else refuses with `in-use` and what does. */
  removeUnit(id: string): Promise<void>;

  saveProgramme(programme: Programme): Promise<void>;
  programmes(): Promise<Programme[]>;
  readonly editions: Editions;

  createBatch(source: string): Promise<string>;
  batches(): Promise<{ id: string; createdAt: string; source: string; files: number }[]>;

  /** Copies the file at `path` into the data folder under its hash; the same bytes are kept once. */
  keepFile(path: string): Promise<{ sha256: string; size: number }>;
  /** Absolute path of kept bytes, for reading only. */
  filePath(sha256: string): string;

  /** Stores a file with its plan and applies `plan.change` when `plan.status` is `imported`. Returns the submission's id. */
  saveSubmission(file: IncomingFile, plan: FilePlan): Promise<string>;
  /** Stores a new plan of a file in review, and applies it when its status is now `imported`. */
  updateSubmission(submissionId: string, plan: FilePlan): Promise<void>;
  /** Changes when, and under which number, a submission was received. */
  editSubmission(id: string, changes: { receivedAt?: string; incoming?: Submission["incoming"] }): Promise<void>;
  submission(id: string): Promise<Submission | null>;
  submissions(filter: {
    programmeId?: string;
    batchId?: string;
    sha256?: string;
    contentHash?: string;
    status?: Submission["status"];
  }): Promise<Submission[]>;
  rows(submissionId: string): Promise<RowAccount[]>;
  ignoredCells(submissionId: string): Promise<IgnoredCell[]>;

  decisions(submissionId: string): Promise<Record<string, string>>;
  /** Sets decisions (an empty value forgets one). */
  decide(submissionId: string, decisions: Record<string, string>): Promise<void>;

  models(filter: ModelFilter): Promise<(ModelRecord & { unitId: string | null })[]>;
  /** What a search looks at, in the order of the register. */
  modelNames(programmeId: string): Promise<{ id: string; name: string; subject: string | null; unit: string | null }[]>;
  provenance(modelId: string): Promise<ModelSources | null>;
  /** What the values of the models of a submission were found by, by model's id. */
  sourcesOf(submissionId: string): Promise<Map<string, Provenance>>;
  /** The models that a submission in the register brought, with the cells they were read from, in the file's order. */
  importedCells(submissionId: string): Promise<ModelCells[]>;

  /** Changes models by hand in one journal entry; refuses with `changed-since` what was changed after `seen`. */
  editModels(edit: ModelEdit): Promise<void>;
  /** Takes the last edit that still stands back; null where there is none. */
  undoEdit(): Promise<UndoneEdit | null>;
  /** All that happened to a model, the oldest first; null where no model was ever so called. */
  modelHistory(modelId: string): Promise<ModelEvent[] | null>;
  /** What a submission's import did to each model; null where it is not in the register. */
  importEvents(submissionId: string): Promise<ModelEvent[] | null>;

  /** What results papers in the register tell of models; without a submission, what holds of each. */
  results(filter: ResultFilter): Promise<StoredResult[]>;

  /** Writes events of models and records of the year. Returns the ids of the events and the keys of the records. */
  saveYear(change: YearChange): Promise<{ events: string[]; keys: string[] }>;
  /** Events of the programme's models (or of these alone), as they were written down, those taken back too. */
  modelEvents(filter: { programmeId: string; modelIds?: readonly string[] }): Promise<WayEvent[]>;
  /** What holds now of one kind of record. */
  yearRecords<K extends YearKind>(programmeId: string, kind: K): Promise<YearRecord<K>[]>;
  /** Every version of one record, the oldest first; null content where it was taken away. */
  yearHistory(programmeId: string, kind: YearKind, key: string): Promise<{ at: string; content: unknown }[]>;
  /** Every change of the units that stands, of whatever year, in the order in which they were written down. */
  unitChanges(): Promise<YearRecord<"unit-change">[]>;
  /**
   * Merges, splits or renames units: those of `create` are made, all in one transaction. Refuses with `exists`
   * a name that is taken. Returns the change's key.
   */
  changeUnits(change: NewUnitChange): Promise<string>;
  /** Takes a change of units back; `in-use` where something rests on units that it made, `changed-since` after a later one. */
  undoUnitChange(key: string): Promise<void>;

  /** Puts a programme beside those of the folder and works in it; members come along, flags where asked. Refuses with `exists` one that is there. */
  startYear(start: {
    programme: Programme;
    seat: string;
    keepFlags: boolean;
    /** Field of the new document for one of the old; null where a person has to choose. */
    fieldOf(code: string): string | null;
  }): Promise<{ members: number; flags: number }>;
  /** The office's seat in a programme that it worked in before; null where it never did. */
  seatIn(programmeId: string): Promise<string | null>;
  /** Works in another programme of the folder. Without a seat the one that the office had there, else `missing`. */
  switchProgramme(programmeId: string, seat: string | null): Promise<void>;

  /** Model id → the day on which the file that first brought it was received (ISO). */
  registrationDays(programmeId: string): Promise<Map<string, string>>;

  /**
   * Takes an imported (or waiting) submission back by a compensating journal entry. Refuses with
   * code `changed-since` and the list of what stands in the way where a later entry has changed
   * the same models.
   */
  undo(submissionId: string): Promise<void>;
  /** Takes back all that is still there of a batch, last first, all or nothing; returns the submissions' ids. */
  undoBatch(batchId: string): Promise<string[]>;
  /** The office's own choices for its papers: paragraphs, signer, who receives them, layouts. */
  paperSettings(programmeId: string): Promise<PaperSetting[]>;
  /** Sets such choices for one kind of paper; null takes one away. */
  savePaperSettings(
    programmeId: string,
    paper: string,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<void>;
  /** Keeps a paper as it was issued, for good; its files are kept by their hash already. Returns its id. */
  issuePaper(programmeId: string, issue: NewIssue): Promise<string>;
  issuedPapers(programmeId: string): Promise<IssuedPaper[]>;

  /** Every change of the register by a file, oldest first. */
  journal(): Promise<JournalEntry[]>;

  /** `integrity_check`, `foreign_key_check`, row accounting, files present with their hash, no orphan file. */
  check(): Promise<Finding[]>;

  /** The log of what was done, the newest first: at most `limit` entries older than `before`. */
  audit(page: { before: number | null; limit: number }): Promise<AuditEntry[]>;
  auditCount(): Promise<number>;

  /** Writes a verified copy of the database (without the kept files) to a new file. */
  snapshot(path: string): Promise<void>;

  /**
   * Runs `work` and takes back everything it wrote (`--dry-run`). Inside, only the given store may
   * be used for writing: this one waits until the rehearsal is over.
   */
  rehearse<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A refusal or failure of the store: stable code, Vietnamese message. */
export class StoreError extends Error {
  constructor(
    readonly code:
      | "busy"
      | "exists"
      | "missing"
      | "newer"
      | "older"
      | "damaged"
      | "changed-since"
      | "not-found"
      | "in-use"
      | "locked"
      | "failed",
    message: string,
    readonly details: string[] = [],
  ) {
    super(message);
    this.name = "StoreError";
  }
}
