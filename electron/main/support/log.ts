import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Operation } from "../../../core/contract.ts";
import { errorCode } from "../../../core/store/failures.ts";
import type { Traced } from "./frames.ts";

/** What is worth knowing afterwards. Nothing of it is free text, so that no word of the register can get in. */
export type LogEvent =
  | { what: "start"; version: string }
  | { what: "end" }
  | { what: "refused"; operation: Operation; code: string; ms: number }
  | { what: "slow"; operation: Operation; ms: number }
  | { what: "window-gone"; reason: string }
  | { what: "process-gone"; process: string; reason: string; code: number }
  | ({ what: "error" } & Traced);

/** The technical log in a folder of this computer; nothing of it is sent anywhere. */
export interface Log {
  /** Writes one line. A log that cannot be written stops nobody's work. */
  note(event: LogEvent): void;
  /** All that is there, the oldest first, a line each. */
  lines(): Promise<string[]>;
}

const MOST_BYTES = 512 * 1024;

/** Written at once and not later, for the next moment may be a crash. Two files at most, each of half a megabyte. */
export function createLog(folder: string): Log {
  const path = join(folder, "log.txt");
  const before = join(folder, "log.1.txt");
  return {
    note(event) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, before);
        appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
      } catch (error) {
        console.error("the log cannot be written:", error);
      }
    },
    async lines() {
      // One that was never begun is empty; one that cannot be read says so, for its reader is to know what is missing.
      const texts = await Promise.all(
        [before, path].map((one) =>
          readFile(one, "utf8").catch((error: unknown) =>
            errorCode(error) === "ENOENT" ? "" : `${basename(one)} ${errorCode(error) || "unreadable"}\n`,
          ),
        ),
      );
      return texts.join("").split("\n").filter(Boolean);
    },
  };
}
