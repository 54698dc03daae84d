import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/* What the clerk confirmed and the intake remembers. */
const STEPS: readonly string[] = [];

export const learning: Migration = {
  number: 4,
  name: "learning",
  async up(db: Knex.Transaction): Promise<void> {
    for (const statement of STEPS) {
      await db.raw(statement);
    }
  },
};
