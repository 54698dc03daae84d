import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { FilePlan } from "../intake/plan/plan.ts";
import type { Programme } from "../programme/schema.ts";
import type { UnitInput } from "../register/unit.ts";
import type { YearKind } from "../register/year.ts";
import { countAudit, findAudit } from "./audit.ts";
import { PLACES } from "./backup/places.ts";
import type { Begin } from "./change.ts";
import { checkStore } from "./check.ts";
import type { Db } from "./database.ts";
import { editModels, undoEdit } from "./edit.ts";
import { editionsOf } from "./editions.ts";
import type { ModelEdit } from "./events.ts";
import { asStoreError } from "./failures.ts";
import { type KeptFile, keep, keptPath, rehearsalFolder } from "./files.ts";
import { importEvents, importedCells, modelHistory } from "./history.ts";
import { idNumber } from "./ids.ts";
import { createBatch, findBatches, findDecisions, saveDecisions } from "./intake-log.ts";
import { findJournal } from "./journal.ts";
import { findLayouts, forgetLayout, learnLayouts } from "./layouts.ts";
import { findModelNames, findModels, findProvenance, type ModelFilter, submissionSources } from "./models.ts";
import { issuedPapers, issuePaper, type NewIssue, paperSettings, savePaperSettings } from "./papers.ts";
import { findProgrammes, readLastChange, readRevision, saveProgramme } from "./programmes.ts";
import type { ResultFilter } from "./result-records.ts";
import { findResults } from "./results.ts";
import { readSettings, saveSettings } from "./settings.ts";
import { takeSnapshot } from "./snapshot.ts";
import { type Store, StoreError } from "./store.ts";
import type { IncomingFile } from "./submission-rows.ts";
import {
  editSubmission,
  findSubmissions,
  ignoredCells,
  saveSubmission,
  sourceRows,
  updateSubmission,
} from "./submissions.ts";
import type { FileRow } from "./tables.ts";
import { TakeBack } from "./take-back.ts";
import { inTransaction } from "./transaction.ts";
import { undoBatch, undoSubmission } from "./undo.ts";
import { findUnitChanges } from "./unit-change-rows.ts";
import { changeUnits, type NewUnitChange, undoUnitChange } from "./unit-changes.ts";
import { learntAliases, removeUnit, saveUnit } from "./unit-edit.ts";
import { findUnits, forgetAlias, importUnits, learnAlias } from "./units.ts";
import { findEvents, registrationDays } from "./way.ts";
import { WORDS } from "./words.ts";
import { findRecords, recordHistory, saveYear, type YearChange } from "./year.ts";
import { seatIn, startYear, switchProgramme } from "./years.ts";

/** What a store works on: an open folder, or inside a rehearsal the transaction that will be taken back. */
export interface Workroom {
  /** The data folder. */
  folder: string;
  read: Db;
  /** Null where the folder is open for reading only. */
  write: Db | null;
  /** Where a rehearsal keeps its files; null outside of one. */
  rehearsal: string | null;
  /** Where the bytes of a hash lie that no rehearsal of this room's own holds. */
  keptAt(sha256: string): string;
  close(): Promise<void>;
}

/** Where kept files lie in a data folder. */
export function filesFolder(folder: string): string {
  return join(folder, "files");
}

/** The store over an open data folder; each method hands over to the file that knows its tables. */
export class SqliteStore implements Store {
  readonly #room: Workroom;
  readonly #begin: Begin;
  /** Files that a rehearsal holds apart. */
  readonly #rehearsed = new Set<string>();

