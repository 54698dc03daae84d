import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** One choice of the office for one kind of paper: `value` is JSON of the one who set it. */
export interface PaperSetting {
  paper: string;
  key: string;
  value: string;
}

/** A paper that left the office, as it left. */
export interface IssuedPaper {
  id: string;
  /** Code of the kind of paper. */
  paper: string;
  /** What was chosen for it (JSON of the one who issued it). */
  options: string;
  title: string;
  /** Sign of the kind of paper, under which numbers run: BC, TTr, CV … */
  sign: string;
  number: string;
  /** ISO. */
  date: string;
  signer: string;
  /** What stood on it (JSON of the one who issued it). */
  contents: string;
  /** Id of the paper that it supplements. */
  supplements: string | null;
  at: string;
  /** The register's revision that it shows. */
  revision: number;
  files: { format: string; name: string; sha256: string; size: number }[];
}

/** A paper about to be kept as issued; its files are kept already. */
export type NewIssue = Omit<IssuedPaper, "id" | "at" | "files"> & {
  files: { format: string; name: string; sha256: string }[];
};

interface SettingRow extends PaperSetting {
  programme_id: string;
  at: string;
}

interface IssuedRow extends Omit<IssuedPaper, "id" | "supplements" | "files"> {
  id: number;
  programme_id: string;
  supplements: number | null;
}

interface IssuedFileRow {
  issued_id: number;
  format: string;
  name: string;
  sha256: string;
}

const LETTER = "p";

/** The office's choices for its papers under a programme. */
export async function paperSettings(db: Db, programmeId: string): Promise<PaperSetting[]> {
  const rows = await db<SettingRow>("paper_settings").where("programme_id", programmeId).orderBy(["paper", "key"]);
  return rows.map(({ paper, key, value }) => ({ paper, key, value }));
}

/** Sets choices for one kind of paper; null takes one away. */
export async function savePaperSettings(
  begin: Begin,
  programmeId: string,
  paper: string,
  changes: Readonly<Record<string, string | null>>,
): Promise<void> {
  await begin(async (trx) => {
    const change = await beginChange(trx, {});
    for (const [key, value] of Object.entries(changes)) {
      const own = trx<SettingRow>("paper_settings").where({ programme_id: programmeId, paper, key });
      if (value === null) await own.delete();
      else {
        const row = { programme_id: programmeId, paper, key, value, at: change.at };
        await trx<SettingRow>("paper_settings").insert(row).onConflict(["programme_id", "paper", "key"]).merge();
      }
    }
    await change.audit("save-paper", paper, changes);
  });
}

/** Keeps a paper as issued; returns its id. */
export async function issuePaper(begin: Begin, programmeId: string, issue: NewIssue): Promise<string> {
  return begin(async (trx) => {
    const change = await beginChange(trx, {});
    const { files, supplements, ...plain } = issue;
    const before = supplements === null ? null : await requireIssued(trx, programmeId, supplements);
    // Nothing is ever taken away here, so that the highest id is the last.
    const [last] = await trx<IssuedRow>("issued_papers").max({ id: "id" });
    const id = Number(last?.id ?? 0) + 1;
    await trx<IssuedRow>("issued_papers").insert({
      ...plain,
      id,
      programme_id: programmeId,
      supplements: before,
      at: change.at,
    });
    await trx<IssuedFileRow>("issued_files").insert(files.map((file) => ({ ...file, issued_id: id })));
    await change.audit("issue-paper", `${LETTER}${id}`, { paper: issue.paper, number: issue.number, date: issue.date });
    return `${LETTER}${id}`;
  });
}

/** Every paper that was issued under a programme, the oldest first. */
export async function issuedPapers(db: Db, programmeId: string): Promise<IssuedPaper[]> {
  const rows = await db<IssuedRow>("issued_papers").where("programme_id", programmeId).orderBy("id");
  const files: (IssuedFileRow & { size: number })[] = await db("issued_files")
    .join("files", "files.sha256", "issued_files.sha256")
    .whereIn(
      "issued_id",
      rows.map(({ id }) => id),
    )
    .select("issued_files.*", "files.size")
    .orderBy(["issued_id", "format"]);
  return rows.map(({ id, programme_id: _, supplements, ...row }) => ({
    ...row,
    id: `${LETTER}${id}`,
    supplements: supplements === null ? null : `${LETTER}${supplements}`,
    files: files
      .filter((file) => file.issued_id === id)
      .map(({ format, name, sha256, size }) => ({ format, name, sha256, size })),
  }));
}

async function requireIssued(db: Db, programmeId: string, shown: string): Promise<number> {
  const id = /^p[1-9]\d{0,14}$/u.test(shown) ? Number(shown.slice(1)) : 0;
  const found = await db<IssuedRow>("issued_papers").where({ programme_id: programmeId, id }).first();
  if (!found) throw new StoreError("not-found", WORDS.unknownIssue(shown));
  return id;
}
