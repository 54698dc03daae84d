import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import { isMark, isNoMark } from "./marks.ts";
import type { Draft } from "./values.ts";

/** Of two columns of marks one stands alone: what an unmarked row means by it nobody can tell. */
const PAIRS = [
  { property: "origin", asked: ["new", "continued"], told: ["origin"] },
  { property: "subjectKind", asked: ["collective", "individual"], told: ["subjectKind"] },
] as const;

/**
 * The columns of a table that are marked for “Mới” without one for “Duy trì” beside them, or the other way round, and the
 * same for “Tập thể” and “Cá nhân”: a property and its column's heading.
 */
export function lonelyMarks(view: SheetView, { columns, bodyRows }: TableBlock): Map<"origin" | "subjectKind", string> {
  const lonely = new Map<"origin" | "subjectKind", string>();
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  for (const { property, asked, told } of PAIRS) {
    const [only, ...others] = columns.filter(({ role }) => asked.some((one) => one === role));
    if (!only || others.length > 0 || told.some(has)) continue;
    const cells = bodyRows.flatMap((row) => view.own(row).filter(({ column }) => column === only.column));
    // What stands in rows of totals is no mark of a model.
    const marks = cells.filter(({ text }) => !/^\d{1,4}$/u.test(text) || text === "1");
    if (marks.every(({ text }) => isMark(text) || isNoMark(text)))
      lonely.set(property, only.path.at(-1) ?? only.heading);
  }
  return lonely;
}

/** Asks what an unmarked row is, where nothing else has told it. */
export function askUnmarked({ values, doubts }: Draft, lonely: ReadonlyMap<"origin" | "subjectKind", string>): void {
  for (const [property, heading] of lonely) {
    if (values[property] !== null || doubts.some(({ field }) => field === property)) continue;
    doubts.push({ field: property, code: "unmarked", message: words.unmarked[property](heading) });
  }
}
