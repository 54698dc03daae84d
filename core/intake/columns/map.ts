import { fold } from "../../text/fold.ts";

import type { SectionMeaning } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import { type AmendedColumn, type Amends, amendedColumns } from "./amended.ts";
import type { ColumnRole, Reading } from "./roles.ts";
import { asksEither } from "./rules/who.ts";
import { ofYear } from "./time.ts";
import { readHeading } from "./vocabulary.ts";
import type { YearPart } from "./year-parts.ts";

/** A column with its heading texts from the top row down, each said once. */
export interface HeadedColumn {
  column: number;
  path: string[];
  /** Folded forms of `path`. */
  folded: string[];
}

/** The headings above a column's own, as one key: columns under the same ones have the same; empty where there are none. */
export function groupOf({ folded }: HeadedColumn): string {
  return folded.slice(0, -1).join("|");
}

/** A column with the meaning that was understood. */
export interface MappedColumn extends HeadedColumn {
  role: ColumnRole;
  weight: number;
  /** All that the heading may mean, the most certain first. */
  readings: readonly Reading[];
  /** The heading in the sender's words. */
  heading: string;
  /** Code of the field that a mark in this column gives; such a column is an extra otherwise. */
  fieldCode?: string;
  /**
   * Set where names stand in several columns (“Mô hình mới | Mô hình duy trì”): what a name in this one says of its model.
   * The first of them has the role of the name, the others are extras otherwise.
   */
  nameMeaning?: SectionMeaning;
  /** Set where nobody knows the heading, and a mark below it may tell this as one in the column beside it does. */
  mayTell?: "origin" | "subjectKind";
  /** Set in a correction: the column holds former values, or what models are called from now on; an extra otherwise. */
  amends?: Amends;
  /** Part of the year that a mark in this column tells; such a column is an extra otherwise. */
  yearPart?: YearPart;
  /** Set for a further column of those who carry out (“Đoàn thể” beside “Chi bộ”): what it holds is of this kind. */
  carries?: "collective" | "individual";
  /** Set where the heading asks for two things in one, and the cells are kept whole under it. */
  keptWhole?: boolean;
}

/**
 * Gives each column its role, the most certain first; a role is given once, a second column of the
 * same meaning is kept under its own heading. The lowest heading speaks first (“Tập thể” under
 * “Chủ thể thực hiện”), the whole path where it says nothing (“Tên” under “Mô hình”). With the programme's
 * year, columns of other years give way to those of this one. In a paper that calls itself a correction (`correcting`)
 * “cũ” and “mới” are what was registered and what it becomes.
 */
export function mapColumns(columns: HeadedColumn[], year: number | null = null, correcting = false): MappedColumn[] {
  const amended = amendedColumns(columns, correcting);
  const read = columns.map((column) => ({ column, readings: readingsAmong(columns, column, amended) }));
  const candidates = (year === null ? read : ofYear(read, year)).flatMap(({ column, readings }) =>
    readings.map((reading) => ({ column, reading })),
  );
  candidates.sort((a, b) => b.reading.weight - a.reading.weight || a.column.column - b.column.column);
  const taken = new Set<ColumnRole>();
  const given = new Map<number, Reading>();
  for (const { column, reading } of candidates) {
    if (given.has(column.column) || taken.has(reading.role)) continue;
    taken.add(reading.role);
    given.set(column.column, reading);
  }
  const extras = new Map<string, number>();
  giveName(candidates, given);
  return read.map(({ column: { column, path, folded }, readings }) => {
    const { role, weight } = given.get(column) ?? { role: "extra" as const, weight: 0 };
    const heading = path.join(" - ").replace(/\n/gu, " ");
    const amends = amended.get(column)?.amends;
    const mapped = { column, path, folded, role, weight, readings, ...(amends ? { amends } : {}) };
    if (role !== "extra") return { ...mapped, heading };
    const times = (extras.get(heading) ?? 0) + 1;
    extras.set(heading, times);
    return { ...mapped, heading: times > 1 ? `${heading} (${times})` : asKey(heading) };
  });
}

