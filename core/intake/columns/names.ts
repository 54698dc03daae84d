import { isMark, isNoMark } from "../rows/marks.ts";
import { sectionMeaning } from "../rows/section.ts";
import type { TableBlock } from "../table/tables.ts";
import type { MappedColumn } from "./map.ts";
import { readHeading } from "./vocabulary.ts";

/** From this weight on a column of names is plain, and no other holds names. */
const PLAIN_NAME = 5;
/** What is shorter is a mark or a year. */
const SHORTEST_NAME = 5;

/**
 * Names spread over two columns: under “Mô hình mới” and “Mô hình duy trì”, or under “Tập thể” and “Cá nhân” below
 * “Tên mô hình”. Both become columns of names, each with what its heading says. `textsOf` gives a column's cells.
 */
export function settleSpreadNames(block: TableBlock, textsOf: (column: number) => string[]): void {
  const name = block.columns.find(({ role }) => role === "name");
  if (name && name.weight >= PLAIN_NAME) return;
  const spread = block.columns.filter((column) => mayHoldNames(column) && holdsNames(textsOf(column.column)));
  const [first, ...others] = spread;
  if (!first || others.length === 0) return;
  for (const column of spread) column.nameMeaning = sectionMeaning(column.path.at(-1) ?? "");
  if (name && !spread.includes(name)) name.role = "extra";
  for (const other of others) other.role = "extra";
  first.role = "name";
}

function mayHoldNames({ role, folded, readings }: MappedColumn): boolean {
  const leaf = folded.at(-1) ?? "";
  if (readings.some(({ role }) => role === "new" || role === "continued")) return /\bmo hinh\b/.test(folded.join(" "));
  const above = folded.slice(0, -1).flatMap((heading) => readHeading(heading)[0] ?? []);
  return (
    (role === "collective" || role === "individual") &&
    /\btap the\b|\bca nhan\b/.test(leaf) &&
    above[0]?.role === "name"
  );
}

function holdsNames(texts: string[]): boolean {
  const said = texts.filter((text) => !isNoMark(text));
  return (
    said.length > 0 &&
    said.every((text) => !isMark(text) && /\p{L}{2}.*\s.*\p{L}{2}/su.test(text) && text.length > SHORTEST_NAME)
  );
}
