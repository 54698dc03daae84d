import type { Knex } from "knex";

/** One step of the database's shape. Once released it is never changed; a later step corrects it. */
export interface Migration {
  number: number;
  name: string;
  up(db: Knex.Transaction): Promise<void>;
  /** Tables whose number of rows this step means to change; in all others it must stay the same. */
  changesRowsOf?: readonly string[];
}
