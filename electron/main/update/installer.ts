import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../../../core/store/failures.ts";
import { complain } from "../support/complain.ts";

/** An installer as its name tells it; nothing of it has been proved. */
export interface Installer {
  /** The file's name, of letters, digits, dots and dashes alone. */
  name: string;
  path: string;
  version: string;
}

/** What runs now: its version (`1.2.3`) and kind of processor (`x64`, `arm64`). */
export interface Own {
  version: string;
  arch: string;
}

/** As electron-builder.yml names it. Anything else (two endings, letters that only look alike) is no installer. */
const NAME = /^dan-van-kheo-((?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5}))-(x64|arm64)-cai-dat\.exe$/;

/** The name of the installer of that version for that kind of processor. */
export function nameOf(version: string, arch: string): string {
  return `dan-van-kheo-${version}-${arch}-cai-dat.exe`;
}

/** What `sha256sum` and our own build write: the hash, and the name that it is of. */
const HASH = /^([0-9a-f]{64}) [ *]([\w.-]+)$/;

/**
 * The newest installer for this kind of processor that lies in the folder itself and is newer than what runs; null
 * where there is none. Only names are read. Rejects where the folder cannot be read.
 */
export async function newestInstaller(folder: string, own: Own): Promise<Installer | null> {
  let newest: Installer | null = null;
  for (const name of await readdir(folder)) {
    const [, version = "", arch] = NAME.exec(name) ?? [];
    if (arch !== own.arch || compareVersions(version, newest?.version ?? own.version) <= 0) continue;
    const path = join(folder, name);
    // A link could lead anywhere, and elsewhere a moment later.
    if ((await lstat(path)).isFile()) newest = { name, path, version };
  }
  return newest;
}

/** Below zero where the first is the older; versions of three numbers, and what is none counts as the oldest. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split(".").map(Number) : [-1, -1, -1];
}

/** The hash that lies beside an installer for it (`NAME.sha256`); null where there is none or it is of another file. */
export async function hashBeside({ name, path }: Installer): Promise<string | null> {
  const text = await readFile(`${path}.sha256`, "utf8").catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT") complain("the hash of an installer cannot be read:", error);
    return "";
  });
  const [, hash, of] = HASH.exec(text.replace(/^\u{feff}/u, "").trim()) ?? [];
  return of === name ? (hash ?? null) : null;
}

/** SHA-256 of a file, in lower-case hexadecimal digits. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const block of createReadStream(path)) hash.update(block as Buffer);
  return hash.digest("hex");
}
