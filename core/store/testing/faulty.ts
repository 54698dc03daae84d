import { join } from "node:path";
import type { Knex } from "knex";
import type { Database } from "sqlite3";
import { connectReaders, connectWriter } from "../database.ts";
import { keptPath } from "../files.ts";
import { filesFolder, SqliteStore } from "../sqlite-store.ts";
import type { Store } from "../store.ts";

/** What the disk does: which error SQLite gives, and whether it takes the transaction back by itself, as it may for both. */
export interface Fault {
  code: "SQLITE_FULL" | "SQLITE_IOERR";
  takenBack: boolean;
}

/** A store whose writing connection fails where a test wants. */
export interface FaultyStore {
  store: Store;
  writer: Knex;
  /** The n-th statement from now on fails, the first being 1; taking back works as it always does. */
  failAt(statement: number, fault: Fault): void;
  /** Whether the fault was met. */
  met(): boolean;
}

type Method = (sql: string, ...rest: unknown[]) => unknown;

/** Opens a data folder that nobody else writes in. Close it through its store. */
export async function faultyStore(dir: string): Promise<FaultyStore> {
  const path = join(dir, "register.sqlite");
  const read = connectReaders(path);
  const writer = connectWriter(path);
  const connection: Database = await writer.client.acquireConnection();
  let left = 0;
  let fault: Fault = { code: "SQLITE_FULL", takenBack: false };
  for (const name of ["all", "run"] as const) {
    const own: Method = connection[name].bind(connection);
    const faulty: Method = (sql, ...rest) => {
      left -= /^ROLLBACK/iu.test(sql) ? 0 : 1;
      if (left !== 0 || /^ROLLBACK/iu.test(sql)) return own(sql, ...rest);
      const told = rest.at(-1);
      if (typeof told !== "function") throw new Error(`nobody waits for ${sql}`);
      const error = Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
      const tell = () => told.call({ lastID: 0, changes: 0 }, error);
      return fault.takenBack ? connection.exec("ROLLBACK", tell) : tell();
    };
    Object.assign(connection, { [name]: faulty });
  }
  await writer.client.releaseConnection(connection);
  return {
    store: new SqliteStore({
      folder: dir,
      read,
      write: writer,
      rehearsal: null,
      keptAt: (sha256) => keptPath(filesFolder(dir), sha256),
      async close() {
        await read.destroy();
        await writer.destroy();
      },
    }),
    writer,
    failAt(statement, now) {
      left = statement;
      fault = now;
    },
    met: () => left <= 0,
  };
}
