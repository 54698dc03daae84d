import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * What results files say of models, and what the clerk confirmed and the intake remembers.
 *
 * `results` holds one row for each model that a results file speaks of. It stands as long as its submission is
 * imported, so undoing the file takes it back; of several for one model and purpose the one imported last holds. A
 * row without content says that a file which replaces an earlier one speaks of that model no more. `was` is what the
 * model's own result was before.
 *
 * `learnt_layouts` is how a sender's form is read: by unit, and by a hash of the form's headings.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE results (
    submission_id integer NOT NULL REFERENCES submissions (id),
    position integer NOT NULL,
    model_id integer NOT NULL REFERENCES models (id),
    purpose text NOT NULL CHECK (purpose IN ('results', 'half-year', 'annual')),
    how text NOT NULL CHECK (how <> ''),
    sheet text,
    row integer CHECK (row > 0),
    rows text NOT NULL,
    content text,
    provenance text NOT NULL,
    was text,
    PRIMARY KEY (submission_id, position),
    UNIQUE (submission_id, model_id),
    CHECK ((content IS NULL) = (sheet IS NULL)),
    CHECK ((content IS NULL) = (row IS NULL))
  )`,
  "CREATE INDEX results_model ON results (model_id)",

  `CREATE TABLE learnt_layouts (
    unit_id integer NOT NULL REFERENCES units (id),
    signature text NOT NULL CHECK (signature <> ''),
    content text NOT NULL,
    submission_id integer NOT NULL REFERENCES submissions (id),
    learnt_at text NOT NULL,
    PRIMARY KEY (unit_id, signature)
  )`,
  "CREATE INDEX learnt_layouts_submission ON learnt_layouts (submission_id)",
];

/** What is only ever added to. */
const APPEND_ONLY = ["results"];

export const learning: Migration = {
  number: 4,
  name: "learning",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, STEPS);
    await makeAppendOnly(db, APPEND_ONLY);
  },
};
