import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * What the year brings to a model and to the office.
 *
 * `model_events` is the way of a model: dated events, of which `models.stage` is only the outcome. A mistake is
 * taken back by an event that names it (`undoes`). `journal_id` names the entry of the register's journal that
 * caused an event (a re-sent file reopens the vetting), so that undoing the one takes the other back.
 *
 * `year_records` keeps everything else that the year is told of (decisions on deadlines, evaluations, activities,
 * papers of a dossier …), each version beside the ones before it: the newest of a key is what holds, one without
 * content says that the record was taken away. Its columns tie it to what it must not outlive.
 */
const STEPS: readonly string[] = [
  "ALTER TABLE counters ADD COLUMN event integer NOT NULL DEFAULT 0 CHECK (event >= 0)",
  "ALTER TABLE counters ADD COLUMN record integer NOT NULL DEFAULT 0 CHECK (record >= 0)",

  `CREATE TABLE model_events (
    id integer PRIMARY KEY,
    model_id integer NOT NULL REFERENCES models (id),
    kind text NOT NULL CHECK (kind <> ''),
    day text NOT NULL CHECK (length(day) = 10),
    details text NOT NULL,
    undoes integer UNIQUE REFERENCES model_events (id),
    journal_id integer REFERENCES journal (id),
    at text NOT NULL,
    revision integer NOT NULL,
    CHECK ((kind = 'taken-back') = (undoes IS NOT NULL)),
    CHECK (undoes IS NULL OR undoes < id)
  )`,
  "CREATE INDEX model_events_model ON model_events (model_id, id)",
  "CREATE INDEX model_events_journal ON model_events (journal_id)",

  `CREATE TABLE year_records (
    id integer PRIMARY KEY,
    programme_id text NOT NULL REFERENCES programmes (id),
    kind text NOT NULL CHECK (kind <> ''),
    key text NOT NULL CHECK (key <> ''),
    unit_id integer REFERENCES units (id),
    model_id integer REFERENCES models (id),
    sha256 text REFERENCES files (sha256),
    content text,
    at text NOT NULL,
    revision integer NOT NULL
  )`,
  "CREATE INDEX year_records_key ON year_records (programme_id, kind, key, id)",
  "CREATE INDEX year_records_unit ON year_records (unit_id)",
  "CREATE INDEX year_records_model ON year_records (model_id)",
  "CREATE INDEX year_records_sha256 ON year_records (sha256)",
];

/** What is only ever added to. */
const APPEND_ONLY = ["model_events", "year_records"];

export const year: Migration = {
  number: 3,
  name: "year",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, STEPS);
    await makeAppendOnly(db, APPEND_ONLY);
  },
};
