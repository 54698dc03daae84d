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

/** The regular members of a zip archive. Throws {@link Refusal} `corrupt` or `too-large` before anything is inflated. */
export async function listZip(bytes: Buffer): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  let inflated = 0;
  for await (const { entry } of entries(bytes)) {
    inflated += entry.uncompressedSize;
    if (inflated > LIMITS.inflatedBytes) throw new Refusal("too-large", "inflated");
    if (members.length >= LIMITS.archiveMembers) throw new Refusal("too-large", "members");
    const name = entry.fileName;
    if (!name.endsWith("/")) {
      members.push({ name, size: entry.uncompressedSize, encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0 });
    }
  }
  return members;
}

/** Inflates the named member. The size in the directory is held to: yauzl refuses data that is longer. */
export async function readZipMember(bytes: Buffer, name: string): Promise<Buffer> {
  for await (const { entry, zip } of entries(bytes)) {
    if (entry.fileName !== name) continue;
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new Refusal("password-protected", name);
    const stream = await zip.openReadStreamPromise(entry).catch(asCorrupt);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of stream) chunks.push(chunk as Buffer);
    } catch (error) {
      asCorrupt(error);
    }
    return Buffer.concat(chunks);
  }
  throw new Refusal("corrupt", name);
}

async function* entries(bytes: Buffer): AsyncGenerator<{ entry: yauzl.Entry; zip: yauzl.ZipFile }> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true }).catch(asCorrupt);
  try {
    for await (const entry of zip.eachEntry()) yield { entry, zip };
  } catch (error) {
    asCorrupt(error);
  } finally {
    zip.close();
  }
}

function asCorrupt(error: unknown): never {
  if (error instanceof Refusal) throw error;
  throw new Refusal("corrupt", error instanceof Error ? error.message : String(error));
}
