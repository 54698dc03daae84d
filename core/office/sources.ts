import { mkdtemp, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { turnIn, versionIn } from "../intake/plan/version-words.ts";
import type { RefusalCode } from "../intake/read/refusal.ts";
import { OfficeError } from "./errors.ts";
import { membersOf } from "./members.ts";
import type { MailHead, Parsers } from "./parsers.ts";
import { words } from "./words.ts";

/** One file of a drop, wherever it lay. */
export interface SourceFile {
  /** As it was given: a path, or `archive.zip/member.xlsx`. */
  shown: string;
  /** Where its bytes lie. */
  path: string;
  name: string;
  modified: Date;
  refusal: RefusalCode | null;
  /** Set where it is no file that somebody sent. */
  via?: "paste";
  /** What a refusal is about. */
  what?: string;
  /** Set for the words of an e-mail: with this the names of its attachments begin, which speak before it. */
  words?: string;
  /** The e-mail that brought it. */
  mail?: MailHead;
  /** It was in a folder, but nothing could be learnt of it: a broken link, a folder that may not be entered. */
  unreadable?: true;
}

/** What file systems and Office leave beside documents; nobody sends these. */
const LEFTOVERS = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/iu;

/**
 * The files behind the given paths: folders recursively, archives by their members. A later version
 * comes after what it replaces, otherwise by name as a person counts (2 before 10). `shownAs` says
 * under what name the clerk knows a path; what was uploaded lies where she has never been.
 * Call `release` when the files have been read.
 */
export async function gatherSources(
  paths: string[],
  parsers: Parsers,
  shownAs: (path: string) => string = (path) => path,
): Promise<{ files: SourceFile[]; release(): Promise<void> }> {
  const walked: SourceFile[] = [];
  for (const path of paths) await walk(path, walked, []);
  const found = walked.map((file) => ({ ...file, shown: shownAs(file.path) })).filter((file) => !isLeftover(file));
  if (found.length === 0) throw new OfficeError("not-found", words.noFiles(paths.join(", ")));
  const scratch = await mkdtemp(join(tmpdir(), "dvk-"));
  const release = () => rm(scratch, { recursive: true, force: true });
  try {
    // All at once: the parsers take no more at a time than they can, and each answers for a file of its own.
    const files = (await Promise.all(found.map((file) => membersOf(file, parsers, scratch)))).flat();
    return { files: files.sort(byVersionThenName), release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A folder that was uploaded comes as its files, with what `walk` would have passed over among them. */
function isLeftover({ shown, path, name }: SourceFile): boolean {
  return shown !== path && shown.includes("/") && LEFTOVERS.test(name);
}

/**
 * A path that was given must be there; what lies inside a folder and cannot be had is told as a file
 * of its own, and the others go on. `above` are the folders that lead here, against links that go round.
 */
async function walk(path: string, found: SourceFile[], above: string[]): Promise<void> {
  const refuse = (message: string) => {
    if (above.length === 0) throw new OfficeError("not-found", message);
    found.push({ ...nothing(path), unreadable: true });
    return null;
  };
  const info = await stat(path).catch(() => refuse(words.noPath(path)));
  if (info === null) return;
  if (info.isDirectory()) {
    const entries = await readdir(path).catch(() => refuse(words.unreadable(path)));
    const folder = await realpath(path);
    if (entries === null || above.includes(folder)) return;
    for (const entry of entries.sort(collator.compare))
      if (!LEFTOVERS.test(entry)) await walk(join(path, entry), found, [...above, folder]);
  } else if (info.isFile()) {
    found.push({ ...nothing(path), modified: info.mtime });
  }
}

function nothing(path: string): SourceFile {
  return { shown: path, path, name: basename(path), modified: new Date(0), refusal: null };
}

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });

/**
 * What calls itself a later version comes last, and of these what only mends some of a list behind the list sent again, which
 * may be the one that it mends; where e-mails tell when they were sent, that alone orders them. Of e-mails the earlier one first,
 * after what came without a date. “Sửa lần 2” comes behind “sửa”, “bản chính thức, thay các bản trước” behind both.
 * Of “x.xlsx” and “x (1).xlsx”, one name given twice, the one saved later, and in one minute the numbered one.
 */
function byVersionThenName(a: SourceFile, b: SourceFile): number {
  const said = ({ name, mail }: SourceFile) => versionIn(name) ?? (mail ? versionIn(mail.subject) : null);
  const later = (file: SourceFile) => (said(file) === null ? 0 : said(file) === "corrects" && sent(file) === 0 ? 2 : 1);
  const turn = (file: SourceFile) =>
    later(file) === 0 ? 1 : turnIn(versionIn(file.name) ? file.name : (file.mail?.subject ?? ""));
  const sent = ({ mail }: SourceFile) => (mail?.date ? Date.parse(mail.date) : 0);
  const [one, other] = [withoutCopyNumber(a.shown), withoutCopyNumber(b.shown)];
  const minute = ({ modified }: SourceFile) => Math.floor(modified.getTime() / 60_000);
  return (
    later(a) - later(b) ||
    sent(a) - sent(b) ||
    turn(a) - turn(b) ||
    collator.compare(one.name, other.name) ||
    minute(a) - minute(b) ||
    one.copy - other.copy ||
    collator.compare(a.shown, b.shown)
  );
}

/** “x (1).xlsx”: the name that was there already, and which copy of it this is. */
function withoutCopyNumber(shown: string): { name: string; copy: number } {
  const numbered = /^(.*?)\s*\((\d{1,2})\)(\.[^./]+)$/su.exec(shown);
  return numbered ? { name: `${numbered[1]}${numbered[3]}`, copy: Number(numbered[2]) } : { name: shown, copy: 0 };
}
