import { isMark, isNoMark } from "../rows/marks.ts";
import { type SectionMeaning, sectionMeaning } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import type { TableBlock } from "../table/tables.ts";
import type { MappedColumn } from "./map.ts";
import { readHeading } from "./vocabulary.ts";

/** From this weight on a column of names is plain, and no other holds names. */
const PLAIN_NAME = 5;
/** What is shorter is a mark or a year. */
const SHORTEST_NAME = 5;

/**
 * Names spread over several columns: under “Mô hình mới” and “Mô hình duy trì”, “Mô hình tập thể” and “Mô hình cá nhân”, or
 * under “Tập thể” and “Cá nhân” below “Tên mô hình”; not all of them need be filled. Each becomes a column of names, with
 * what its headings say. `textsOf` gives a column's cells.
 */
export function settleSpreadNames(block: TableBlock, textsOf: (column: number) => string[]): void {
  const marked = block.columns.find(({ role }) => role === "name");
  if (marked && marked.weight >= PLAIN_NAME) leaveMarked(block, marked, textsOf);
  const name = block.columns.find(({ role }) => role === "name");
  if (name && name.weight >= PLAIN_NAME && !saysKindOfModel(name)) return;
  const spread = block.columns.filter((column) => {
    const texts = mayHoldNames(column) ? saidIn(textsOf(column.column)) : null;
    return texts !== null && (texts.length === 0 || areNames(texts));
  });
  const first = spread.find(({ column }) => saidIn(textsOf(column)).length > 0);
  if (!first || spread.length < 2) {
    if (name && name.weight < PLAIN_NAME) leaveMarked(block, name, textsOf);
    return;
  }
  for (const column of spread) {
    column.nameMeaning = meaningOf(column);
    column.role = "extra";
  }
  if (name && !spread.includes(name)) name.role = "extra";
  first.role = "name";
}

/** “Mô hình tập thể”, “Tên mô hình cá nhân”: a heading of names that says of which. */
function saysKindOfModel({ folded }: MappedColumn): boolean {
  const leaf = folded.at(-1) ?? "";
  return /\b(mo hinh|mh)\b/.test(leaf) && /\btap the\b/.test(leaf) !== /\bca nhan\b/.test(leaf);
}

function mayHoldNames(column: MappedColumn): boolean {
  const { folded, readings } = column;
  const leaf = folded.at(-1) ?? "";
  if (readings.some(({ role }) => role === "new" || role === "continued")) return /\bmo hinh\b/.test(folded.join(" "));
  const above = folded.slice(0, -1).some((heading) => readHeading(heading)[0]?.role === "name");
  return (
    saysKindOfModel(column) || (above && (subjectKindWord(leaf) !== null || /^(ten )?(tap the|ca nhan)\b/.test(leaf)))
  );
}

/** What the headings of a column say of its models, the lower over the higher (“Tập thể” above “Mới”). */
function meaningOf({ path }: MappedColumn): SectionMeaning {
  const said = path.map((heading) => {
    const subjectKind = subjectKindWord(heading);
    return { ...sectionMeaning(heading), ...(subjectKind ? { subjectKind } : {}) };
  });
  return Object.assign({}, ...said);
}

/** Where what was taken for the names' column holds but marks, another that may mean it and has texts is the names'. */
function leaveMarked(block: TableBlock, name: MappedColumn, textsOf: (column: number) => string[]): void {
  const said = saidIn(textsOf(name.column));
  if (said.length === 0 || !said.every(isMark)) return;
  const other = block.columns.find(
    (column) =>
      column !== name &&
      column.readings.some(({ role }) => role === "name") &&
      areNames(saidIn(textsOf(column.column))),
  );
  if (!other) return;
  other.role = "name";
  const free = name.readings.find(({ role }) =>
    block.columns.every((column) => column === name || column.role !== role),
  );
  name.role = free?.role ?? "extra";
}

function saidIn(texts: string[]): string[] {
  return texts.filter((text) => !isNoMark(text));
}

/** No marks among them, and most read as names do. */
function areNames(texts: string[]): boolean {
  const named = texts.filter((text) => /\p{L}{2}.*\s.*\p{L}{2}/su.test(text) && text.length > SHORTEST_NAME);
  return texts.length > 0 && !texts.some(isMark) && named.length * 2 > texts.length;
}
