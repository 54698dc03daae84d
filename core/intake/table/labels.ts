import { fold } from "../../text/fold.ts";
import { remembering } from "../../text/remember.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { enumerator } from "../rows/section.ts";
import { headingShare } from "./lines.ts";

/** A question at the left of a sheet, and the rows of its answers. */
export interface Question {
  /** The first row has the label; answers may go on in those below. */
  rows: number[];
  /** What it asks, the heading of its group first. */
  path: string[];
  role: ColumnRole | null;
}

/** A label says plainly what it asks; a longer text is content. */
const PLAIN = 7;
export const MAX_LABEL = 120;
/** With what it says in brackets, how to fill it in. */
const MAX_ASKED = 600;
/** What is left to be written on. */
export const EMPTY = /^[\s.…_–-]*$/u;
/** Heads (folded) of the column of questions itself. */
const GENERIC =
  /^$|^(cac )?(tieu chi|noi dung|thong tin|cot|ten cot|stt|tt|muc|cau hoi|chi tieu|danh muc|tieu de|hang muc|dau muc|yeu cau|mo hinh|chi tiet)( (dang ky|can ghi|ke khai|thong tin|mo hinh|cau hoi))*$/;

/** What a form's question is called, without its number and colon. */
export function labelOf(text: string): string {
  return (enumerator(text)?.rest ?? text)
    .replace(/(?<![\s:：.])[\s:：.]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * What a label asks, folded: without what stands in brackets, which tells how to fill it in, unless only that makes it
 * plain (“Hình thức (tập thể, cá nhân)”).
 */
export function questionIn(label: string): string {
  const bare = fold(label.replace(/\([^)]*\)/gu, " "));
  const whole = fold(label);
  const weight = (folded: string) => readHeading(folded)[0]?.weight ?? 0;
  return weight(bare) < PLAIN && weight(whole) > weight(bare) ? whole : bare;
}

/** What a label plainly asks for, or null. */
export const roleOf = remembering((text: string): ColumnRole | null => {
  if (text.length > MAX_ASKED) return null;
  const [reading] = readHeading(questionIn(labelOf(text)));
  return reading && reading.weight >= PLAIN && reading.role !== "ordinal" ? reading.role : null;
});

/**
 * How many different things are asked: “Mới”, “Tiếp tục” below “Mới hay cũ” are answers of one column, and so are “Tập
 * thể” and “Cá nhân”.
 */
export function countAsked(roles: readonly (ColumnRole | null)[]): number {
  return new Set(roles.map((role) => (role === null ? null : (ONE[role] ?? role)))).size;
}
const ONE: Partial<Record<ColumnRole, ColumnRole>> = {
  new: "origin",
  continued: "origin",
  collective: "subject",
  individual: "subject",
  subjectKind: "subject",
};

/** What a text of nearly nothing but words of headings plainly asks for: “Lập sổ theo dõi” asks for nothing. */
export const asksFor = remembering((text: string): ColumnRole | null =>
  // Content is told by its length, and by its words, sooner than by asking every rule of it.
  text.length <= MAX_ASKED && headingShare(fold(labelOf(text).replace(/\([^)]*\)/gu, " "))) >= MOST
    ? roleOf(text)
    : null,
);
const MOST = 0.7;

/** True for the label of a row that may head the columns of models (“Tiêu chí”, “Nội dung”, none at all). */
export function isGeneric({ path }: Question): boolean {
  return path.length === 1 && GENERIC.test(fold(path[0] ?? ""));
}

/** Roles whose headings are answers too: “Tập thể”, “Mới”. */
export const ANSWERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "collective",
  "individual",
  "new",
  "continued",
  "origin",
  "sinceYear",
  "kind",
]);
