import { readFile, writeFile } from "node:fs/promises";
import type { z } from "zod";
import { errorCode } from "../../core/store/failures.ts";
import { complain } from "./support/complain.ts";

/** Small files beside the data that hold what this computer is to remember: choices and lists, nothing of the register. */

/** What was remembered; `fresh` where nothing was yet, or where it cannot be read or is not of the shape. Never rejects. */
export async function remembered<S extends z.ZodType>(
  path: string,
  schema: S,
  fresh: z.output<S>,
): Promise<z.output<S>> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") complain(`what was remembered in ${path} cannot be used:`, error);
    return fresh;
  }
}

/** Remembers for the next start; that it cannot be remembered is no reason to stop anybody. Never rejects. */
export async function remember(path: string, what: unknown): Promise<void> {
  try {
    await writeFile(path, JSON.stringify(what));
  } catch (error) {
    complain(`what is to be remembered in ${path} cannot be written:`, error);
  }
}
