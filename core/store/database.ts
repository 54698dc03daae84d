import { pathToFileURL } from "node:url";
import knexModule, { type Knex } from "knex";
import type { Database } from "sqlite3";

/** A connection pool or an open transaction: whatever takes a query. */
export type Db = Knex | Knex.Transaction;

type Done = (error: Error | null, connection: Database) => void;

/** How long a statement waits for another connection before it is `busy`; readers never wait in WAL mode. */
const BUSY_MILLISECONDS = 5000;

/** A long rehearsal holds the one write connection; a write that comes meanwhile waits for it. */
const WAIT_FOR_WRITER = 600_000;

const READERS = 4;

/** Pages in the log before they are merged: fewer and larger merges while two hundred files come in. */
const CHECKPOINT_PAGES = 4000;

/** The one connection that writes. `synchronous=FULL` makes what was confirmed survive a power cut. */
export function connectWriter(path: string): Knex {
  return connect(path, {
    flags: [],
    max: 1,
    pragmas: [
      "journal_mode = WAL",
      "synchronous = FULL",
      "foreign_keys = ON",
      `busy_timeout = ${BUSY_MILLISECONDS}`,
      `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
    ],
  });
}

/**
 * Connections that cannot write: knex always asks for read and write, so that the URI's
 * `mode=ro` takes it back, and `query_only` guards it a second time.
 */
export function connectReaders(path: string): Knex {
  return connect(`${pathToFileURL(path).href}?mode=ro`, {
    flags: ["OPEN_URI"],
    max: READERS,
    pragmas: ["query_only = ON", `busy_timeout = ${BUSY_MILLISECONDS}`],
  });
}

/** A connection that reads the database and may write a copy of it elsewhere, which `query_only` would refuse too. */
export function connectCopier(path: string): Knex {
  return connect(`${pathToFileURL(path).href}?mode=ro`, {
    flags: ["OPEN_URI"],
    max: 1,
    pragmas: [`busy_timeout = ${BUSY_MILLISECONDS}`],
  });
}

/** A connection that may write, opened without changing anything: its first read takes an interrupted write back. */
export function connectRepairer(path: string): Knex {
  return connect(path, { flags: [], max: 1, pragmas: [`busy_timeout = ${BUSY_MILLISECONDS}`] });
}

function connect(filename: string, options: { flags: string[]; max: number; pragmas: string[] }): Knex {
  return knexModule({
    client: "sqlite3",
    connection: { filename, flags: options.flags },
    useNullAsDefault: true,
    acquireConnectionTimeout: WAIT_FOR_WRITER,
    pool: {
      min: 0,
      max: options.max,
      // A connection closed for idleness would checkpoint and delete the log under the readers again and again.
      idleTimeoutMillis: 24 * 3600 * 1000,
      afterCreate(connection: Database, done: Done) {
        connection.exec(options.pragmas.map((pragma) => `PRAGMA ${pragma};`).join(""), (error) =>
          done(error, connection),
        );
      },
    },
  });
}

/** SQLite takes 32,766 variables in one statement; short statements are also prepared faster. */
const MAX_VARIABLES = 8000;

/**
 * Inserts many rows with few statements. knex's own multi-row insert writes a chain of
 * `select … union all` for SQLite, which is slower and stops at 500 rows. `tail` may say
 * `ON CONFLICT …`.
 */
export async function insertMany<Row extends object>(
  db: Db,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  tail = "",
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(MAX_VARIABLES / columns.length));
  const place = `(${columns.map(() => "?").join(",")})`;
  const names = columns.map((column) => `"${column}"`).join(",");
  for (const chunk of inChunks(rows, perStatement)) {
    const places = new Array<string>(chunk.length).fill(place).join(",");
    const values: Knex.RawBinding[] = [];
    for (const row of chunk) {
      for (const column of columns) {
        values.push(row[column] as Knex.RawBinding);
      }
    }
    await db.raw(`INSERT INTO ${table} (${names}) VALUES ${places} ${tail}`, values);
  }
}

/** Lists of ids are bound in pieces, for the number of variables is limited. */
export function inChunks<T>(list: readonly T[], size = 500): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < list.length; from += size) {
    chunks.push(list.slice(from, from + size));
  }
  return chunks;
}
