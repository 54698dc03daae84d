import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { errorCode, isSystemError } from "../failures.ts";
import { StoreError } from "../store.ts";
import { hashing } from "./hashing.ts";
import { FORMAT, type Manifest, MEMBERS, manifest, manifestHead } from "./manifest.ts";
import { isSealed, SealError, unseal } from "./seal.ts";
import { WORDS } from "./words.ts";

/** A `.dvk` whose directory and manifest are understood and agree; its members are not proved yet. */
export interface OpenBackup {
  manifest: Manifest;
  sealed: boolean;
  /** Reads everything and holds it against the hashes; `put` gets the blocks of each part as they are read. */
  verify(put?: (part: Part) => Promise<Receiver | null>): Promise<void>;
  close(): Promise<void>;
}

/** The database, or a kept file by its hash. */
export type Part = { register: true } | { register: false; sha256: string };

/** Takes a part's blocks; `end` comes only when its hash was right. */
export interface Receiver {
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
  abort(): Promise<void>;
}

/** A manifest names every kept file; a hundred thousand of them fit. */
const MOST_MANIFEST = 32 * 1024 * 1024;

/**
 * Opens a backup and refuses, with words, what is none: cut off, changed, of a newer program, with members
 * that this program never writes. Member names are only looked up, never joined to a path.
 */
export async function openBackup(path: string, options: { scratch: string; password?: string }): Promise<OpenBackup> {
  const name = basename(path);
  const sealed = await beginsSealed(path);
  const plain = sealed ? await openSeal(path, options) : path;
  const done = async (): Promise<void> => {
    if (sealed) await rm(plain, { force: true });
  };
  try {
    const zip = await yauzl.openPromise(plain, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
      throw new StoreError("damaged", WORDS.notABackup(name), [String(error)]);
    });
    try {
      const members = await membersOf(zip, name);
      const told = await readManifest(zip, members, name);
      assertMembers(told, members, name);
      return {
        manifest: told,
        sealed,
        verify: (put) => verify(zip, told, members, name, put ?? (async () => null)),
        async close() {
          zip.close();
          await done();
        },
      };
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    await done();
    throw error;
  }
}

async function beginsSealed(path: string): Promise<boolean> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw new StoreError("not-found", WORDS.noFile(path), [errorCode(error)]);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return isSealed(buffer.subarray(0, bytesRead));
  } catch (error) {
    throw new StoreError("damaged", WORDS.notABackup(basename(path)), [errorCode(error)]);
  } finally {
    await handle.close();
  }
}

/** Opens a sealed file into the data folder, never beside it: a stick must not hold the plain text even for a moment. */
async function openSeal(path: string, options: { scratch: string; password?: string }): Promise<string> {
  const name = basename(path);
  if (options.password === undefined) throw new StoreError("locked", WORDS.needsPassword(name));
  await mkdir(options.scratch, { recursive: true });
  const plain = join(options.scratch, `${randomUUID()}.zip`);
  const handle = await open(plain, "wx");
  try {
    for await (const bytes of unseal(createReadStream(path), options.password)) await handle.writeFile(bytes);
    return plain;
  } catch (error) {
    await rm(plain, { force: true });
    throw error instanceof SealError ? new StoreError("locked", WORDS.wrongPassword(name)) : error;
  } finally {
    await handle.close();
  }
}

async function membersOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const members = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const known = entry.fileName === MEMBERS.manifest || entry.fileName === MEMBERS.register;
      if ((!known && hashOf(entry.fileName) === null) || members.has(entry.fileName)) {
        throw new StoreError("damaged", WORDS.stranger(name, entry.fileName));
      }
      members.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("damaged", WORDS.notABackup(name), [String(error)]);
  }
  return members;
}

/** The hash that a member is named for, or null where its name is none that this program writes. */
function hashOf(member: string): string | null {
  const match = /^files\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(member);
  return match?.[2]?.startsWith(match[1] ?? "?") ? match[2] : null;
}

async function readManifest(zip: ZipFile, members: Map<string, Entry>, name: string): Promise<Manifest> {
  const entry = members.get(MEMBERS.manifest);
  if (!entry || entry.uncompressedSize > MOST_MANIFEST) throw new StoreError("damaged", WORDS.notABackup(name));
  let json: unknown;
  try {
    const blocks: Buffer[] = [];
    for await (const block of await streamOf(zip, entry)) blocks.push(block);
    json = JSON.parse(Buffer.concat(blocks).toString("utf8"));
  } catch (error) {
    throw new StoreError("damaged", WORDS.truncated(name), [String(error)]);
  }
  const head = manifestHead.safeParse(json);
  if (!head.success) throw new StoreError("damaged", WORDS.notABackup(name));
  if (head.data.version > FORMAT) throw new StoreError("newer", WORDS.newer(name));
  const told = manifest.safeParse(json);
  if (!told.success) {
    const details = told.error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new StoreError("damaged", WORDS.notABackup(name), details);
  }
  return told.data;
}

/** What the manifest names and what the archive holds must be the same, to the byte. */
function assertMembers(told: Manifest, members: Map<string, Entry>, name: string): void {
  const expected = new Map<string, number>([[MEMBERS.register, told.database.size]]);
  if (told.withFiles) {
    for (const { sha256, size } of told.files) expected.set(`files/${sha256.slice(0, 2)}/${sha256}`, size);
  }
  for (const [member, size] of expected) {
    const found = members.get(member);
    if (!found) throw new StoreError("damaged", WORDS.truncated(name), [member]);
    if (found.uncompressedSize !== size) throw new StoreError("damaged", WORDS.changed(name, member));
  }
  for (const member of members.keys()) {
    if (member !== MEMBERS.manifest && !expected.has(member)) {
      throw new StoreError("damaged", WORDS.stranger(name, member));
    }
  }
}

async function verify(
  zip: ZipFile,
  told: Manifest,
  members: Map<string, Entry>,
  name: string,
  put: (part: Part) => Promise<Receiver | null>,
): Promise<void> {
  for (const [member, entry] of members) {
    if (member === MEMBERS.manifest) continue;
    const sha256 = hashOf(member);
    const receiver = await put(sha256 === null ? { register: true } : { register: false, sha256 });
    const hash = hashing();
    try {
      for await (const block of await streamOf(zip, entry)) {
        hash.take(block);
        await receiver?.write(block);
      }
      if (hash.sha256() !== (sha256 ?? told.database.sha256)) {
        throw new StoreError("damaged", WORDS.changed(name, member));
      }
      await receiver?.end();
    } catch (error) {
      await receiver?.abort();
      if (error instanceof StoreError || isSystemError(error)) throw error;
      throw new StoreError("damaged", WORDS.truncated(name), [member, String(error)]);
    }
  }
}

/** A member's bytes; yauzl holds them to the size that the directory names. */
function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return zip.openReadStreamPromise(entry);
}
