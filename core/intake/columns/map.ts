import { fold } from "../../text/fold.ts";

import type { SectionMeaning } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import type { ColumnRole, Reading } from "./roles.ts";
import { readHeading } from "./vocabulary.ts";

/** A column with its heading texts from the top row down, each said once. */
export interface HeadedColumn {
  column: number;
  path: string[];
  /** Folded forms of `path`. */
  folded: string[];
}

/** A column with the meaning that was understood. */
export interface MappedColumn extends HeadedColumn {
  role: ColumnRole;
  weight: number;
  /** All that the heading may mean, the most certain first. */
  readings: Reading[];
  /** The heading in the sender's words. */
  heading: string;
  /** Code of the field that a mark in this column gives; such a column is an extra otherwise. */
  fieldCode?: string;
  /**
   * Set where names stand in several columns (“Mô hình mới | Mô hình duy trì”): what a name in this one says of its model.
   * The first of them has the role of the name, the others are extras otherwise.
   */
  nameMeaning?: SectionMeaning;
}

/**
 * Gives each column its role, the most certain first; a role is given once, a second column of the
 * same meaning is kept under its own heading. The lowest heading speaks first (“Tập thể” under
 * “Chủ thể thực hiện”), the whole path where it says nothing (“Tên” under “Mô hình”).
 */
export function mapColumns(columns: HeadedColumn[]): MappedColumn[] {
  const candidates: { column: HeadedColumn; reading: Reading }[] = [];
  for (const column of columns) {
    for (const reading of readingsOf(column)) candidates.push({ column, reading });
  }
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
  return columns.map((column) => {
    const reading = given.get(column.column) ?? { role: "extra" as const, weight: 0 };
    const heading = column.path.join(" - ").replace(/\n/gu, " ");
    if (reading.role !== "extra") return { ...column, ...reading, readings: readingsOf(column), heading };
    const times = (extras.get(heading) ?? 0) + 1;
    extras.set(heading, times);
    return {
      ...column,
      ...reading,
      readings: readingsOf(column),
      heading: times > 1 ? `${heading} (${times})` : asKey(heading),
    };
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

function readingsOf(column: HeadedColumn): Reading[] {
  const leaf = column.folded.at(-1) ?? "";
  const kind = subjectKindWord(leaf);
  if (kind && column.folded.slice(0, -1).some(asksWho)) return [{ role: kind, weight: 10 }];
  const own = readHeading(leaf);
  if ((own[0]?.weight ?? 0) >= CLEAR) return own;
  // What stands in brackets tells how to fill the column in (“Mô hình mới (đánh dấu x)”).
  const inner = readHeading(fold((column.path.at(-1) ?? "").replace(/\([^)]*\)/gu, " ")));
  const bare = (inner[0]?.weight ?? 0) > (own[0]?.weight ?? 0) ? inner : own;
  if (bare.length > 0 || column.folded.length < 2) return bare;
  // A heading above speaks for all its columns, so it says less of each.
  for (let from = column.folded.length - 2; from >= 0; from--) {
    const whole = readHeading(column.folded.slice(from).join(" "));
    if (whole.length > 0) return whole.map(({ role, weight }) => ({ role, weight: weight - 2 }));
  }
  // “Có” beside “Năm bắt đầu” under “Duy trì” is to be marked: it means what stands above it.
  const above = SILENT.test(leaf) ? column.folded.slice(0, -1).reverse().map(readHeading) : [];
  return (above.find((readings) => readings.length > 0) ?? []).map(({ role, weight }) => ({
    role,
    weight: weight - 1,
  }));
}

/** “TT” and “CN” under “Chủ thể” are Tập thể and Cá nhân, though “TT” elsewhere counts the rows. */
function asksWho(above: string): boolean {
  return readHeading(above).some(({ role }) => WHO_ROLES.has(role));
}

const WHO_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["subject", "subjectKind", "collective", "individual"]);

/** From this weight on a heading's own words are enough. */
const CLEAR = 5;

/** Headings (folded) that only ask for a mark. */
const SILENT = /^(co|khong|x|v|danh dau( x)?|tich( x)?|ghi ro|cu the)$/;
