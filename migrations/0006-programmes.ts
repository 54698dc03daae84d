import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * The office's own programmes: taken from a file, copied from another year, or edited.
 *
 * Every edition stays; the newest of a programme is what holds, one without content says that the office gave its
 * own up. `programmes` still holds the years that were begun, each in its newest edition. An office may keep a
 * programme here long before it works in it, so nothing ties the two tables.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE programme_editions (
    programme_id text NOT NULL CHECK (programme_id <> ''),
    edition integer NOT NULL CHECK (edition > 0),
    how text NOT NULL CHECK (how IN ('begun', 'file', 'copy', 'edit', 'taken-back', 'given-up')),
    content text,
    at text NOT NULL,
    revision integer NOT NULL,
    PRIMARY KEY (programme_id, edition),
    CHECK ((how = 'given-up') = (content IS NULL))
  )`,
];

/** What is only ever added to. */
const APPEND_ONLY = ["programme_editions"];

export const programmes: Migration = {
  number: 6,
  name: "programmes",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, STEPS);
    await makeAppendOnly(db, APPEND_ONLY);
  },
};