  constructor(room: Workroom) {
    this.#room = room;
    this.#begin = async (work) => {
      const { write } = room;
      if (write === null) {
        throw new StoreError("busy", WORDS.readOnly);
      }
      return guard(() => inTransaction(write, work));
    };
  }

  settings = () => this.#read(readSettings);
  saveSettings = (changes: Parameters<Store["saveSettings"]>[0]) => saveSettings(this.#begin, changes);
  revision = () => this.#read(readRevision);
  lastChangedAt = () => this.#read(readLastChange);

  units = (year?: number) => this.#read((db) => findUnits(db, year));
  importUnits = (units: UnitInput[]) => importUnits(this.#begin, units);
  learnAlias = (unitId: string, alias: string) => learnAlias(this.#begin, unitId, alias);
  forgetAlias = (unitId: string, alias: string) => forgetAlias(this.#begin, unitId, alias);

  learntLayouts = () => this.#read(findLayouts);
  learnLayouts = (...learnt: Parameters<Store["learnLayouts"]>) => learnLayouts(this.#begin, ...learnt);
  forgetLayout = (unitId: string, signature: string) => forgetLayout(this.#begin, unitId, signature);
  learntAliases = () => this.#read(learntAliases);
  saveUnit = (unit: UnitInput, id?: string) => saveUnit(this.#begin, unit, id);
  removeUnit = (id: string) => removeUnit(this.#begin, id);

  saveProgramme = (programme: Programme) => saveProgramme(this.#begin, programme);
  programmes = () => this.#read(findProgrammes);
  get editions() {
    return editionsOf((work) => this.#read(work), this.#begin);
  }

  createBatch = (source: string) => createBatch(this.#begin, source);
  batches = () => this.#read(findBatches);

  saveSubmission = (file: IncomingFile, plan: FilePlan) => saveSubmission(this.#begin, file, plan);
  updateSubmission = (id: string, plan: FilePlan) => updateSubmission(this.#begin, id, plan);
  editSubmission = (id: string, changes: Parameters<Store["editSubmission"]>[1]) =>
    editSubmission(this.#begin, id, changes);
  submission = async (id: string) => (await this.#read((db) => findSubmissions(db, { id })))[0] ?? null;
  submissions = (filter: Parameters<Store["submissions"]>[0]) => this.#read((db) => findSubmissions(db, filter));
  rows = (submissionId: string) => this.#read((db) => sourceRows(db, submissionId));
  ignoredCells = (submissionId: string) => this.#read((db) => ignoredCells(db, submissionId));

  decisions = (submissionId: string) => this.#read((db) => findDecisions(db, submissionId));
  decide = (submissionId: string, decisions: Record<string, string>) =>
    saveDecisions(this.#begin, submissionId, decisions);

  models = (filter: ModelFilter) => this.#read((db) => findModels(db, filter));
  modelNames = (programmeId: string) => this.#read((db) => findModelNames(db, programmeId));
  provenance = (modelId: string) => this.#read((db) => findProvenance(db, modelId));
  sourcesOf = (submissionId: string) => this.#read((db) => submissionSources(db, submissionId));

  importedCells = (submissionId: string) => this.#read((db) => importedCells(db, submissionId));
  editModels = (edit: ModelEdit) => editModels(this.#begin, edit);
  undoEdit = () => undoEdit(this.#begin);
  modelHistory = (modelId: string) => this.#read((db) => modelHistory(db, modelId));
  results = (filter: ResultFilter) => this.#read((db) => findResults(db, filter));
  importEvents = (submissionId: string) => this.#read((db) => importEvents(db, submissionId));

  saveYear = (change: YearChange) => saveYear(this.#begin, change);
  modelEvents = ({ programmeId, modelIds }: Parameters<Store["modelEvents"]>[0]) =>
    this.#read((db) =>
      findEvents(db, {
        programmeId,
        ...(modelIds === undefined ? {} : { modelIds: modelIds.map((id) => idNumber("model", id) ?? 0) }),
      }),
    );
  yearRecords = <K extends YearKind>(programmeId: string, kind: K) =>
    this.#read((db) => findRecords(db, programmeId, kind));
  yearHistory = (programmeId: string, kind: YearKind, key: string) =>
    this.#read((db) => recordHistory(db, programmeId, kind, key));
  unitChanges = () => this.#read(findUnitChanges);
  changeUnits = (change: NewUnitChange) => changeUnits(this.#begin, change);
  undoUnitChange = (key: string) => undoUnitChange(this.#begin, key);
  startYear = (start: Parameters<Store["startYear"]>[0]) => startYear(this.#begin, start);
  seatIn = (programmeId: string) => this.#read((db) => seatIn(db, programmeId));
  switchProgramme = (programmeId: string, seat: string | null) => switchProgramme(this.#begin, programmeId, seat);
  registrationDays = (programmeId: string) => this.#read((db) => registrationDays(db, programmeId));

  undo = (submissionId: string) => undoSubmission(this.#begin, submissionId);
  undoBatch = (batchId: string) => undoBatch(this.#begin, batchId);
  journal = () => this.#read(findJournal);

  paperSettings = (programmeId: string) => this.#read((db) => paperSettings(db, programmeId));
  savePaperSettings = (programmeId: string, paper: string, changes: Readonly<Record<string, string | null>>) =>
    savePaperSettings(this.#begin, programmeId, paper, changes);
  issuePaper = (programmeId: string, issue: NewIssue) => issuePaper(this.#begin, programmeId, issue);
  issuedPapers = (programmeId: string) => this.#read((db) => issuedPapers(db, programmeId));

  check = () =>
    this.#read((db) =>
      db.transaction((trx) => checkStore(trx, filesFolder(this.#room.folder), (sha256) => this.filePath(sha256))),
    );
  audit = (page: Parameters<Store["audit"]>[0]) => this.#read((db) => findAudit(db, page));
  auditCount = () => this.#read(countAudit);
  snapshot = (path: string) => guard(() => takeSnapshot(PLACES.register(this.#room.folder), path));
  close = () => this.#room.close();

  async keepFile(path: string): Promise<KeptFile> {
    const { folder, rehearsal, write } = this.#room;
    if (write === null) {
      throw new StoreError("busy", WORDS.readOnly);
    }
    const kept = await keep(rehearsal ?? filesFolder(folder), path, ({ sha256, size }) =>
      guard(async () => {
        const row: FileRow = { sha256, size, kept_at: new Date().toISOString() };
        await write<FileRow>("files").insert(row).onConflict("sha256").ignore();
      }),
    );
    if (rehearsal !== null) {
      this.#rehearsed.add(kept.sha256);
    }
    return kept;
  }

  filePath(sha256: string): string {
    const { rehearsal, keptAt } = this.#room;
    return rehearsal !== null && this.#rehearsed.has(sha256) ? keptPath(rehearsal, sha256) : keptAt(sha256);
  }

  async rehearse<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const rehearsal = rehearsalFolder(filesFolder(this.#room.folder));
    const keptAt = (sha256: string): string => this.filePath(sha256);
    const takeBack = new TakeBack<T>();
    try {
      await this.#begin(async (trx) => {
        const store = new SqliteStore({
          ...this.#room,
          read: trx,
          write: trx,
          rehearsal,
          keptAt,
          close: async () => {},
        });
        takeBack.outcome = await work(store).then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
        throw takeBack;
      });
    } catch (error) {
      if (!(error instanceof StoreError) || error.cause !== takeBack) {
        throw error;
      }
    } finally {
      await rm(rehearsal, { recursive: true, force: true });
    }
    return takeBack.result();
  }

  #read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return guard(() => work(this.#room.read));
  }
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}
