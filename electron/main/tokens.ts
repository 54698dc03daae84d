import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileToken } from "../../core/host.ts";
import { OfficeError } from "../../core/office/errors.ts";
import { type FileUse, tokensToPaths } from "../../core/office/tokens.ts";
import { errorCode } from "../../core/store/failures.ts";
import { words } from "../words.ts";

/** Paths that the clerk gave, and the tokens under which the window knows them. */
export interface Tokens {
  /** A token for what lies there. `writable` where she chose the folder to have something written into it. */
  give(path: string, options?: { writable: boolean }): Promise<FileToken>;
  /** The input with paths in the place of tokens. Throws for a token that was never given, or not for that use. */
  resolve(input: unknown): unknown;
}

/** Tokens last as long as the program runs: a list of files may be tried a second time. */
export function createTokens(): Tokens {
  const given = new Map<string, { path: string; writable: boolean }>();

  function pathOf(token: string, use: FileUse): string {
    const held = given.get(token);
    if (!held) throw new OfficeError("invalid", words.unknownToken);
    if (use === "write" && !held.writable) throw new OfficeError("invalid", words.notAFolder);
    return held.path;
  }

  return {
    async give(path, { writable } = { writable: false }) {
      const info = await stat(path).catch((error: unknown) => {
        const gone = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
        const name = basename(path);
        throw new OfficeError("not-found", gone ? words.notThere(name) : words.notReadable(name), [errorCode(error)]);
      });
      const token = randomUUID();
      given.set(token, { path, writable: writable && info.isDirectory() });
      return { token, name: basename(path), size: info.isDirectory() ? 0 : info.size };
    },
    resolve: (input) => tokensToPaths(input, pathOf),
  };
}
