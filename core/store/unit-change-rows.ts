import { unitChange, type YearRecord } from "../register/year.ts";
import type { Db } from "./database.ts";
import type { YearRecordRow } from "./tables.ts";

/** Every change of units that stands, of whatever programme, in the order in which they were written down. */
export async function findUnitChanges(db: Db): Promise<YearRecord<"unit-change">[]> {
  const rows = await db<YearRecordRow>("year_records").where({ kind: "unit-change" }).orderBy("id");
  const newest = new Map(rows.map((row) => [row.key, row]));
  return [...newest.values()].flatMap((row) =>
    row.content === null ? [] : [{ key: row.key, at: row.at, content: unitChange.parse(JSON.parse(row.content)) }],
  );
}
