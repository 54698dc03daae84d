import { open } from "node:fs/promises";
import { join } from "node:path";

/**
 * sqlite3's binary is the one of the machine that packs. Packed for another system the program would
 * be built without a word and fail at the clerk's first click, so it is refused here.
 *
 * @param {import("electron-builder").BeforePackContext} context
 */
export default async function beforePack({ electronPlatformName, packager }) {
  const path = join(packager.info.projectDir, "node_modules/sqlite3/build/Release/node_sqlite3.node");
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  const system =
    buffer.subarray(0, 2).toString("latin1") === "MZ"
      ? "win32"
      : buffer.readUInt32BE(0) === 0x7f454c46
        ? "linux"
        : "darwin";
  if (system !== electronPlatformName) {
    throw new Error(`node_sqlite3.node is for ${system}, not ${electronPlatformName}: run npm ci and the build there`);
  }
}
