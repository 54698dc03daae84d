import { legendCells } from "../rows/legend.ts";
import type { Readers } from "../rows/readers.ts";
import { placeOf } from "../table/view.ts";
import { words } from "../words.ts";
import { type Decisions, decidedRows, decisionsOf } from "./decisions.ts";
import type { Problem, RowAccount } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** What a row is set aside as where no table has it. */
const OUTSIDE: ReadonlySet<RowAccount["disposition"]> = new Set<RowAccount["disposition"]>([
  "other-table",
  "note",
  "letterhead",
  "title",
]);

/** A model's row has a number and at least so many texts, one of them long enough to be a name. */
const MIN_TEXTS = 2;
const SHORTEST_NAME = 10;
const LONGEST_TOLD = 80;

/**
 * In a file that yields models, rows set aside that begin with a number and hold several texts, as a model's does, and stand
 * under no heading that shows them to be another list: told once for each sheet. Rows and sheets of which a person decided,
 * hidden sheets, and those that explain codes are not told.
 */
export function leftRows(sheets: readonly UnderstoodSheet[], decisions: Decisions, readers: Readers): Problem[] {
  if (sheets.every(({ models }) => models.length === 0)) return [];
  const chosen = new Set(decisionsOf(decisions, "sheet").map(([name]) => name));
  return sheets.flatMap((sheet): Problem[] => {
    const { view, rows } = sheet;
    if (view.hidden || chosen.has(view.name)) return [];
    const decided = decidedRows(decisions, view.name);
    const codes = legendCells(readers.legends ?? [], view);
    const explains = (row: number) => view.own(row).some((cell) => codes.has(placeOf(cell)));
    const heading = rows.findIndex(isHeading);
    const left = (heading < 0 ? rows : rows.slice(0, heading)).filter(
      (row) => OUTSIDE.has(row.disposition) && isLikeModel(row) && !decided.has(row.row) && !explains(row.row),
    );
    const [first] = left;
    if (!first) return [];
    const message = words.leftRows(view.name, left.length, first.text.slice(0, LONGEST_TOLD));
    const cell = `${Object.keys(first.cells)[0] ?? "A"}${first.row}`;
    return [{ code: "left-rows", severity: "warning", message, sheet: view.name, cell, value: first.text }];
  });
}

function isLikeModel({ cells }: RowAccount): boolean {
  const [first = "", ...others] = Object.values(cells);
  const texts = others.filter((text) => /\p{L}{2}/u.test(text));
  return (
    isNumber(first) &&
    texts.length >= MIN_TEXTS &&
    texts.some((text) => text.length >= SHORTEST_NAME && /\s/u.test(text))
  );
}

/** A row with several cells and no number heads all rows below it, as a list of their own. */
function isHeading({ cells }: RowAccount): boolean {
  return Object.keys(cells).length > MIN_TEXTS && !isNumber(Object.values(cells)[0] ?? "");
}

function isNumber(text: string): boolean {
  return /^\s*\d{1,3}\s*[.)]?\s*$/u.test(text);
}
