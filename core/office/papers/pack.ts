import { join } from "node:path";
import { zip } from "../../documents/write/xlsx/zip.ts";
import { makeFolder, writeWhole } from "./write.ts";

/** A file that goes out with others. */
export interface PackedFile {
  name: string;
  bytes: Buffer;
}

/**
 * Files into the folder `to`, all or none, or as one zip named `zipName` to download where no place is given.
 * Throws `failed` where the folder cannot be written, and leaves what was there.
 */
export async function handAll(
  files: readonly PackedFile[],
  zipName: string,
  to: string | undefined,
): Promise<{ name: string; path: string | null; base64: string | null }> {
  if (to === undefined) {
    const packed = zip(files.map(({ name, bytes }) => ({ name, data: bytes })));
    return { name: zipName, path: null, base64: packed.toString("base64") };
  }
  await makeFolder(to);
  await writeWhole(files.map(({ name, bytes }) => ({ path: join(to, name), bytes })));
  return { name: to, path: to, base64: null };
}
