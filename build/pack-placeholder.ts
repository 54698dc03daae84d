import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Configuration, Platform } from "electron-builder";

/**
 * Packs what is built with the real configuration but a made-up Electron, so that what goes into a
 * package can be looked at where Electron's own program is not to be had.
 * `node --import tsx build/pack-placeholder.ts FOLDER` leaves `FOLDER/out/linux-unpacked`.
 */

const root = fileURLToPath(new URL("..", import.meta.url));

/** By this electron-builder finds the switches in Electron's program that are set when packing. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSES = 8;

/** A distribution with a program whose switches all stand the wrong way, and more languages than are wanted. */
async function placeholder(folder: string): Promise<string> {
  await mkdir(join(folder, "resources"), { recursive: true });
  await mkdir(join(folder, "locales"));
  for (const language of ["vi", "en-US", "fr"]) await writeFile(join(folder, "locales", `${language}.pak`), language);
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from("10110011", "latin1")]);
  await writeFile(join(folder, "electron"), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]));
  return folder;
}

const [, , to = "dist/placeholder"] = process.argv;
const config: Configuration = {
  extends: join(root, "build/electron-builder.mjs"),
  electronDist: await placeholder(join(to, "electron")),
  directories: { output: join(to, "out"), buildResources: "build/resources" },
};
await build({ projectDir: root, targets: Platform.LINUX.createTarget("dir"), publish: "never", config });
