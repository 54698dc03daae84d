import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../../../../core/store/failures.ts";

/** As electron-builder writes it beside the archive where an address was given for packing. */
const LINE = /^url: ['"]?([^\s'"]+)['"]?$/mu;

/**
 * The folder on the update server that was built in; null where none was, or none that `https:` protects.
 * Rejects where it cannot be read.
 */
export async function builtAddress(resources: string): Promise<string | null> {
  const text = await readFile(join(resources, "app-update.yml"), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  const [, address = ""] = LINE.exec(text) ?? [];
  return URL.canParse(address) && new URL(address).protocol === "https:" ? address : null;
}
