import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * Papers as they were issued, and what the office chose for them.
 *
 * `paper_settings` holds, for each kind of paper, the office's own paragraphs, its signer, who receives it, and
 * its own layout: the newest is what counts, the log of changes has the ones before.
 *
 * `issued_papers` keeps what left the office: never changed, never taken away. `contents` says what stood on it
 * (models and their cells), so that later changes of the register can be told against it.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE paper_settings (
    programme_id text NOT NULL REFERENCES programmes (id),
    paper text NOT NULL CHECK (paper <> ''),
    key text NOT NULL CHECK (key <> ''),
    value text NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (programme_id, paper, key)
  )`,

  `CREATE TABLE issued_papers (
    id integer PRIMARY KEY,
    programme_id text NOT NULL REFERENCES programmes (id),
    paper text NOT NULL CHECK (paper <> ''),
    options text NOT NULL,
    title text NOT NULL,
    sign text NOT NULL,
    number text NOT NULL CHECK (number <> ''),
    date text NOT NULL CHECK (length(date) = 10),
    signer text NOT NULL,
    contents text NOT NULL,
    supplements integer REFERENCES issued_papers (id),
    at text NOT NULL,
    revision integer NOT NULL,
    CHECK (supplements IS NULL OR supplements < id)
  )`,
  "CREATE INDEX issued_papers_programme ON issued_papers (programme_id, id)",

  `CREATE TABLE issued_files (
    issued_id integer NOT NULL REFERENCES issued_papers (id),
    format text NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL REFERENCES files (sha256),
    PRIMARY KEY (issued_id, format)
  )`,
  "CREATE INDEX issued_files_sha256 ON issued_files (sha256)",
];

/** What is only ever added to. */
const APPEND_ONLY = ["issued_papers", "issued_files"];

export const papers: Migration = {
  number: 5,
  name: "papers",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, STEPS);
    await makeAppendOnly(db, APPEND_ONLY);
  },
};
