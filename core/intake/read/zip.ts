import { crc32, inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import yauzl from "yauzl";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** A member of an archive as its central directory names it; nothing is inflated yet. */
export interface ZipMember {
  name: string;
  size: number;
  encrypted: boolean;
}

const ENCRYPTED = 0x1;
const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30, nameLength: 26, extraLength: 28 };
const STORED = 0;
const DEFLATED = 8;

/** The regular members of a zip archive. Throws {@link Refusal} `corrupt` or `too-large` before anything is inflated. */
export async function listZip(bytes: Buffer): Promise<ZipMember[]> {
  return (await directory(bytes)).map((entry) => ({
    name: entry.fileName,
    size: entry.uncompressedSize,
    encrypted: isEncrypted(entry),
  }));
}

/** Inflates the named member. The directory is held to: longer data, or other data than it sums up, is damage. */
export async function readZipMember(bytes: Buffer, name: string): Promise<Buffer> {
  const entry = (await directory(bytes)).find(({ fileName }) => fileName === name);
  if (!entry) throw new Refusal("corrupt", name);
  return inflate(bytes, entry);
}

/**
 * Inflates every member once, and throws it away: whoever reads the archive next may not look at
 * sizes and sums, and would take a flipped bit for a letter, or a lie about sizes for an invitation.
 */
export async function checkZip(bytes: Buffer): Promise<void> {
  for (const entry of await directory(bytes)) inflate(bytes, entry);
}

const directories = new WeakMap<Buffer, yauzl.Entry[]>();

async function directory(bytes: Buffer): Promise<yauzl.Entry[]> {
  const known = directories.get(bytes);
  if (known) return known;
  const entries: yauzl.Entry[] = [];
  let inflated = 0;
  try {
    // Names are decoded here: one that would lead out of a folder (“../x”) must not cost the other members,
    // and nothing is ever written under a member's own name.
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
      entry.fileName = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
      inflated += entry.uncompressedSize;
      if (inflated > LIMITS.inflatedBytes) throw new Refusal("too-large", "inflated");
      if (entries.length >= LIMITS.archiveMembers) throw new Refusal("too-large", "members");
      entry.fileName = nameOf(entry);
      if (!entry.fileName.endsWith("/")) entries.push(entry);
    }
  } catch (error) {
    asCorrupt(error);
  }
  directories.set(bytes, entries);
  return entries;
}

/**
 * A name that is not said to be UTF-8 is so all the same where it can be: macOS says nothing of its
 * names. Else it is of the code page of the sender's Windows: the Vietnamese one has its letters where
 * the western one has none, so that a name of Vietnamese letters alone tells itself.
 */
function nameOf({ fileName, fileNameRaw }: yauzl.Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw).replaceAll("\\", "/");
  } catch {
    const vietnamese = iconv.decode(fileNameRaw, "windows-1258").normalize("NFC");
    return VIETNAMESE_NAME.test(vietnamese) ? vietnamese.replaceAll("\\", "/") : fileName;
  }
}
/** Nothing but letters of Vietnamese and what stands in file names. */
const VIETNAMESE_NAME = /^[\u0020-\u007Eàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ–“”‘’]+$/iu;

function inflate(bytes: Buffer, entry: yauzl.Entry): Buffer {
  const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
  if (isEncrypted(entry)) throw new Refusal("password-protected", fileName);
  try {
    const header = entry.relativeOffsetOfLocalHeader;
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new Error("method");
    if (bytes.readUInt32LE(header) !== LOCAL_HEADER.signature) throw new Error("no local header");
    const names =
      bytes.readUInt16LE(header + LOCAL_HEADER.nameLength) + bytes.readUInt16LE(header + LOCAL_HEADER.extraLength);
    const start = header + LOCAL_HEADER.bytes + names;
    const packed = bytes.subarray(start, start + compressedSize);
    if (packed.length < compressedSize) throw new Error("cut off");
    const data =
      compressionMethod === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
    if (data.length !== uncompressedSize || crc32(data) !== entry.crc32) throw new Error("size or sum");
    return data;
  } catch (error) {
    return asCorrupt(error);
  }
}

function isEncrypted(entry: yauzl.Entry): boolean {
  return (entry.generalPurposeBitFlag & ENCRYPTED) !== 0;
}

function asCorrupt(error: unknown): never {
  if (error instanceof Refusal) throw error;
  throw new Refusal("corrupt", error instanceof Error ? error.message : String(error));
}
