import { open } from "node:fs/promises";
import { errorCode } from "../store/failures.ts";
import { OfficeError } from "./errors.ts";
import { words } from "./words.ts";

const MB = 1024 * 1024;

/**
 * The bytes of a file that somebody chose, at most `most` of them: a wrong choice may be a film. Throws `not-found` where it
 * is not there or cannot be read, `invalid` where it is larger or no file at all. No more than that is ever in memory.
 *
 * @param shown under what name the clerk knows the path
 */
export async function readChosen(path: string, shown: string, most: number): Promise<Buffer> {
  const tooLarge = () => new OfficeError("invalid", words.chosenTooLarge(shown, Math.floor(most / MB)));
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > most) throw tooLarge();
      // What is told to be small may grow, or be no file but a device, which tells nothing.
      const bytes = Buffer.alloc(most + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
        length += bytesRead;
        if (length > most) throw tooLarge();
        if (bytesRead === 0) return Buffer.from(bytes.subarray(0, length));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError("not-found", errorCode(error) === "ENOENT" ? words.noPath(shown) : words.unreadable(shown));
  }
}
