import { join } from "node:path";
import type { Input, Operation } from "../../core/contract.ts";
import { MIGRATIONS } from "../../migrations/index.ts";
import type { Migration } from "../../migrations/migration.ts";

/** What is killed: an operation of the program over a folder `dir`, in which `data/` is the register. */
export const OPERATIONS = ["import", "undo", "edit", "migration", "backup", "restore", "export"] as const;
export type Killed = (typeof OPERATIONS)[number];

/** The next release's database, as far as a test needs one: two tables rebuilt, so that there is something to cut off. */
export const NEXT: readonly Migration[] = [
  ...MIGRATIONS,
  {
    number: MIGRATIONS.length + 1,
    name: "next",
    async up(db) {
      await db.raw("CREATE TABLE remarks (id integer PRIMARY KEY, text text NOT NULL)");
      await db.raw("ALTER TABLE units ADD COLUMN remark text");
      for (let turn = 0; turn < 40; turn++) await db.raw("UPDATE models SET note = name || ?", [String(turn)]);
    },
  },
];

/** The operation as the program is asked for it; a migration is what opening does. */
export function asked(killed: Exclude<Killed, "migration">, dir: string, models: string[]): [Operation, unknown] {
  const input: { [K in typeof killed]: [Operation, Input<Operation>] } = {
    import: ["import.run", { paths: [join(dir, "đến.csv")], received: "2024-03-28" }],
    undo: ["undo", { id: "b1" }],
    edit: ["models.edit", { ids: models, changes: { goal: "Mục tiêu sửa hàng loạt" } }],
    backup: ["safety.backup", { to: join(dir, "ngoài", "sổ.dvk") }],
    restore: ["safety.restore", { path: join(dir, "ngoài", "trước.dvk") }],
    export: ["export.appendix", { code: "all", to: join(dir, "phụ lục"), formats: ["xlsx"] }],
  };
  return input[killed];
}
