import type { ImportedFile, ImportResult, Output, ReviewFile } from "../core/contract.ts";
import { words } from "./words.ts";

type Problem = ImportedFile["problems"][number];

const placed = ({ sheet, cell }: Problem) => [sheet && `“${sheet}”`, cell].filter(Boolean).join(" ");

function problemLines(problems: Problem[]): string[] {
  return problems.map(
    (problem) =>
      `    ${problem.severity === "error" ? "✗" : "!"} ${[placed(problem), problem.message].filter((s) => s !== "").join(": ")}`,
  );
}

function fileLines(file: ImportedFile): string[] {
  const { seen, imported, setAside } = file.rows;
  const head = `${file.id}  ${words.status[file.status]}  ${file.path}${file.sender ? `  (${file.sender})` : ""}`;
  return [
    head,
    `    ${words.rows(seen, imported, setAside)}; ${words.modelCount(file.models)}`,
    ...problemLines(file.problems),
  ];
}

/** The outcome of an import, file by file, the summary last. */
export function printImport(result: ImportResult): string {
  return [...result.files.flatMap(fileLines), words.importSummary(result.summary)].join("\n");
}

/** One file in review, with its decisions and the models it would yield. */
export function printReview(file: ReviewFile): string {
  const decisions = Object.entries(file.decisions).map(([key, value]) => `    ${key}=${value}`);
  const models = file.planned.map(
    (model) => `    ${model.source?.sheet ?? ""}!${model.source?.row ?? ""}  ${model.unit ?? "?"}  ${model.name}`,
  );
  return [...fileLines(file), ...decisions, ...models].join("\n");
}

/** The file that was confirmed, or what still holds it. */
export function printFile(file: ImportedFile): string {
  return fileLines(file).join("\n");
}

/** What waits for a person. */
export function printWaiting(list: Output<"review.list">): string {
  if (list.length === 0) return words.nothingWaits;
  return list.flatMap((file) => [`${file.id}  ${file.path}`, ...problemLines(file.problems)]).join("\n");
}

/** The register, a line each. */
export function printModels(models: Output<"models.list">): string {
  const lines = models.map((model) =>
    [
      model.id,
      model.unit ?? "?",
      model.fieldLabel ?? "?",
      model.name,
      model.needsReview.length > 0 ? `(${model.needsReview.map((d) => d.message).join("; ")})` : "",
    ].join("\t"),
  );
  const doubtful = models.filter((model) => model.needsReview.length > 0).length;
  return [...lines, words.modelCount(models.length), ...(doubtful > 0 ? [words.doubtful(doubtful)] : [])].join("\n");
}

/** Where the office stands. */
export function printStatus(status: Output<"status">): string {
  return [
    `${words.targets}:`,
    ...status.targets.map((t) => `  ${t.met ? "✓" : "✗"} ${t.id} ${t.unit}: ${t.counted}/${t.required} – ${t.why}`),
    `${words.missing}:`,
    ...status.missing.map(
      (m) => `  ${m.unit}: ${words.purposes[m.what]}, ${words.lastDay(m.lastDay)}, ${words.late(m.daysLate)}`,
    ),
    `${words.deadlines}:`,
    ...status.deadlines.map((d) => `  ${words.standing(d.lastDay, d.state)}: ${d.label}`),
  ].join("\n");
}

/** The papers written, and every model that stands in none of them. */
export function printExport(result: Output<"export.appendix">): string {
  const lines = result.files.map(({ path, models }) => words.exported(path, models));
  if (result.leftOut.length > 0) lines.push(words.leftOut(result.leftOut.length));
  for (const model of result.leftOut) lines.push(`  ${model.unit ?? "?"}: ${model.name}: ${model.reason}`);
  for (const model of result.notes) lines.push(`  ${words.placedAside(model.appendix, model.name, model.note)}`);
  return lines.join("\n");
}

/** The files of a report, and how much of it the office has to fill in. */
export function printReport({ files, models, gaps }: Output<"export.report">): string {
  const lines = files.map(({ path }) => words.exported(path, models));
  if (gaps > 0) lines.push(words.gaps(gaps));
  return lines.join("\n");
}
