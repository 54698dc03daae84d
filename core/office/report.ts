import type { ImportedFile } from "../contract.ts";
import type { FilePlan, IgnoredCell, Problem, RowAccount } from "../intake/plan/plan.ts";
import type { Unit } from "../register/unit.ts";
import type { Submission } from "../store/store.ts";
import { words } from "./words.ts";

type Reported = Pick<
  FilePlan,
  "purpose" | "version" | "format" | "encoding" | "tables" | "problems" | "senderId" | "unitIds"
> & {
  rows: RowAccount[];
  ignoredCells: IgnoredCell[];
  models: number;
};

/** The report of a file in the shape of `import --json`: every seen row imported or set aside with its reason. */
export function reportFile(
  file: { id: string; path: string; sha256: string; status: ImportedFile["status"] },
  plan: Reported,
  units: Map<string, Unit>,
): ImportedFile {
  const nameOf = (id: string) => units.get(id)?.name ?? id;
  const setAside: ImportedFile["setAside"] = [];
  for (const { sheet, row, disposition, text } of plan.rows) {
    if (disposition !== "imported") setAside.push({ sheet, row, reason: disposition, text });
  }
  return {
    ...file,
    sender: plan.senderId === null ? null : nameOf(plan.senderId),
    units: plan.unitIds.map(nameOf),
    purpose: plan.purpose,
    version: plan.version,
    format: plan.format,
    encoding: plan.encoding,
    tables: plan.tables,
    rows: { seen: plan.rows.length, imported: plan.rows.length - setAside.length, setAside: setAside.length },
    models: plan.models,
    setAside,
    ignoredCells: plan.ignoredCells,
    problems: plan.problems,
  };
}

/** The report of a stored submission. */
export function reportSubmission(
  submission: Submission,
  rows: RowAccount[],
  ignoredCells: IgnoredCell[],
  units: Map<string, Unit>,
): ImportedFile {
  const { id, path, sha256, status } = submission;
  // A file that was taken back reads as one that waits: it can be received again.
  const undone = status === "undone";
  const shown = undone ? "review" : status;
  const notice: Problem = { code: "undone", severity: "warning", message: words.undone };
  const problems = undone ? [...submission.problems, notice] : submission.problems;
  return reportFile(
    { id, path, sha256, status: shown },
    { ...submission, problems, rows, ignoredCells, models: submission.modelCount },
    units,
  );
}
