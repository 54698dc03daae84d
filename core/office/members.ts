import { mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { LIMITS } from "../intake/read/limits.ts";
import { Refusal } from "../intake/read/refusal.ts";
import type { Parsers, UnpackedMember } from "./parsers.ts";
import type { SourceFile } from "./sources.ts";

/** What may still be unpacked of one file of the drop, whatever lies inside what. */
interface Budget {
  bytes: number;
  members: number;
}

/** An archive in an archive is opened, one in that is not. */
const ARCHIVES_DEEP = 2;
/** Mails sent on inside mails, and archives in them. */
const DEEP = 4;

/**
 * The files that a file of the drop holds: the members of an archive (and of an archive in it), the
 * attachments of an e-mail; a file that holds none is given back. What cannot be had is a file of its
 * own with the reason, and whatever is wrong with the archive is told of the archive, as of any file.
 * Unpacked bytes lie under `scratch`.
 */
export async function membersOf(file: SourceFile, parsers: Parsers, scratch: string): Promise<SourceFile[]> {
  if (file.unreadable) return [file];
  try {
    if (!(await parsers.isArchive(file.path))) return [file];
    const budget = { bytes: LIMITS.inflatedBytes, members: LIMITS.archiveMembers };
    return await open(file, { archives: 0, all: 0 }, budget, parsers, scratch);
  } catch (error) {
    return refused(file, error);
  }
}

interface Depth {
  archives: number;
  all: number;
}

async function open(
  file: SourceFile,
  depth: Depth,
  budget: Budget,
  parsers: Parsers,
  scratch: string,
): Promise<SourceFile[]> {
  const into = await mkdtemp(join(scratch, "in-"));
  const members = await parsers.unpack(file.path, into);
  budget.members -= members.length;
  budget.bytes -= members.reduce((sum, { path, size }) => sum + (path === null ? 0 : size), 0);
  if (budget.members < 0 || budget.bytes < 0) {
    await rm(into, { recursive: true, force: true });
    throw new Refusal("too-large", budget.members < 0 ? "members" : "inflated");
  }
  const out: SourceFile[] = [];
  // One after the other, so that what all of them hold is known before the next one is opened.
  for (const member of members) {
    const own = asFile(file, member);
    const inside = { archives: depth.archives + (member.holds === "archive" ? 1 : 0), all: depth.all + 1 };
    if (member.holds === undefined || member.path === null) out.push(own);
    else if (inside.archives >= ARCHIVES_DEEP + (file.mail ? 1 : 0) || inside.all >= DEEP) {
      out.push({ ...own, refusal: "not-a-spreadsheet", what: member.holds === "archive" ? "archive" : "email" });
    } else out.push(...(await open(own, inside, budget, parsers, scratch).catch((error) => refused(own, error))));
  }
  return out;
}

function asFile(holder: SourceFile, { name, path, mail, refusal, words }: UnpackedMember): SourceFile {
  // A mail in an archive, or an archive in a mail: the innermost mail speaks for the file.
  const letter = mail ?? holder.mail;
  return {
    shown: `${holder.shown}/${name}`,
    // Of a member that cannot be had the archive itself is what is kept.
    path: path ?? holder.path,
    name: basename(name),
    modified: letter?.date ? new Date(letter.date) : holder.modified,
    refusal: path === null ? (refusal?.code ?? "corrupt") : null,
    ...(refusal ? { what: refusal.what } : {}),
    ...(letter ? { mail: letter } : {}),
    ...(words ? { words: `${holder.shown}/` } : {}),
  };
}

function refused(file: SourceFile, error: unknown): SourceFile[] {
  if (error instanceof Refusal) return [{ ...file, refusal: error.code, what: error.what }];
  throw error;
}