/** Extras are kept by their headings: the one name that no object holds as its own is put in quotes. */
function asKey(heading: string): string {
  return heading === "__proto__" ? "“__proto__”" : heading;
}

/** A list of models has names: where no column says so plainly, the one that may mean it does (“Nội dung mô hình”). */
function giveName(candidates: { column: HeadedColumn; reading: Reading }[], given: Map<number, Reading>): void {
  if ([...given.values()].some(({ role }) => role === "name")) return;
  const best = candidates.find(({ reading }) => reading.role === "name");
  if (!best) return;
  const lost = given.get(best.column.column);
  given.set(best.column.column, best.reading);
  const heir = candidates.find(({ column, reading }) => reading.role === lost?.role && !given.has(column.column));
  if (heir) given.set(heir.column.column, heir.reading);
}

/** What a column means, its neighbours under the same heading considered. */
function readingsAmong(
  columns: HeadedColumn[],
  column: HeadedColumn,
  amended: ReadonlyMap<number, AmendedColumn>,
): readonly Reading[] {
  const own = amended.get(column.column);
  if (own) return own.readings;
  const kind = kindAmong(columns, column);
  if (kind) return [{ role: kind, weight: 10 }];
  const { readings, inherited } = readingsOf(column);
  if (!inherited) return readings;
  // “Chức vụ”, “Thuộc hệ thống” below “Cá nhân” or “Tập thể” tell of those whom another column names.
  if (OF_CARRIER.test(column.folded.at(-1) ?? "") && siblings(columns, column).length > 0) return [];
  // “Chức vụ” beside “Họ và tên” under “Chủ thể” is not who carries the model out.
  const plain = siblings(columns, column).flatMap((other) => {
    const own = readingsOf(other);
    return own.inherited ? [] : own.readings.map(({ role }) => role);
  });
  return readings.filter(({ role }) => !plain.includes(role));
}

/**
 * “TT” and “CN” under “Chủ thể”, or side by side, are Tập thể and Cá nhân, though “TT” elsewhere counts the rows; and
 * so are “Tổ chức” and “Hộ gia đình” there: “Đơn vị” beside “Cá nhân” is no column of units.
 */
function kindAmong(columns: HeadedColumn[], column: HeadedColumn): SubjectKind | null {
  const leaf = column.folded.at(-1) ?? "";
  const above = column.folded.slice(0, -1).some(asksWho);
  const kind = subjectKindWord(leaf);
  // A first column “TT” counts the rows, whatever stands beside it.
  const others = siblings(columns, column).filter((other) => other !== columns[0] || other.folded.at(-1) !== "tt");
  const beside = others.map(({ folded }) => folded.at(-1) ?? "");
  if (kind && (above || (/^(tt|cn)$/.test(leaf) && column !== columns[0] && isOneOfPair(beside, kind)))) return kind;
  // “Tên tập thể, cá nhân” asks for either.
  if (!above || asksEither(leaf)) return null;
  if (BODY.test(leaf) && beside.some((other) => PERSON_HEADING.test(other))) return "collective";
  return PERSON_HEADING.test(leaf) && beside.some((other) => BODY.test(other)) ? "individual" : null;
}

/** Headings (folded) under “Chủ thể” that ask for a body, and those that ask for a person. */
const BODY = /^(ten )?(tap the|don vi|to chuc|co quan|doan the|chi bo|chi hoi|chi doan)( .{0,20})?$/;
export const PERSON_HEADING =
  /^(ten |ho (va )?ten )?(ca nhan|ho gia dinh|ho dan|nguoi dan|hoi vien|dang vien|doan vien|ong ba)( .{0,20})?$/;

