import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../core/intake/read/refusal.ts";
import { listZip, readZipMember } from "../core/intake/read/zip.ts";
import type { UnpackedMember } from "../core/office/parsers.ts";

/** Members that no sender means to send: what macOS and Windows leave in archives. */
const LEFTOVERS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/iu;

/** Unpacks the members under names of our own, so that no name inside an archive can lead out of the folder. */
export async function unpack(bytes: Buffer, into: string): Promise<UnpackedMember[]> {
  const members = (await listZip(bytes)).filter((member) => !LEFTOVERS.test(member.name));
  if (members.length === 0) throw new Refusal("empty");
  const out: UnpackedMember[] = [];
  for (const [index, member] of members.entries()) {
    const path = join(into, String(index));
    try {
      await writeFile(path, await readZipMember(bytes, member.name));
      out.push({ name: member.name, path });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      out.push({ name: member.name, path: null });
    }
  }
  return out;
}
