import type { FilePlan, IgnoredCell, RowAccount } from "../intake/plan/plan.ts";
import { countRows } from "./accounting.ts";
import { idNumber, showId } from "./ids.ts";
import type { Submission } from "./store.ts";
import type { IgnoredCellRow, SourceRowRow, SubmissionRow } from "./tables.ts";

/** A file about to be stored: what is known beside its plan. */
export interface IncomingFile {
  batchId: string;
  programmeId: string;
  sha256: string;
  size: number;
  path: string;
  name: string;
  receivedAt: string;
  receivedAssumed: boolean;
  /** A file unless said otherwise. */
  via?: Submission["via"];
  incoming?: Submission["incoming"];
}

/** The columns of `submissions` that a plan decides, and that a new plan of the same file decides anew. */
export function planColumns(plan: FilePlan) {
  const { imported, setAside } = countRows(plan);
  return {
    status: plan.status,
    format: plan.format,
    encoding: plan.encoding,
    purpose: plan.purpose,
    appendix: plan.appendix,
    sender_id: plan.senderId === null ? null : idNumber("unit", plan.senderId),
    version_kind: plan.version.kind,
    version_of: plan.version.of === null ? null : idNumber("submission", plan.version.of),
    tables: JSON.stringify(plan.tables),
    problems: JSON.stringify(plan.problems),
    content_hash: plan.contentHash,
    model_count: plan.models.length,
    seen: plan.rows.length,
    imported,
    set_aside: setAside,
  } satisfies Partial<SubmissionRow>;
}

/** A row of `submissions` for a file that has just arrived. */
export function submissionRow(
  id: number,
  batchId: number,
  file: IncomingFile,
  plan: FilePlan,
  at: string,
): SubmissionRow {
  return {
    id,
    batch_id: batchId,
    programme_id: file.programmeId,
    sha256: file.sha256,
    size: file.size,
    path: file.path,
    name: file.name,
    received_at: file.receivedAt,
    received_assumed: file.receivedAssumed ? 1 : 0,
    created_at: at,
    via: file.via ?? "file",
    incoming_number: file.incoming?.number ?? null,
    incoming_date: file.incoming?.date ?? null,
    ...planColumns(plan),
  };
}

/** The submission as the rest of the program knows it. */
export function toSubmission(row: SubmissionRow, unitIds: string[]): Submission {
  return {
    id: showId("submission", row.id),
    batchId: showId("batch", row.batch_id),
    programmeId: row.programme_id,
    sha256: row.sha256,
    size: row.size,
    path: row.path,
    name: row.name,
    receivedAt: row.received_at,
    receivedAssumed: row.received_assumed === 1,
    status: row.status,
    format: row.format,
    encoding: row.encoding,
    purpose: row.purpose,
    appendix: row.appendix,
    senderId: showId("unit", row.sender_id),
    unitIds,
    version: { kind: row.version_kind, of: showId("submission", row.version_of) },
    tables: JSON.parse(row.tables) as Submission["tables"],
    problems: JSON.parse(row.problems) as Submission["problems"],
    contentHash: row.content_hash,
    modelCount: row.model_count,
    imported: row.imported,
    setAside: row.set_aside,
    createdAt: row.created_at,
    via: row.via,
    incoming: { number: row.incoming_number, date: row.incoming_date },
  };
}

export const SOURCE_ROW_COLUMNS = [
  "submission_id",
  "sheet",
  "row",
  "position",
  "disposition",
  "text",
  "cells",
] as const satisfies (keyof SourceRowRow)[];

/** A seen row as it is stored. */
export function sourceRow(submissionId: number, account: RowAccount, position: number): SourceRowRow {
  return {
    submission_id: submissionId,
    sheet: account.sheet,
    row: account.row,
    position,
    disposition: account.disposition,
    text: account.text,
    cells: JSON.stringify(account.cells),
  };
}

/** A stored row as the account that it was. */
export function toRowAccount(row: SourceRowRow): RowAccount {
  return {
    sheet: row.sheet,
    row: row.row,
    disposition: row.disposition,
    text: row.text,
    cells: JSON.parse(row.cells) as RowAccount["cells"],
  };
}

export const IGNORED_CELL_COLUMNS = [
  "submission_id",
  "position",
  "sheet",
  "cell",
  "reason",
  "text",
] as const satisfies (keyof IgnoredCellRow)[];

/** An ignored cell as it is stored. */
export function ignoredCellRow(submissionId: number, cell: IgnoredCell, position: number): IgnoredCellRow {
  return { submission_id: submissionId, position, ...cell };
}
