import { open } from "node:fs/promises";
import { join } from "node:path";
import { Arch } from "electron-builder";
import { writeLicences } from "./licences.mjs";

/**
 * sqlite3's binary is the one of the machine that packs. Packed for another system the program would
 * be built without a word and fail at the clerk's first click, so it is refused here. The licences of what the program is
 * made of are gathered here too, so that none is packed without them.
 *
 * @param {import("electron-builder").BeforePackContext} context
 */
export default async function beforePack({ electronPlatformName, arch, packager }) {
  await writeLicences(packager.info.projectDir);
  const path = join(packager.info.projectDir, "node_modules/sqlite3/build/Release/node_sqlite3.node");
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => file.close());
  const system =
    buffer.subarray(0, 2).toString("latin1") === "MZ"
      ? "win32"
      : buffer.readUInt32BE(0) === 0x7f454c46
        ? "linux"
        : "darwin";
  if (system !== electronPlatformName) {
    throw new Error(`node_sqlite3.node is for ${system}, not ${electronPlatformName}: run npm ci and the build there`);
  }
  const machine = machineOf(buffer, system);
  if (machine !== null && machine !== Arch[arch]) {
    throw new Error(`node_sqlite3.node is for ${machine}, not ${Arch[arch]}: run npm ci and the build there`);
  }
}

/** The processor that a binary is for, as electron-builder names it; null for one that is not looked at. */
function machineOf(buffer, system) {
  if (system === "win32") {
    return { 34404: "x64", 43620: "arm64", 332: "ia32" }[buffer.readUInt16LE(buffer.readUInt32LE(0x3c) + 4)] ?? null;
  }
  return system === "linux" ? ({ 62: "x64", 183: "arm64" }[buffer.readUInt16LE(18)] ?? null) : null;
}
