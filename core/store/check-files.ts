import { relative } from "node:path";
import type { Db } from "./database.ts";
import { errorCode } from "./failures.ts";
import { fingerprint, keptPath, listKept } from "./files.ts";
import type { Finding } from "./finding.ts";
import type { FileRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** Every recorded file must be there with its bytes, and nothing else. */
export async function checkFiles(db: Db, folder: string, filePath: (sha256: string) => string): Promise<Finding[]> {
  const findings: Finding[] = [];
  // The folder first: a file that arrives meanwhile is recorded before it takes its name.
  const onDisk = await listKept(folder).catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT")
      findings.push({ code: "file-unreadable", message: WORDS.folderUnreadable(folder) });
    return [];
  });
  const recorded: (FileRow & { name: string | null })[] = await db("files")
    .leftJoin("submissions", "submissions.sha256", "files.sha256")
    .leftJoin("year_records", "year_records.sha256", "files.sha256")
    .leftJoin("issued_files", "issued_files.sha256", "files.sha256")
    .groupBy("files.sha256", "files.size", "files.kept_at")
    .select("files.*")
    .select(db.raw("MIN(COALESCE(submissions.name, year_records.key, issued_files.name)) AS name"));
  const known = new Set(recorded.map((row) => keptPath(folder, row.sha256)));
  for (const path of onDisk) {
    if (!known.has(path)) {
      findings.push({ code: "file-orphan", message: WORDS.fileStray(relative(folder, path)) });
    }
  }
  for (const row of recorded) {
    const finding = await checkFile(row, filePath(row.sha256));
    if (finding !== null) {
      findings.push(finding);
    }
  }
  return findings;
}

async function checkFile(row: FileRow & { name: string | null }, path: string): Promise<Finding | null> {
  const name = row.name ?? row.sha256;
  try {
    const found = await fingerprint(path);
    if (found === null) {
      // Recorded, but interrupted before the file took its name and before any submission named it.
      return row.name === null ? null : { code: "file-missing", message: WORDS.fileGone(name) };
    }
    return found.sha256 === row.sha256 && found.size === row.size
      ? null
      : { code: "file-changed", message: WORDS.fileChanged(name) };
  } catch {
    return { code: "file-unreadable", message: WORDS.fileUnreadable(path) };
  }
}
