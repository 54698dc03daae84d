export interface ExpectedRow {
  row: number;
  reason: string;
  text?: string;
  alsoFine?: string[];
}

export interface ExpectedFile {
  path: string;
  /** Set for a member of an archive. */
  container?: string;
  status: string;
  acceptStatus?: string[];
  sender: string | null;
  acceptSender?: (string | null)[];
  units: string[];
  purpose: string;
  version: { kind: string; of: string | null };
  acceptVersion?: string[];
  problems: string[];
  rows: { seen: number; imported: number; setAside: number };
  models: number;
  sheets: { sheet: string | null; hidden: boolean; seen: number; imported: number[]; setAside: ExpectedRow[] }[];
}

/** What of `import --json` is compared. */
export interface ActualFile {
  path: string;
  status: string;
  sender: string | null;
  units: readonly string[];
  purpose: string | null;
  version: { kind: string };
  rows: { seen: number; imported: number; setAside: number };
  models: number;
  setAside: readonly { sheet: string; row: number; reason: string }[];
  problems: readonly { code: string }[];
}

/** Readable differences between what `import` says of each file and what is expected; empty where all is right. */
export function fileDifferences(actual: readonly ActualFile[], expected: readonly ExpectedFile[]): string[] {
  const out: string[] = [];
  const key = (path: string) => path.normalize("NFC").replaceAll("\\", "/");
  for (const want of expected) {
    // Files in folders are told by their last part, members of an archive by archive and member.
    const found = actual.filter((file) => {
      const path = key(file.path);
      if (path === key(want.path) || path.endsWith(`/${key(want.path)}`)) return true;
      if (want.container === undefined) return false;
      const member = want.path.slice(want.container.length + 1);
      return path.includes(key(want.container)) && path.endsWith(key(member));
    });
    const got = found[0];
    if (got === undefined) {
      out.push(`${want.path}: not mentioned`);
      continue;
    }
    const differ = (what: string, is: unknown, due: unknown) =>
      out.push(`${want.path}: ${what} ${JSON.stringify(is)} for ${JSON.stringify(due)}`);
    if (![want.status, ...(want.acceptStatus ?? [])].includes(got.status)) differ("status", got.status, want.status);
    for (const code of want.problems) {
      if (!got.problems.some((problem) => problem.code === code)) {
        differ(
          "problems",
          got.problems.map((problem) => problem.code),
          code,
        );
      }
    }
    // An unreadable file has no rows, sender or version; a duplicate has those of its original.
    if (want.status === "rejected") continue;
    if (![want.sender, ...(want.acceptSender ?? [])].includes(got.sender)) differ("sender", got.sender, want.sender);
    if (want.status !== "duplicate") {
      if (want.status !== "review" && [...got.units].sort().join() !== [...want.units].sort().join()) {
        differ("units", got.units, want.units);
      }
      if (got.purpose !== want.purpose) differ("purpose", got.purpose, want.purpose);
      if (![want.version.kind, ...(want.acceptVersion ?? [])].includes(got.version.kind))
        differ("version", got.version.kind, want.version.kind);
    }
    for (const count of ["seen", "imported", "setAside"] as const) {
      if (got.rows[count] !== want.rows[count]) differ(`rows ${count}`, got.rows[count], want.rows[count]);
    }
    if (got.models !== want.models) differ("models", got.models, want.models);
    for (const sheet of want.sheets) {
      const rows = got.setAside.filter((row) => sheet.sheet === null || row.sheet === sheet.sheet);
      for (const due of sheet.setAside) {
        const is = rows.find((row) => row.row === due.row);
        if (is === undefined || ![due.reason, ...(due.alsoFine ?? [])].includes(is.reason)) {
          differ(
            `${sheet.sheet ?? "row"}:${due.row} (${due.text ?? ""})`,
            is?.reason ?? "not set aside",
            [due.reason, ...(due.alsoFine ?? [])].join("|"),
          );
        }
      }
      for (const row of rows) {
        if (sheet.imported.includes(row.row)) {
          differ(`${sheet.sheet ?? "row"}:${row.row}`, `set aside as ${row.reason}`, "imported");
        }
      }
    }
  }
  return out;
}
