import type { UnitInput } from "../../register/unit.ts";
import { KNOWN_UNIT_KINDS } from "../../register/unit.ts";
import { cleanLine } from "../../text/clean.ts";
import { compareKey, fold } from "../../text/fold.ts";
import type { Grid } from "../read/grid.ts";
import { viewSheet } from "../table/view.ts";
import { words } from "../words.ts";

/** A line of a unit list that cannot be taken, and where it stands. */
export interface UnitListProblem {
  row: number;
  message: string;
}

const COLUMNS: [keyof UnitInput, RegExp][] = [
  ["name", /^(name|ten|ten don vi|don vi)$/],
  ["kind", /^(kind|loai|loai don vi|loai hinh)$/],
  ["parent", /^(parent|cap tren|don vi cap tren|truc thuoc)$/],
  ["short", /^(short|ten ngan|ten tat|viet tat|ten viet tat)$/],
  ["aliases", /^(aliases|alias|ten khac|ten goi khac)$/],
  ["flags", /^(flags|flag|co|danh dau|dau)$/],
];

/**
 * A unit list (columns `name,kind[,parent,short,aliases,flags]`, or their Vietnamese headings) as
 * units. A missing kind is taken from the name's first words where they are a known kind; no flag
 * is ever assumed. Lines that cannot be taken are all reported.
 */
export function readUnitList(grid: Grid): { units: UnitInput[]; problems: UnitListProblem[] } {
  const sheet = grid.sheets.find((s) => !s.hidden && s.rows.length > 0);
  if (!sheet) return { units: [], problems: [{ row: 1, message: words.unitList.empty }] };
  const view = viewSheet(sheet);
  const headerRow = view.rowNumbers.find((row) => view.own(row).some((cell) => COLUMNS[0]?.[1].test(cell.folded)));
  if (headerRow === undefined) return { units: [], problems: [{ row: 1, message: words.unitList.noHeader }] };
  const columns = new Map<keyof UnitInput, number>();
  for (const cell of view.own(headerRow)) {
    const key = COLUMNS.find(([name, pattern]) => pattern.test(cell.folded) && !columns.has(name))?.[0];
    if (key) columns.set(key, cell.column);
  }
  const units: UnitInput[] = [];
  const problems: UnitListProblem[] = [];
  const seen = new Map<string, number>();
  for (const row of view.rowNumbers.filter((r) => r > headerRow)) {
    const text = (key: keyof UnitInput) => {
      const column = columns.get(key);
      return column === undefined ? "" : cleanLine(view.at(row, column)?.text ?? "");
    };
    const many = (key: keyof UnitInput) =>
      text(key)
        .split(";")
        .map((part) => part.trim())
        .filter((part) => part !== "");
    const name = text("name");
    const kind = text("kind") || kindOf(name);
    const key = compareKey(name);
    const before = seen.get(key);
    if (name === "") problems.push({ row, message: words.unitList.noName });
    else if (kind === null) problems.push({ row, message: words.unitList.noKind(name) });
    else if (before !== undefined) problems.push({ row, message: words.unitList.double(name, before) });
    else {
      seen.set(key, row);
      units.push({
        name,
        kind,
        parent: text("parent") || null,
        short: text("short") || null,
        aliases: many("aliases"),
        flags: many("flags"),
      });
    }
  }
  return { units, problems };
}

/** The known kind that a name begins with; null where it begins with none. */
export function kindOf(name: string): string | null {
  const folded = fold(name);
  return KNOWN_UNIT_KINDS.find((kind) => folded.startsWith(`${fold(kind)} `)) ?? null;
}
