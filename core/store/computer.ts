import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sync } from "./backup/finish.ts";
import { errorCode } from "./failures.ts";

/**
 * What concerns this computer and not the register: it does not travel with a backup, for on another
 * computer the stick has another letter and another person the password.
 */
const computer = z.strictObject({
  /** Tells this installation's backups from those of another in a shared folder. */
  id: z.string().regex(/^[0-9a-f]{8}$/),
  /** The second folder for backups. */
  second: z.string().nullable(),
  /** The app lock: salt and scrypt hash, base64. */
  lock: z.strictObject({ salt: z.string(), hash: z.string() }).nullable(),
});
export type Computer = z.infer<typeof computer>;

const NAME = "computer.json";

/** The settings of this computer; none yet, or ones that cannot be read, are those of a new one. */
export async function readComputer(dir: string): Promise<Computer> {
  const fresh: Computer = { id: randomUUID().slice(0, 8), second: null, lock: null };
  let text: string;
  try {
    text = await readFile(join(dir, NAME), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return fresh;
    throw error;
  }
  try {
    return computer.parse(JSON.parse(text));
  } catch {
    // It is written in one piece, so that only a hand or a failing disk leaves what makes no sense: to be chosen anew.
    return fresh;
  }
}

/** Changes what is named and leaves the rest. */
export async function saveComputer(dir: string, changes: Partial<Computer>): Promise<Computer> {
  const next = { ...(await readComputer(dir)), ...changes };
  const unfinished = join(dir, `${NAME}.unfinished`);
  try {
    await writeFile(unfinished, `${JSON.stringify(next, null, 1)}\n`);
    await sync(unfinished);
    await rename(unfinished, join(dir, NAME));
  } finally {
    await rm(unfinished, { force: true });
  }
  return next;
}
