import type { YearPart } from "../columns/year-parts.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isMark, isNoMark } from "./marks.ts";
import { type Draft, trace } from "./values.ts";

/**
 * The period of a row whose marks stand under parts of the year (“Quý II, III”, “Tháng 3–6”): alone, or behind what another
 * column says of it. Words that go over several parts (“Cả năm”) are the period as they stand; those under one tell what is
 * done then where the heading asks when (“Quý I: ra mắt”), and stay the sender's own elsewhere.
 */
export function readYearMarks(draft: Draft, view: SheetView, block: TableBlock, row: number): void {
  const parts: YearPart[] = [];
  const cells: ViewCell[] = [];
  const said: string[] = [];
  for (const { column, yearPart } of block.columns) {
    const cell = yearPart && view.at(row, column);
    if (!yearPart || !cell || isNoMark(cell.text) || cell.kind === "error") continue;
    if (isMark(cell.text)) parts.push(yearPart);
    else if (!tellsYearPart(cell, yearPart)) continue;
    else if (!cells.includes(cell)) said.push(spreads(cell) ? cell.text : `${partsInWords([yearPart])}: ${cell.text}`);
    cells.push(cell);
  }
  if (cells.length === 0) return;
  const told = [...said, ...(parts.length > 0 ? [partsInWords(parts)] : [])].join("; ");
  const before = draft.values.period;
  draft.values.period = before === null ? told : `${before}; ${told}`;
  for (const cell of cells) trace(draft, "period", view, cell, isMark(cell.text) ? "mark" : undefined);
}

/** True for a cell under a part of the year that {@link readYearMarks} takes. */
export function tellsYearPart(cell: ViewCell, { asked }: YearPart): boolean {
  return isMark(cell.text) || spreads(cell) || asked === true;
}

function spreads({ span }: ViewCell): boolean {
  return span.right > span.left;
}

const NUMERALS = ["I", "II", "III", "IV"];

/** Parts of the year as papers write them: “Quý II, III”, “Quý I–IV”, “Tháng 3–6, 9”, “6 tháng đầu năm”, “Cả năm”. */
function partsInWords(parts: readonly YearPart[]): string {
  const nths = (by: YearPart["by"]) =>
    [...new Set(parts.flatMap((part) => (part.by === by ? [part.nth] : [])))].sort((a, b) => a - b);
  const halves = nths("half");
  const told = [
    nths("year").length > 0 || halves.length === 2 ? "Cả năm" : "",
    halves.length === 1 ? `6 tháng ${halves[0] === 1 ? "đầu" : "cuối"} năm` : "",
    counted("Quý", nths("quarter"), (nth) => NUMERALS[nth - 1] ?? String(nth)),
    counted("Tháng", nths("month"), String),
  ];
  return told.filter((words) => words !== "").join("; ");
}

/** “Quý I–III”: three and more in a row are told by their ends. */
function counted(word: string, nths: number[], write: (nth: number) => string): string {
  const runs: number[][] = [];
  for (const nth of nths) {
    const run = runs.at(-1);
    if (run && run.at(-1) === nth - 1) run.push(nth);
    else runs.push([nth]);
  }
  const told = runs.map((run) =>
    run.length > 2 ? `${write(run[0] ?? 0)}–${write(run.at(-1) ?? 0)}` : run.map(write).join(", "),
  );
  return told.length === 0 ? "" : `${word} ${told.join(", ")}`;
}
