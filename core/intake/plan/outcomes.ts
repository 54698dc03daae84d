import type { Grid } from "../read/grid.ts";
import type { RefusalCode } from "../read/refusal.ts";
import { columnLetter } from "../table/address.ts";
import { words } from "../words.ts";
import type { FilePlan } from "./plan.ts";

/** The plan of a file of which no cell could be read; its format is what was found, else what its name says. */
export function refusedPlan(code: RefusalCode, what: string, fileName: string): FilePlan {
  const say = words.refusal[code];
  return {
    status: "rejected",
    format:
      code === "not-a-spreadsheet" ? what : (/\.([A-Za-z0-9]{1,5})$/u.exec(fileName)?.[1]?.toLowerCase() ?? "unknown"),
    encoding: "unicode",
    purpose: null,
    appendix: null,
    senderId: null,
    unitIds: [],
    version: { kind: "first", of: null },
    tables: [],
    rows: [],
    ignoredCells: [],
    problems: [{ code, severity: "error", message: typeof say === "string" ? say : say(what) }],
    models: [],
    change: { create: [], update: [], withdraw: [] },
    contentHash: null,
  };
}

/** The plan of a letter that registers in sentences: its lines are notes, for a person to type from. */
export function letterPlan(grid: Grid, fileName: string, senderId: string | null): FilePlan {
  const refused = refusedPlan("not-a-spreadsheet", grid.format === "docx" ? "letter" : "mail-letter", fileName);
  const rows = grid.sheets.flatMap(({ name, rows: own }) =>
    own.map(({ row, cells }): FilePlan["rows"][number] => ({
      sheet: name,
      row,
      disposition: "note",
      text: cells.map(({ text }) => text).join(" | "),
      cells: Object.fromEntries(cells.map(({ column, text }) => [columnLetter(column), text])),
    })),
  );
  return { ...refused, senderId, rows };
}

/** The plan of a file over which the intake itself stumbled: told and kept, and the other files go on. */
export function stumbledPlan(fileName: string): FilePlan {
  const problem = { code: "unexpected", severity: "error" as const, message: words.unexpected };
  return { ...refusedPlan("corrupt", "", fileName), problems: [problem] };
}

/**
 * The plan of a file that the office has already: every row is set aside as a duplicate's. `same` says in what it is the
 * other: its bytes, the cells that one sees, or all that it says of its models.
 */
export function duplicatePlan(
  original: FilePlan["rows"],
  plan: Omit<FilePlan, "rows" | "ignoredCells" | "models" | "change" | "status">,
  of: { id: string; name: string },
  same: "bytes" | "cells" | "models",
): FilePlan {
  const message = words.same[same](of.name);
  return {
    ...plan,
    status: "duplicate",
    rows: original.map((row) => ({ ...row, disposition: "duplicate-file" })),
    ignoredCells: [],
    problems: [{ code: "duplicate-file", severity: "warning", message, value: of.id }],
    models: [],
    change: { create: [], update: [], withdraw: [] },
  };
}
