import { isMark, isNoMark, originIn } from "../rows/marks.ts";
import type { Readers } from "../rows/readers.ts";
import { kindWord } from "../rows/section.ts";
import { subjectKindOf, subjectKindWord } from "../rows/subject.ts";
import type { MappedColumn } from "./map.ts";
import type { ColumnRole } from "./roles.ts";
import { isTime } from "./time.ts";

/** How many columns of a list say by their cells what they hold, and in how many of them other rows hold the same. */
export interface Likeness {
  telling: number;
  agreeing: number;
}

/** Of the cells of a column so many are of its kind: a sender's list has its slips. */
const MOST = 0.6;

/**
 * Holds rows without headings against a list, column by column: units below units, fields below fields, marks below marks,
 * times below times. Texts of any words (names, contents) tell nothing, and a column that is empty there neither.
 */
export function likeness(
  columns: readonly MappedColumn[],
  listed: ReadonlyMap<number, readonly string[]>,
  given: ReadonlyMap<number, readonly string[]>,
  readers: Readers,
): Likeness {
  const found: Likeness = { telling: 0, agreeing: 0 };
  for (const { column, role, fieldCode } of columns) {
    const [known, own] = [listed.get(column) ?? [], given.get(column) ?? []];
    const test = testOf(fieldCode === undefined ? role : "new", readers);
    if (test === null || own.length === 0 || !areOf(known, test)) continue;
    found.telling++;
    if (areOf(own, test)) found.agreeing++;
  }
  return found;
}

function areOf(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length >= texts.length * MOST;
}

/** What shows that a cell is of a column's kind; null where any words may stand. */
function testOf(role: ColumnRole, { units, fields }: Readers): ((text: string) => boolean) | null {
  switch (role) {
    case "unit":
      return (text) => units.named(text) !== null || units.lookalike(text) !== null;
    case "field":
      return (text) => fields.read(text).kind === "known";
    case "kind":
      return (text) => kindWord(text) !== null;
    case "subjectKind":
      return (text) => subjectKindWord(text) !== null;
    case "subject":
      return (text) => subjectKindOf(text) !== null;
    case "origin":
      return (text) => originIn(text) !== null;
    case "new":
    case "continued":
    case "collective":
    case "individual":
      return (text) => isMark(text) || isNoMark(text);
    case "sinceYear":
      return (text) => /^(?:19|20)\d\d\b/u.test(text);
    case "period":
    case "start":
    case "end":
      return isTime;
    default:
      return null;
  }
}
