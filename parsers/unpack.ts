import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readMail } from "../core/intake/read/mail.ts";
import { Refusal } from "../core/intake/read/refusal.ts";
import { sniff } from "../core/intake/read/sniff.ts";
import { listZip, readZipMember } from "../core/intake/read/zip.ts";
import type { UnpackedMember } from "../core/office/parsers.ts";

/** Members that no sender means to send: what macOS and Windows leave in archives. */
const LEFTOVERS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/iu;

/** Unpacks members or attachments under names of our own, so that no name inside can lead out of the folder. */
export async function unpack(bytes: Buffer, into: string): Promise<UnpackedMember[]> {
  const content = await sniff(bytes);
  return content.kind === "mail" ? unpackMail(bytes, content.format, into) : unpackZip(bytes, into);
}

async function unpackMail(bytes: Buffer, format: "eml" | "msg", into: string): Promise<UnpackedMember[]> {
  const { head, attachments } = await readMail(bytes, format);
  if (attachments.length === 0) throw new Refusal("not-a-spreadsheet", "mail-without-files");
  return Promise.all(
    attachments.map(async ({ name, content }, index) => {
      const path = join(into, String(index));
      await writeFile(path, content);
      return { name, path, mail: head };
    }),
  );
}

async function unpackZip(bytes: Buffer, into: string): Promise<UnpackedMember[]> {
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
