import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/* What the year brings to a model and to the office: stages as dated events, evaluations, activities, decisions on deadlines. */
const STEPS: readonly string[] = [];

export const year: Migration = {
  number: 3,
  name: "year",
  async up(db: Knex.Transaction): Promise<void> {
    for (const statement of STEPS) {
      await db.raw(statement);
    }
  },
};
