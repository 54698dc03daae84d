import { type CodeUse, type ProgrammeCodes, removedCodes } from "../programme/orphans.ts";
import type { Programme } from "../programme/schema.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import type { Db } from "./database.ts";
import { usesOfCodes } from "./programme-uses.ts";
import { StoreError } from "./store.ts";
import type { ProgrammeRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** How an edition of a programme came about; `begun` is what a year began with, before the office changed it. */
export type EditionHow = "begun" | "file" | "copy" | "edit" | "taken-back" | "given-up";

/** One edition of a programme that the office keeps. */
export interface Edition {
  edition: number;
  how: EditionHow;
  at: string;
  /** Null where the office gave the programme up. */
  programme: Programme | null;
}

/** The office's own programmes, every edition of them. */
export interface Editions {
  /** The newest edition of each programme that the office keeps as its own, by id. */
  kept(): Promise<(Edition & { programme: Programme })[]>;
  /** Every edition of one programme, the oldest first. */
  of(programmeId: string): Promise<Edition[]>;
  /**
   * Keeps a programme as the newest edition; a year that was begun under it goes on with that one.
   *
   * @param seen the number of the edition that it was made from, 0 where there was none; `changed-since` where a
   * later one is there
   * @returns the new edition's number
   */
  save(programme: Programme, how: Exclude<EditionHow, "begun" | "given-up">, seen: number): Promise<number>;
  /** Gives an own programme up; `in-use` where a year was begun under it. */
  giveUp(programmeId: string): Promise<void>;
  /** What of the register refers to codes that `next` no longer has; empty where no year was begun under it. */
  uses(former: Programme, next: Programme): Promise<CodeUse[]>;
}

interface EditionRow {
  programme_id: string;
  edition: number;
  how: EditionHow;
  content: string | null;
  at: string;
  revision: number;
}

/** The editions of an open store. */
export function editionsOf(read: <T>(work: (db: Db) => Promise<T>) => Promise<T>, begin: Begin): Editions {
  return {
    kept: () => read(keptEditions),
    of: (programmeId) => read((db) => editionsOfOne(db, programmeId)),
    save: (programme, how, seen) => saveEdition(begin, programme, how, seen),
    giveUp: (programmeId) => giveUp(begin, programmeId),
    uses: (former, next) => read((db) => usesIn(db, former, removedCodes(former, next))),
  };
}

async function keptEditions(db: Db): Promise<(Edition & { programme: Programme })[]> {
  const rows = await db<EditionRow>("programme_editions").orderBy(["programme_id", "edition"]);
  const newest = new Map(rows.map((row) => [row.programme_id, row]));
  return [...newest.values()].flatMap((row) => {
    const { programme, ...edition } = toEdition(row);
    return programme === null ? [] : [{ ...edition, programme }];
  });
}

async function editionsOfOne(db: Db, programmeId: string): Promise<Edition[]> {
  const rows = await db<EditionRow>("programme_editions").where({ programme_id: programmeId }).orderBy("edition");
  return rows.map(toEdition);
}

function toEdition({ edition, how, at, content }: EditionRow): Edition {
  // Checked when it was kept, and not again, as the years that were begun.
  return { edition, how, at, programme: content === null ? null : (JSON.parse(content) as Programme) };
}

async function saveEdition(begin: Begin, programme: Programme, how: EditionHow, seen: number): Promise<number> {
  const { id, year } = programme;
  const content = JSON.stringify(programme);
  return begin(async (trx) => {
    const last = (await editionsOfOne(trx, id)).at(-1);
    const newest = last?.edition ?? 0;
    if (newest !== seen) throw new StoreError("changed-since", WORDS.programmeChangedSince(id));
    const begun = await trx<ProgrammeRow>("programmes").where({ id }).first();
    const change = await beginChange(trx, {});
    let edition = newest + 1;
    const kept = last?.programme ?? null;
    if (begun !== undefined && kept === null && begun.content !== content) {
      // What the year began with, so that it can be had back; an own one may have been given up before that.
      await put(change, { programme_id: id, edition, how: "begun", content: begun.content });
      edition += 1;
    }
    await put(change, { programme_id: id, edition, how, content });
    if (begun !== undefined) {
      await trx<ProgrammeRow>("programmes").where({ id }).update({ year, content, saved_at: change.at });
    }
    await change.audit("save-programme", id, { edition, how });
    return edition;
  });
}

async function giveUp(begin: Begin, id: string): Promise<void> {
  await begin(async (trx) => {
    const last = (await editionsOfOne(trx, id)).at(-1);
    if (last === undefined || last.programme === null) throw new StoreError("not-found", WORDS.noOwnProgramme(id));
    const begun = await trx<ProgrammeRow>("programmes").where({ id }).first("id");
    if (begun !== undefined) throw new StoreError("in-use", WORDS.programmeBegun(id));
    const change = await beginChange(trx, {});
    const edition = last.edition + 1;
    await put(change, { programme_id: id, edition, how: "given-up", content: null });
    await change.audit("give-up-programme", id, { edition });
  });
}

async function put({ trx, at, revision }: Change, row: Omit<EditionRow, "at" | "revision">): Promise<void> {
  await trx<EditionRow>("programme_editions").insert({ ...row, at, revision });
}

async function usesIn(db: Db, { id, year }: Programme, codes: ProgrammeCodes): Promise<CodeUse[]> {
  const begun = await db<ProgrammeRow>("programmes").where({ id }).first("id");
  return begun === undefined ? [] : usesOfCodes(db, id, year, codes);
}
