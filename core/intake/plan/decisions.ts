import { type Purpose, submissionPurpose } from "../../programme/schema.ts";
import { type LetterReading, READINGS } from "../../text/legacy.ts";
import { type ColumnRole, isColumnRole } from "../columns/roles.ts";
import type { RowDecisions } from "../rows/classify.ts";
import { columnNumber } from "../table/address.ts";
import { SET_ASIDE_REASONS, type SetAsideReason, type VersionKind } from "./plan.ts";

/**
 * The clerk's decisions on one file, as `key=value` pairs (`dvk review set`):
 *
 * - `unit=NAME` the file's unit · `unit:TEXT=NAME` what TEXT in a unit column or heading means
 * - `encoding=unicode|tcvn3|vni|cp1258` how the file's letters are read
 * - `purpose=registration` · `version=first|replaces|supplements|corrects`
 * - `sheet:SHEET=skip|read` · `header:SHEET=5-6|none` (none: there are no headings) · `column:SHEET!C=goal` · `row:SHEET!12=model|total|…`
 * - `field:TEXT=CODE` what TEXT in a field column or section means
 * - `result:SHEET!12=m7|new|none` which registered model a row of a results paper speaks of (a new one, none) ·
 *   `result=new|none` the same for all rows that fit none
 * - `place:KEY=own` another district's place in the file is the office's too, as the whole drop showed (set by the intake)
 * - `learnt=skip` the file is not read as an earlier one of its sender was
 * - `mail:subject`, `mail:from`, `mail:date`, `mail:text`, `mail:leftOut` what the e-mail says that brought the file
 *   (set by the intake, not by a person)
 * - `letter=read` a person has looked at what a letter tells (set by confirming the file)
 * - `value:SHEET!12.PROPERTY=…` a value of the model at that row, as it ought to be; `PROPERTY` is `unit` too. Of several
 *   models in one row `SHEET!12#2` is the second, and without a number all of them are meant
 * - `blank:SHEET!12.PROPERTY=yes` the model at that row has no such value, whatever the file says
 */
export type Decisions = Record<string, string>;

/** A key or value that cannot be understood. */
export class DecisionError extends Error {
  constructor(readonly key: string) {
    super(key);
    this.name = "DecisionError";
  }
}

const VERSIONS: VersionKind[] = ["first", "replaces", "supplements", "corrects"];

/** What every model has cannot be taken from it. */
const BLANKABLE = /!\d+(?:#\d+)?\.(?!(?:name|kind|unit|extras)$)[A-Za-z]+$/;

/** Throws {@link DecisionError} for the first pair whose form is wrong; names of units and fields are checked where they are known. */
export function checkDecision(key: string, value: string): void {
  const [head = "", rest = ""] = splitKey(key);
  const ok = (() => {
    switch (head) {
      case "unit":
        return value !== "";
      case "field":
        return rest !== "" && value !== "";
      case "purpose":
        return submissionPurpose.safeParse(value).success;
      case "encoding":
        return READINGS.some((reading) => reading === value);
      case "version":
        return VERSIONS.some((v) => v === value);
      case "sheet":
        return rest !== "" && (value === "skip" || value === "read");
      case "header":
        return rest !== "" && /^(\d+(-\d+)?|none)$/.test(value);
      case "column":
        return /![A-Za-z]{1,3}$/.test(rest) && isColumnRole(value);
      case "row":
        return /!\d+$/.test(rest) && (value === "model" || value === "continuation" || isReason(value));
      case "result":
        return rest === ""
          ? value === "new" || value === "none"
          : /!\d+$/.test(rest) && /^(m\d+|new|none)$/.test(value);
      case "learnt":
        return rest === "" && value === "skip";
      case "value":
        return /!\d+(?:#\d+)?\.[A-Za-z]+$/.test(rest);
      case "blank":
        return value === "yes" && BLANKABLE.test(rest);
      default:
        return false;
    }
  })();
  if (!ok) throw new DecisionError(`${key}=${value}`);
}

/** Decisions of one head with what follows it: `row:PL01!12` → `["PL01!12", value]`. */
export function decisionsOf(decisions: Decisions, head: string): [string, string][] {
  return Object.entries(decisions).flatMap(([key, value]): [string, string][] => {
    const [own, rest] = splitKey(key);
    return own === head && rest !== undefined ? [[rest, value]] : [];
  });
}

/** Header rows that were decided for a sheet. */
export function decidedHeader(decisions: Decisions, sheet: string): number[] | null {
  const value = decisions[`header:${sheet}`];
  const match = value === undefined ? null : /^(\d+)(?:-(\d+))?$/.exec(value);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return Array.from({ length: Math.min(Math.max(to - from + 1, 1), 6) }, (_, i) => from + i);
}

/** True where a person said that the table of a sheet has no headings. */
export function isDecidedHeadless(decisions: Decisions, sheet: string): boolean {
  return decisions[`header:${sheet}`] === "none";
}

/** Column meanings that were decided for a sheet, by column number. */
export function decidedColumns(decisions: Decisions, sheet: string): Map<number, ColumnRole> {
  const map = new Map<number, ColumnRole>();
  for (const [place, role] of decisionsOf(decisions, "column")) {
    const column = place.startsWith(`${sheet}!`) ? columnNumber(place.slice(sheet.length + 1)) : null;
    if (column !== null && isColumnRole(role)) map.set(column, role);
  }
  return map;
}

/** Row roles that were decided for a sheet. */
export function decidedRows(decisions: Decisions, sheet: string): RowDecisions {
  const map: RowDecisions = new Map();
  for (const [place, role] of decisionsOf(decisions, "row")) {
    if (!place.startsWith(`${sheet}!`)) continue;
    const row = Number(place.slice(sheet.length + 1));
    if (role === "model" || role === "continuation" || isReason(role)) map.set(row, role);
  }
  return map;
}

/** How the clerk said that the letters are to be read. */
export function decidedEncoding(decisions: Decisions): LetterReading | null {
  return READINGS.find((reading) => reading === decisions.encoding) ?? null;
}

/** What the clerk said that the file is. */
export function decidedPurpose(decisions: Decisions): Purpose | null {
  const value = decisions.purpose;
  return value === "registration" || value === "results" || value === "half-year" || value === "annual" ? value : null;
}

/** What the clerk said of the file and the earlier ones of its sender. */
export function decidedVersion(decisions: Decisions): VersionKind | null {
  const value = decisions.version;
  return value === "first" || value === "replaces" || value === "supplements" || value === "corrects" ? value : null;
}

function isReason(value: string): value is SetAsideReason {
  return SET_ASIDE_REASONS.some((reason) => reason === value);
}

function splitKey(key: string): [string, string | undefined] {
  const colon = key.indexOf(":");
  return colon < 0 ? [key, undefined] : [key.slice(0, colon), key.slice(colon + 1)];
}
