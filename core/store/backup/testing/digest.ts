import { readFile } from "node:fs/promises";
import { connectReaders } from "../../database.ts";
import { keptPath, listKept } from "../../files.ts";
import { PLACES } from "../places.ts";

/** Every row of every table, and every kept file: what a backup must bring back to the letter. */
export async function contentOf(dir: string): Promise<Record<string, unknown>> {
  const db = connectReaders(PLACES.register(dir));
  const content: Record<string, unknown> = {};
  try {
    const tables: string[] = await db("sqlite_master")
      .where({ type: "table" })
      .whereNot("name", "like", "sqlite_%")
      .orderBy("name")
      .pluck("name");
    for (const table of tables) content[table] = await db(table).select("*").orderByRaw("1, 2");
    const kept: { sha256: string }[] = await db("files").orderBy("sha256");
    for (const { sha256 } of kept) {
      content[sha256] = (await readFile(keptPath(PLACES.files(dir), sha256))).toString("base64");
    }
    content.onDisk = (await listKept(PLACES.files(dir))).length;
  } finally {
    await db.destroy();
  }
  return content;
}
