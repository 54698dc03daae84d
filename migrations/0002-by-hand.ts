import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * What a clerk does by hand: changes of models, which belong to no file; registrations that were
 * pasted or typed; the number under which a paper was received.
 *
 * The journal is rebuilt, for SQLite cannot take a NOT NULL or a CHECK back. Nothing is renamed away:
 * the references to `journal` keep pointing at the name, and its triggers go with the old table.
 */
const STEPS = [
  "ALTER TABLE submissions ADD COLUMN via text NOT NULL DEFAULT 'file' CHECK (via IN ('file', 'paste', 'manual'))",
  "ALTER TABLE submissions ADD COLUMN incoming_number text",
  "ALTER TABLE submissions ADD COLUMN incoming_date text",

  `CREATE TABLE journal_rebuilt (
    id integer PRIMARY KEY,
    at text NOT NULL,
    revision integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('import', 'edit', 'undo')),
    submission_id integer REFERENCES submissions (id),
    batch_id integer REFERENCES batches (id),
    undoes integer UNIQUE REFERENCES journal (id),
    CHECK (undoes IS NULL OR (kind = 'undo' AND undoes < id)),
    -- An edit, and what takes one back, is of no file; everything else is of one.
    CHECK ((submission_id IS NULL) = (batch_id IS NULL)),
    CHECK (kind <> 'import' OR submission_id IS NOT NULL),
    CHECK (kind <> 'edit' OR submission_id IS NULL)
  )`,
  `INSERT INTO journal_rebuilt (id, at, revision, kind, submission_id, batch_id, undoes)
    SELECT id, at, revision, kind, submission_id, batch_id, undoes FROM journal ORDER BY id`,
  "DROP TABLE journal",
  "ALTER TABLE journal_rebuilt RENAME TO journal",
  "CREATE INDEX journal_submission ON journal (submission_id)",
  "CREATE INDEX journal_batch ON journal (batch_id)",
  "CREATE INDEX models_unit ON models (unit_id)",
];

export const byHand: Migration = {
  number: 2,
  name: "by-hand",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, STEPS);
    await makeAppendOnly(db, ["journal"]);
  },
};
