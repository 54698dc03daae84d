import { fold } from "../../../text/fold.ts";
import { words } from "../../words.ts";
import { type Decisions, decisionsOf } from "../decisions.ts";
import type { Problem } from "../plan.ts";
import type { UnderstoodSheet } from "../sheet.ts";
import { readColumns } from "./columns.ts";
import { isSilent, registeredElse } from "./registered.ts";
import { speaksOfModels } from "./spoken.ts";
import { type HeadedTable, headedTables, type Line } from "./tables.ts";
import { isTitleLine, REGISTERS, readTitle } from "./title.ts";
import { yearOf, yearOfPeriods } from "./year.ts";

/** What the paper's own words are held against. */
export interface Matter {
  /** The file's name and its mail's subject. */
  names: readonly string[];
  /** The programme's year. */
  year: number;
  decisions: Decisions;
}

/** Of a paper that registers, only so many columns of another matter speak against it; of any other, two. */
const MANY_COLUMNS = 3;
const SOME_COLUMNS = 2;
const MAX_QUOTED = 160;

/**
 * Asks what a paper is for, where what it lists is not plainly the registration of the programme's year: its title is
 * that of another paper or of another year, its columns pay, praise or mark, it registers another matter, or no word of
 * it speaks of models. One error for each sheet; such a file waits. A sheet that a person said to read is not asked about.
 */
export function matterProblems(sheets: readonly UnderstoodSheet[], { names, year, decisions }: Matter): Problem[] {
  const read = new Set(decisionsOf(decisions, "sheet").flatMap(([name, choice]) => (choice === "read" ? [name] : [])));
  const counted = sheets.filter(({ models, view }) => models.length > 0 && !read.has(view.name));
  const problems = counted.flatMap((sheet) => {
    const tables = headedTables(sheet);
    return (
      otherTable(sheet, tables, names) ?? otherRegistered(sheet, names) ?? otherYear(sheet, tables, names, year) ?? []
    );
  });
  if (counted.length === 0 || problems.length > 0 || speaksOfModels(counted, names)) return problems;
  return [{ code: "not-registration", severity: "error", message: words.namesNoModels }];
}

/** What a report looks ahead to is not the year that it tells of (“…, phương hướng, nhiệm vụ năm 2024”). */
const AHEAD = /[,;–-]?\s*(?:và\s+)?(?:phương hướng|nhiệm vụ|kế hoạch|giải pháp)(?!\p{L}).*$/isu;

/**
 * Asks of a paper that tells what came of models, where its titles, or else its name, say another year than the
 * programme's: last year's results are nothing of this year's models, though many go on under the same names.
 */
export function reportOfOtherYear(titles: readonly string[], { names, year }: Omit<Matter, "decisions">): Problem[] {
  const told = titles.filter(saysYear);
  const behind = told.map((title) => title.normalize("NFC").replace(AHEAD, ""));
  const ofNames = names.map((name) => yearOf([withoutEnding(name)], year)).find((one) => one !== null);
  const other = yearOf(behind, year) ?? yearOf(told, year) ?? ofNames;
  if (other === undefined || other === year) return [];
  const message = words.reportOfOtherYear(other, year);
  return [{ code: "other-year", severity: "error", message, value: String(other) }];
}

