import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/* Papers as they were issued, and what the office chose for their layouts. */
const STEPS: readonly string[] = [];

export const papers: Migration = {
  number: 5,
  name: "papers",
  async up(db: Knex.Transaction): Promise<void> {
    for (const statement of STEPS) {
      await db.raw(statement);
    }
  },
};
