import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { letterGrid } from "../core/intake/read/letter.ts";
import { readMail } from "../core/intake/read/mail.ts";
import { Refusal } from "../core/intake/read/refusal.ts";
import { sniff } from "../core/intake/read/sniff.ts";
import { listZip, readZipMember } from "../core/intake/read/zip.ts";
import type { MailHead, UnpackedMember } from "../core/office/parsers.ts";

/** Members that no sender means to send: what macOS and Windows leave in archives. */
const LEFTOVERS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/iu;

/** Under this name the words of a mail are known. */
const LETTER = "Nội dung thư";

/** Unpacks members or attachments under names of our own, so that no name inside can lead out of the folder. */
export async function unpack(bytes: Buffer, into: string): Promise<UnpackedMember[]> {
  const content = await sniff(bytes);
  return content.kind === "mail" ? unpackMail(bytes, content.format, into) : unpackZip(bytes, into);
}

async function unpackMail(bytes: Buffer, format: "eml" | "msg", into: string): Promise<UnpackedMember[]> {
  const { head, body, attachments } = await readMail(bytes, format);
  const letter = letterGrid(body, head.subject, format)?.letter ?? null;
  if (attachments.length === 0 && letter === null) throw new Refusal("not-a-spreadsheet", "mail-without-files");
  const files = attachments.map(({ name, content }, index) =>
    put(name, Buffer.from(content), join(into, String(index)), head),
  );
  // Where models are told in the letter itself, the letter is a file of its own: the mail as it came.
  if (letter === "proposal" || (letter !== null && files.length === 0))
    files.push(putLetter(bytes, format, into, head));
  return Promise.all(files);
}

async function putLetter(bytes: Buffer, format: "eml" | "msg", into: string, mail: MailHead): Promise<UnpackedMember> {
  const path = join(into, "letter");
  await writeFile(path, bytes);
  return { name: `${LETTER}.${format}`, path, size: bytes.length, words: true, mail };
}

async function unpackZip(bytes: Buffer, into: string): Promise<UnpackedMember[]> {
  const members = (await listZip(bytes)).filter((member) => !LEFTOVERS.test(member.name));
  if (members.length === 0) throw new Refusal("empty");
  const out: UnpackedMember[] = [];
  for (const [index, { name, size }] of members.entries()) {
    try {
      out.push(await put(name, await readZipMember(bytes, name), join(into, String(index))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      out.push({ name, path: null, size, refusal: { code: error.code, what: error.what } });
    }
  }
  return out;
}

async function put(name: string, content: Buffer, path: string, mail?: MailHead): Promise<UnpackedMember> {
  await writeFile(path, content);
  const holds = await holdsFiles(content);
  return { name, path, size: content.length, ...(holds ? { holds } : {}), ...(mail ? { mail } : {}) };
}

/** What is wrong with a member is told where it is read. */
async function holdsFiles(content: Buffer): Promise<"archive" | "mail" | null> {
  try {
    const { kind } = await sniff(content);
    return kind === "archive" || kind === "mail" ? kind : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
