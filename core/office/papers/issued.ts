import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paperOptions } from "../../contract/papers.ts";
import type { Checked, Output } from "../../contract.ts";
import type { IssuedPaper } from "../../store/papers.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { catalogue, type PaperKind, paperKind } from "./catalogue.ts";
import { draftPaper, type MadePaper } from "./compose.ts";
import { compareContents, contentsOf, type PaperContents, paperContents } from "./contents.ts";
import { hand, paperFile } from "./preview.ts";
import { words } from "./words.ts";

/** Signs of the kinds of paper (document-layout.md, type codes); an appendix goes with a công văn. */
const LETTER_SIGNS = { reminder: "CV", vetting: "TB", nomination: "TTr", decision: "QĐ" } as const;

function signOf(kind: PaperKind): string {
  return kind.group === "report" ? "BC" : kind.group === "letter" ? LETTER_SIGNS[kind.letter] : "CV";
}

/** Keeps a paper as it leaves the office: its bytes by their hash, number, date, signer, and what stood on it. */
export async function issuePaper(desk: Desk, input: Checked<"papers.issue">): Promise<Output<"papers.issue">> {
  const { formats, supplements, ...options } = input;
  const { store, programme } = desk;
  const kind = paperKind(desk, options.code);
  const appended = kind.group === "appendix";
  const number = (appended ? (options.letterNumber ?? options.number) : options.number)?.trim() ?? "";
  const date = (appended ? (options.letterDate ?? options.date) : options.date) ?? null;
  if (number === "") throw new OfficeError("invalid", words.noNumber);
  if (number.length > 100) throw new OfficeError("invalid", words.tooLongNumber);
  if (date === null) throw new OfficeError("invalid", words.noDate);
  if (supplements !== undefined) {
    const before = await requireIssued(desk, supplements);
    if (before.paper !== kind.code) throw new OfficeError("invalid", words.supplementsOther);
  }
  // The revision first: what changes meanwhile is then told as a change, never lost.
  const revision = await store.revision();
  const made = await draftPaper(desk, options);
  const signer = made.signer.name?.trim() ?? "";
  if (signer === "") throw new OfficeError("invalid", words.noSigner);
  const folder = await mkdtemp(join(tmpdir(), "dvk-issue-"));
  try {
    const files = [];
    for (const format of new Set(formats)) {
      const path = join(folder, `paper.${format}`);
      await writeFile(path, await paperFile(desk, made, format));
      const { sha256 } = await store.keepFile(path);
      files.push({ format, name: `${kind.file}.${format}`, sha256 });
    }
    const id = await store.issuePaper(programme.id, {
      paper: kind.code,
      // Compared later under the same rules, whatever is remembered by then.
      options: JSON.stringify({ ...options, rules: made.rules }),
      title: kind.label,
      sign: signOf(kind),
      number,
      date,
      signer,
      contents: JSON.stringify(await shownOn(desk, made)),
      supplements: supplements ?? null,
      revision,
      files,
    });
    return { id };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every issued paper, the newest first, with what the register has come to since. */
export async function listIssued(desk: Desk): Promise<Output<"papers.issued">> {
  const { store, programme } = desk;
  const issued = await store.issuedPapers(programme.id);
  const known = new Set(catalogue(desk).map(({ code }) => code));
  const papers: Output<"papers.issued"> = [];
  for (const paper of [...issued].reverse()) {
    const { id, title, number, date, signer, at, revision, supplements, files } = paper;
    const since = known.has(paper.paper) ? await changesSince(desk, paper) : null;
    papers.push({
      id,
      code: paper.paper,
      title,
      number,
      date,
      signer,
      issuedAt: at,
      revision,
      supplements,
      files,
      since,
    });
  }
  return papers;
}

async function changesSince(desk: Desk, { options, contents }: IssuedPaper) {
  const before = paperContents.parse(JSON.parse(contents));
  const made = await draftPaper(desk, paperOptions.parse(JSON.parse(options)));
  return compareContents(before, await shownOn(desk, made));
}

async function shownOn({ store, programme }: Desk, { document }: MadePaper): Promise<PaperContents> {
  const names = await store.modelNames(programme.id);
  return contentsOf(document, new Map(names.map(({ id, name, unit }) => [id, { name, unit }])));
}

/** The very bytes of an issued paper. */
export async function saveIssued(
  desk: Desk,
  input: Checked<"papers.issued.save">,
): Promise<Output<"papers.issued.save">> {
  const { files } = await requireIssued(desk, input.id);
  const file = files.find(({ format }) => format === input.format);
  if (!file) {
    const known = files.map(({ format }) => format).join(", ");
    throw new OfficeError("not-found", words.notInFormat(input.format, known));
  }
  return hand(await readFile(desk.store.filePath(file.sha256)), file.name, input.to);
}

/**
 * The number that follows the last one of this kind of paper. The Party numbers each kind through a term
 * (36-HD/VPTW), whatever year's programme a paper belongs to, the State through a year; a new term begins when the
 * clerk writes 01.
 */
export async function suggestNumber(
  desk: Desk,
  { code, date }: Checked<"papers.number">,
): Promise<Output<"papers.number">> {
  const sign = signOf(paperKind(desk, code));
  const programmes = await desk.store.programmes();
  const issued = (await Promise.all(programmes.map(({ id }) => desk.store.issuedPapers(id)))).flat();
  const own = issued.filter((paper) => paper.sign === sign).sort(byIssue);
  const last = own.at(-1);
  if (last === undefined) return { last: null, next: null };
  const parts = /^(\d+)(.*)$/su.exec(last.number);
  if (!parts) return { last: last.number, next: null };
  // “15/QĐ-UBND” is the State's: its numbers begin anew with the year.
  const yearly = parts[2]?.startsWith("/") === true && date !== undefined && date.slice(0, 4) !== last.date.slice(0, 4);
  const next = yearly ? 1 : Number(parts[1]) + 1;
  return { last: last.number, next: `${String(next).padStart(2, "0")}${parts[2]}` };
}

/** Issued papers are numbered (`p12`) as they are issued. */
function byIssue(a: IssuedPaper, b: IssuedPaper): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

async function requireIssued({ store, programme }: Desk, id: string): Promise<IssuedPaper> {
  const found = (await store.issuedPapers(programme.id)).find((paper) => paper.id === id);
  if (!found) throw new OfficeError("not-found", words.noIssue(id));
  return found;
}