/** True where the other kind stands beside it, and none says this kind already: “Tập thể | TT | Cá nhân” has a column of numbers. */
function isOneOfPair(beside: string[], kind: SubjectKind): boolean {
  const kinds = beside.map(subjectKindWord);
  return !kinds.includes(kind) && kinds.some((other) => other !== null);
}

/** The other columns that stand under the same headings. */
function siblings(columns: HeadedColumn[], column: HeadedColumn): HeadedColumn[] {
  const group = ({ folded }: HeadedColumn) => folded.slice(0, -1).join("|");
  return columns.filter((other) => other !== column && group(other) === group(column));
}

/** What a column's own headings mean; `inherited` where only what stands above several columns says so. */
function readingsOf(column: HeadedColumn): { readings: readonly Reading[]; inherited: boolean } {
  const leaf = column.folded.at(-1) ?? "";
  const onlyWhen = REGISTERED.test(leaf) && asksForWords(column.folded.at(-2) ?? "");
  const own = onlyWhen ? [] : readHeading(leaf);
  if ((own[0]?.weight ?? 0) >= CLEAR) return { readings: own, inherited: false };
  // What stands in brackets tells how to fill the column in (“Mô hình mới (đánh dấu x)”).
  const inner = onlyWhen ? [] : readHeading(fold((column.path.at(-1) ?? "").replace(/\([^)]*\)/gu, " ")));
  const bare = (inner[0]?.weight ?? 0) > (own[0]?.weight ?? 0) ? inner : own;
  if (bare.length > 0 || column.folded.length < 2) return { readings: bare, inherited: false };
  // A heading above speaks for all its columns, so it says less of each.
  for (let from = column.folded.length - 2; from >= 0; from--) {
    const whole = readHeading(column.folded.slice(from).join(" "));
    if (whole.length > 0)
      return { readings: whole.map(({ role, weight }) => ({ role, weight: weight - 2 })), inherited: true };
  }
  // “Có” beside “Năm bắt đầu” under “Duy trì” is to be marked: it means what stands above it.
  const above = SILENT.test(leaf) ? column.folded.slice(0, -1).reverse().map(readHeading) : [];
  const readings = above.find((found) => found.length > 0) ?? [];
  return { readings: readings.map(({ role, weight }) => ({ role, weight: weight - 1 })), inherited: false };
}

/** “Đăng ký năm 2026” beside “Đã thực hiện năm 2025”: of which year the words below it are (folded). */
const REGISTERED = /^(da |se )?dang ky( thuc hien)? (trong |cho )?(nam (20[0-4]\d|nay)|20[0-4]\d)$/;

/** True for a heading (folded) over columns that plainly asks what is done or to what end, and so for no mark. */
function asksForWords(above: string): boolean {
  const [first] = readHeading(above);
  return first !== undefined && first.weight >= CLEAR && WORDS.has(first.role);
}
const WORDS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["content", "goal", "expected", "method"]);

/** True for a heading (folded) over columns that asks who carries the models out. */
export function asksWho(above: string): boolean {
  return /^doi tuong\b/.test(above) || readHeading(above).some(({ role }) => WHO_ROLES.has(role));
}

type SubjectKind = "collective" | "individual";

const WHO_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["subject", "subjectKind", "collective", "individual"]);

/** From this weight on a heading's own words are enough. */
const CLEAR = 5;

/** Headings (folded) of what is told of a body or person beside the name. */
const OF_CARRIER =
  /^(chuc (vu|danh)|nghe nghiep|cong viec hien nay|vi tri( cong tac)?|(thuoc|truc thuoc)( .*)?|noi (o|cong tac|sinh hoat)|que quan|dia chi|(nam|ngay) sinh|tuoi|gioi tinh|dan toc|ton giao|trinh do|so (thanh vien|nguoi|hoi vien))$/;

/** Headings (folded) that only ask for a mark. */
const SILENT = /^(co|khong|x|v|danh dau( x)?|tich( x)?|ghi ro|cu the)$/;
