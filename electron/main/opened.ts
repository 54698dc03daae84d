import { resolve } from "node:path";
import type { FileToken } from "../../core/host.ts";
import type { Tokens } from "./tokens.ts";

/** A backup that was opened from outside: by a double click, or dropped on the program's icon. */
export interface OpenedBackup {
  /** Looks for a backup among a start's arguments, relative to where it was started. True where there is one. */
  look(argv: readonly string[], folder: string): boolean;
  /** A token for the newest one that nobody has taken yet, once; null where there is none. Throws where it is gone. */
  take(): Promise<FileToken | null>;
}

/** Keeps the path in this process until the window asks. Nothing is opened or read before the clerk has seen it. */
export function createOpenedBackup(tokens: Pick<Tokens, "give">): OpenedBackup {
  let waiting: string | null = null;
  return {
    look(argv, folder) {
      // Chromium puts switches of its own among the arguments, in any order.
      const named = argv.slice(1).findLast((one) => /^[^-].*\.dvk$/iu.test(one));
      if (named === undefined) return false;
      waiting = resolve(folder, named);
      return true;
    },
    async take() {
      const path = waiting;
      waiting = null;
      return path === null ? null : tokens.give(path);
    },
  };
}
