import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { UploadLimits } from "../core/http.ts";
import { errorCode, isSystemError } from "../core/store/failures.ts";
import { Refused } from "./refusal.ts";
import { words } from "./words.ts";

const MB = 1024 * 1024;
const PREFIX = "dvk-upload-";

/** A place for one file to be written to; nobody can name it before `keep`. */
export interface Berth {
  readonly path: string;
  /** Counts bytes as they come, and throws where there are too many. */
  count(bytes: number): void;
  /** The file is whole: its token. */
  keep(): string;
  /** The file is not wanted, or broke off: nothing stays. */
  drop(): Promise<void>;
}

/** The folder of uploaded files. Tokens are the only way to them, and lead nowhere else. */
export interface Uploads {
  readonly folder: string;
  berth(name: string[], drop: string | undefined): Promise<Berth>;
  /** The path behind a token; throws for anything else, a path above all. */
  pathOf(token: string): string;
  /** The name under which the clerk sent what lies at a path; any other path as it is. */
  shownAs(path: string): string;
  /** Removes files that were received for good. */
  forget(tokens: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

/** Makes the folder, which nobody else on the machine can read, and clears what a killed server left. */
export async function openUploads(limits: UploadLimits): Promise<Uploads> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // For an exit that nobody announced.
  const atExit = () => rmSync(folder, { recursive: true, force: true });
  process.on("exit", atExit);
  const placeFor = placesIn(folder);
  const room = roomOf(limits);
  const kept = new Map<string, { path: string; bytes: number }>();
  const names = new Map<string, string>();

  return {
    folder,
    async berth(name, drop) {
      const shown = name.join("/");
      const file = room.take(shown);
      const path = placeFor(name, drop);
      const giveUp = async () => {
        room.give(file.bytes());
        await rm(path, { force: true });
      };
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      } catch {
        await giveUp();
        throw new Refused(507, "failed", words.notKept(shown));
      }
      return {
        path,
        count: file.count,
        keep() {
          const token = randomBytes(16).toString("base64url");
          kept.set(token, { path, bytes: file.bytes() });
          names.set(path, shown);
          return token;
        },
        drop: giveUp,
      };
    },
    pathOf(token) {
      const found = kept.get(token);
      if (!found) throw new Refused(400, "unknown-file", words.unknownFile);
      return found.path;
    },
    shownAs: (path) => names.get(path) ?? path,
    async forget(tokens) {
      for (const token of tokens) {
        const found = kept.get(token);
        if (!found) continue;
        kept.delete(token);
        names.delete(found.path);
        room.give(found.bytes);
        await rm(found.path, { force: true });
      }
    },
    async close() {
      process.off("exit", atExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Gives each file a path below the folder: by drop and name, and by a copy's number where a name comes twice. */
function placesIn(folder: string): (name: readonly string[], drop: string | undefined) => string {
  const drops = new Map<string, string>();
  const taken = new Set<string>();
  let dropCount = 0;

  /** One folder for each drop, numbered, so that paths sort as the clerk sent them. */
  const folderOf = (drop: string | undefined): string => {
    const known = drop === undefined ? undefined : drops.get(drop);
    if (known !== undefined) return known;
    dropCount += 1;
    const made = join(folder, String(dropCount));
    if (drop !== undefined) drops.set(drop, made);
    return made;
  };

  return (name, drop) => {
    const base = folderOf(drop);
    for (let copy = 1; ; copy++) {
      const path = join(base, ...(copy === 1 ? [] : [`(${copy})`]), ...name);
      // Windows and macOS hold two spellings of a name for one.
      const key = path.toLocaleLowerCase("vi");
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** The room that all files share: how many there may be, how large each, how large together. */
function roomOf(limits: UploadLimits) {
  let files = 0;
  let bytes = 0;
  return {
    /** Room for one file more, named as the clerk sent it; throws where there are too many. */
    take(shown: string): { count(more: number): void; bytes(): number } {
      if (files >= limits.files) throw new Refused(429, "too-many", words.tooManyFiles(files));
      files += 1;
      let own = 0;
      return {
        count(more) {
          own += more;
          bytes += more;
          if (own > limits.fileBytes) {
            throw new Refused(413, "too-large", words.fileTooLarge(shown, Math.round(limits.fileBytes / MB)));
          }
          if (bytes > limits.totalBytes) {
            throw new Refused(413, "too-many", words.tooMuch(Math.round(limits.totalBytes / MB)));
          }
        },
        bytes: () => own,
      };
    },
    /** One file of that many bytes is there no more. */
    give(freed: number): void {
      files -= 1;
      bytes -= freed;
    },
  };
}

/** Removes the folders of servers that were killed. A number that another process has by now stays until the next time. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`, "u").exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch((error: unknown) => {
      // Another user's folder cannot be removed, and need not be; what is still open elsewhere goes the next time.
      if (!isSystemError(error)) throw error;
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