/** A title, or columns, of another list. */
function otherTable({ view }: UnderstoodSheet, tables: HeadedTable[], names: readonly string[]): Problem | null {
  const problem = (message: string, more: Partial<Problem> = {}): Problem => ({
    code: "not-registration",
    severity: "error",
    message,
    ...more,
  });
  for (const { lines, headings, roles } of tables) {
    const titles = lines.filter(({ text }) => isTitleLine(text)).map((line) => ({ line, ...readTitle(line.text) }));
    const registers = titles.some((title) => title.registers);
    const columns = readColumns(headings, roles);
    const named = titles.find(({ other }) => other && (other.sure || (!columns.plans && !registers)));
    const open = titles.find(({ other }) => other && !columns.plans && columns.other.length > 0);
    const title = named ?? open;
    if (title) {
      const { text, cell } = title.line;
      const at = cell === null ? {} : { sheet: view.name, cell };
      return problem(words.otherPaper(text), { ...at, value: text });
    }
    const enough = registers ? MANY_COLUMNS : SOME_COLUMNS;
    if (!columns.plans && columns.other.length >= enough)
      return problem(words.otherColumns(view.name, columns.other), { sheet: view.name });
    const [name] = [view.name, ...names].filter((text) => readTitle(withoutEnding(text)).other);
    if (name !== undefined && !registers && !columns.plans && !names.some((text) => REGISTERS.test(fold(text))))
      return problem(words.otherPaper(name), { sheet: view.name, value: name });
  }
  return null;
}

function otherRegistered(sheet: UnderstoodSheet, names: readonly string[]): Problem | null {
  const { name } = sheet.view;
  const title = registeredElse(sheet);
  const problem = (message: string): Problem => ({ code: "not-registration", severity: "error", message, sheet: name });
  if (title !== null) return problem(words.otherMatter(title.slice(0, MAX_QUOTED)));
  return isSilent(sheet, names) ? problem(words.noMatter(name)) : null;
}

/** A list of another year than the programme's, as its title says it, else its sheet's or file's name, else its periods. */
function otherYear(
  { view, models }: UnderstoodSheet,
  tables: HeadedTable[],
  names: readonly string[],
  year: number,
): Problem | null {
  let above: Line[] = [];
  // Looked for once, for it goes through all models: a sheet may have hundreds of tables.
  let untitled: number | null | undefined;
  for (const { lines } of tables) {
    const own = lines.filter(({ text }) => saysYear(text));
    if (yearOf(own.map(textOf), year) !== null) above = own;
    const told = yearOf(above.map(textOf), year);
    if (told === year) continue;
    if (told === null && untitled === undefined) untitled = yearUntitled(models, [view.name, ...names], year);
    const other = told ?? untitled ?? null;
    if (other === null || other === year) continue;
    const at = above.find(({ text, cell }) => cell !== null && yearOf([text], year) === other)?.cell;
    return {
      code: "other-year",
      severity: "error",
      message: words.otherYear(view.name, other, year),
      sheet: view.name,
      ...(at ? { cell: at } : {}),
      value: String(other),
    };
  }
  return null;
}

/** The year of a list whose titles say none: that of its sheet's or file's name, else of its periods. */
function yearUntitled(models: UnderstoodSheet["models"], names: readonly string[], year: number): number | null {
  const periods = models.map(({ values }) => values.period);
  const named = periods.some((period) => yearOf([period ?? ""], year) === year)
    ? undefined
    : names.map((name) => yearOf([withoutEnding(name)], year)).find((one) => one !== null);
  const goesOn = models.some(
    ({ values, doubts }) => values.origin === "continued" && !doubts.some(({ code }) => code === "origin-by-period"),
  );
  return named ?? (goesOn ? null : yearOfPeriods(periods));
}

const textOf = ({ text }: Line) => text;
const LONGEST_SENTENCE = 300;

/** Lines whose year is the list's: titles, “(Năm 2024)”, and sentences by which a letter registers. */
function saysYear(text: string): boolean {
  const folded = fold(text);
  return (
    isTitleLine(text) || /^nam 20\d\d$/.test(folded) || (text.length <= LONGEST_SENTENCE && REGISTERS.test(folded))
  );
}

/** A file's name without its ending; “DVK2024” says as much as “DVK 2024”. */
function withoutEnding(name: string): string {
  return name
    .replace(/\.\p{L}{2,5}$/u, "")
    .replace(/_/gu, " ")
    .replace(/(?<=\p{L})(?=\d)/gu, " ");
}
