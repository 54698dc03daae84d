import type { Grid } from "../read/grid.ts";
import { lineReason } from "../rows/around.ts";
import type { Readers } from "../rows/readers.ts";
import type { SectionMeaning } from "../rows/section.ts";
import { readSection } from "../rows/section-row.ts";

/** What a document's lines outside of its tables say of one of them. */
export interface DocumentLines {
  /** Titles before the first table, which speak for all. */
  titles: string[];
  /** Code of the field under whose heading the table stands (“1. Lĩnh vực kinh tế”), or null. */
  field: string | null;
  /** What the heading says of all its models (“B. Mô hình duy trì”). */
  meaning: SectionMeaning;
  /** That heading's words; null where none stands over the table. */
  heading: string | null;
}

/** No lines: what holds of a sheet of a workbook. */
export const NO_LINES: DocumentLines = { titles: [], field: null, meaning: {}, heading: null };

/**
 * Reads the lines before and between a document's tables, for each table in turn. A heading stands for the tables
 * below it up to the next line of text; before the first table it is the last line, where others like it follow.
 */
export function documentLines(grid: Grid, readers: Readers): DocumentLines[] {
  const preamble = grid.preamble ?? [];
  const titles = titlesIn(preamble);
  const headings = grid.sheets.map(({ captions = [] }) => headingIn(captions, readers));
  const opening = headingIn(preamble.slice(-1), readers);
  const [first] = headings;
  if (first === null && opening !== null && headings.some((heading) => heading !== null)) headings[0] = opening;
  let standing: Heading | null = null;
  return grid.sheets.map(({ captions = [] }, index): DocumentLines => {
    const own = headings[index] ?? null;
    standing = own ?? (captions.length === 0 ? standing : null);
    return {
      titles,
      field: standing?.field ?? null,
      meaning: standing?.meaning ?? {},
      heading: standing?.heading ?? null,
    };
  });
}

type Heading = Pick<DocumentLines, "field" | "meaning" | "heading">;

function headingIn(lines: readonly string[], readers: Readers): Heading | null {
  for (const line of [...lines].reverse()) {
    const { field, meaning } = readSection(line, null, readers);
    const code = field?.kind === "known" ? field.code : null;
    if (line.length <= MAX_HEADING && (code !== null || Object.keys(meaning).length > 0))
      return { field: code, meaning, heading: line };
  }
  return null;
}
const MAX_HEADING = 120;

function titlesIn(lines: readonly string[]): string[] {
  let titled = false;
  return lines.filter((line) => {
    const isTitle = lineReason(line, titled) === "title";
    titled ||= isTitle;
    return isTitle;
  });
}
