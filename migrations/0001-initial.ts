import type { Knex } from "knex";
import type { Migration } from "./migration.ts";
import { makeAppendOnly, runAll } from "./steps.ts";

/*
 * Plain SQL that SQLite and PostgreSQL both take, the triggers at the end apart.
 *
 * Ids are integers here and `m12`, `f3` outside; they come from `counters` and are never used again.
 * Nothing cascades: rebuilding a parent table must not be able to empty its children.
 * JSON is kept as text where a list is only ever read and written as a whole.
 */
const TABLES = [
  `CREATE TABLE settings (
    key text PRIMARY KEY,
    value text NOT NULL
  )`,

  `CREATE TABLE counters (
    id integer PRIMARY KEY CHECK (id = 1),
    revision integer NOT NULL CHECK (revision >= 0),
    unit integer NOT NULL CHECK (unit >= 0),
    batch integer NOT NULL CHECK (batch >= 0),
    submission integer NOT NULL CHECK (submission >= 0),
    model integer NOT NULL CHECK (model >= 0),
    journal integer NOT NULL CHECK (journal >= 0),
    audit integer NOT NULL CHECK (audit >= 0)
  )`,

  `CREATE TABLE programmes (
    id text PRIMARY KEY,
    year integer NOT NULL,
    content text NOT NULL,
    saved_at text NOT NULL
  )`,

  `CREATE TABLE units (
    id integer PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    name_key text NOT NULL,
    kind text NOT NULL CHECK (kind <> ''),
    short text,
    parent_id integer REFERENCES units (id),
    parent_name text,
    position integer NOT NULL,
    valid_from integer,
    valid_to integer,
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from),
    CHECK (parent_id IS NULL OR parent_id <> id)
  )`,
  "CREATE INDEX units_name ON units (name_key)",
  "CREATE INDEX units_parent ON units (parent_id)",

  `CREATE TABLE unit_flags (
    unit_id integer NOT NULL REFERENCES units (id),
    year integer NOT NULL,
    flag text NOT NULL CHECK (flag <> ''),
    PRIMARY KEY (unit_id, year, flag)
  )`,

  `CREATE TABLE unit_aliases (
    unit_id integer NOT NULL REFERENCES units (id),
    folded text NOT NULL,
    alias text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('given', 'learnt')),
    added_at text NOT NULL,
    PRIMARY KEY (unit_id, folded)
  )`,
  "CREATE INDEX unit_aliases_folded ON unit_aliases (folded)",

  `CREATE TABLE batches (
    id integer PRIMARY KEY,
    source text NOT NULL,
    created_at text NOT NULL
  )`,

  `CREATE TABLE files (
    sha256 text PRIMARY KEY CHECK (length(sha256) = 64),
    size integer NOT NULL CHECK (size >= 0),
    kept_at text NOT NULL
  )`,

  `CREATE TABLE submissions (
    id integer PRIMARY KEY,
    batch_id integer NOT NULL REFERENCES batches (id),
    programme_id text NOT NULL REFERENCES programmes (id),
    sha256 text NOT NULL REFERENCES files (sha256),
    size integer NOT NULL CHECK (size >= 0),
    path text NOT NULL,
    name text NOT NULL,
    received_at text NOT NULL,
    received_assumed integer NOT NULL CHECK (received_assumed IN (0, 1)),
    status text NOT NULL CHECK (status IN ('imported', 'review', 'rejected', 'duplicate', 'undone')),
    format text NOT NULL,
    encoding text NOT NULL CHECK (encoding IN ('unicode', 'nfd', 'tcvn3', 'vni', 'mixed')),
    purpose text,
    appendix text,
    sender_id integer REFERENCES units (id),
    version_kind text NOT NULL CHECK (version_kind IN ('first', 'replaces', 'supplements', 'corrects', 'unsure')),
    version_of integer REFERENCES submissions (id),
    tables text NOT NULL,
    problems text NOT NULL,
    content_hash text,
    model_count integer NOT NULL CHECK (model_count >= 0),
    seen integer NOT NULL,
    imported integer NOT NULL CHECK (imported >= 0),
    set_aside integer NOT NULL CHECK (set_aside >= 0),
    created_at text NOT NULL,
    CHECK (seen = imported + set_aside),
    CHECK (status NOT IN ('review', 'rejected') OR problems <> '[]')
  )`,
  "CREATE INDEX submissions_batch ON submissions (batch_id)",
  "CREATE INDEX submissions_programme ON submissions (programme_id, status)",
  "CREATE INDEX submissions_sha256 ON submissions (sha256)",
  "CREATE INDEX submissions_content ON submissions (content_hash)",
  "CREATE INDEX submissions_sender ON submissions (sender_id)",
  "CREATE INDEX submissions_version ON submissions (version_of)",

  `CREATE TABLE submission_units (
    submission_id integer NOT NULL REFERENCES submissions (id),
    unit_id integer NOT NULL REFERENCES units (id),
    position integer NOT NULL,
    PRIMARY KEY (submission_id, unit_id)
  )`,
  "CREATE INDEX submission_units_unit ON submission_units (unit_id)",

  `CREATE TABLE source_rows (
    submission_id integer NOT NULL REFERENCES submissions (id),
    sheet text NOT NULL,
    row integer NOT NULL CHECK (row > 0),
    position integer NOT NULL,
    disposition text NOT NULL CHECK (disposition <> ''),
    text text NOT NULL,
    cells text NOT NULL,
    PRIMARY KEY (submission_id, sheet, row)
  )`,

  `CREATE TABLE ignored_cells (
    submission_id integer NOT NULL REFERENCES submissions (id),
    position integer NOT NULL,
    sheet text NOT NULL,
    cell text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    text text NOT NULL,
    PRIMARY KEY (submission_id, position)
  )`,

  `CREATE TABLE decisions (
    submission_id integer NOT NULL REFERENCES submissions (id),
    key text NOT NULL CHECK (key <> ''),
    value text NOT NULL CHECK (value <> ''),
    decided_at text NOT NULL,
    PRIMARY KEY (submission_id, key)
  )`,

  `CREATE TABLE models (
    id integer PRIMARY KEY,
    programme_id text NOT NULL REFERENCES programmes (id),
    submission_id integer NOT NULL REFERENCES submissions (id),
    unit_id integer REFERENCES units (id),
    unit_text text,
    state text NOT NULL CHECK (state IN ('active', 'withdrawn')),
    stage text NOT NULL,
    sheet text NOT NULL,
    row integer NOT NULL CHECK (row > 0),
    rows text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('mo-hinh', 'dien-hinh')),
    subject_kind text CHECK (subject_kind IN ('collective', 'individual')),
    subject text,
    leader integer CHECK (leader IN (0, 1)),
    field text,
    origin text CHECK (origin IN ('new', 'continued')),
    since_year integer,
    content text,
    goal text,
    period text,
    place text,
    situation text,
    method text,
    forces text,
    resources text,
    expected text,
    responsible text,
    result text,
    note text,
    extras text NOT NULL,
    doubts text NOT NULL,
    -- property -> cells of the submission's file; what stood here before is in the journal's before-images
    provenance text NOT NULL
  )`,
  "CREATE INDEX models_register ON models (programme_id, state)",
  "CREATE INDEX models_submission ON models (submission_id)",

  `CREATE TABLE journal (
    id integer PRIMARY KEY,
    at text NOT NULL,
    revision integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('import', 'undo')),
    submission_id integer NOT NULL REFERENCES submissions (id),
    batch_id integer NOT NULL REFERENCES batches (id),
    undoes integer UNIQUE REFERENCES journal (id),
    CHECK (undoes IS NULL OR (kind = 'undo' AND undoes < id))
  )`,
  "CREATE INDEX journal_submission ON journal (submission_id)",
  "CREATE INDEX journal_batch ON journal (batch_id)",

  // The state after a change is the before-image of the model's next change, or else its present row.
  `CREATE TABLE journal_changes (
    journal_id integer NOT NULL REFERENCES journal (id),
    model_id integer NOT NULL REFERENCES models (id),
    change text NOT NULL CHECK (change IN ('create', 'update', 'withdraw', 'restore')),
    before_image text,
    PRIMARY KEY (model_id, journal_id),
    CHECK ((change = 'create') = (before_image IS NULL))
  )`,
  "CREATE INDEX journal_changes_journal ON journal_changes (journal_id)",

  `CREATE TABLE audit (
    id integer PRIMARY KEY,
    at text NOT NULL,
    revision integer NOT NULL,
    action text NOT NULL CHECK (action <> ''),
    subject text,
    details text NOT NULL
  )`,

  "INSERT INTO counters (id, revision, unit, batch, submission, model, journal, audit) VALUES (1, 0, 0, 0, 0, 0, 0, 0)",
];

/** What is only ever added to. */
const APPEND_ONLY = ["audit", "journal", "journal_changes"];

export const initial: Migration = {
  number: 1,
  name: "initial",
  async up(db: Knex.Transaction): Promise<void> {
    await runAll(db, TABLES);
    await makeAppendOnly(db, APPEND_ONLY);
  },
};
