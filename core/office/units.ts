import { basename } from "node:path";
import type { Output } from "../contract.ts";
import { Refusal } from "../intake/read/refusal.ts";
import { readUnitList } from "../intake/units/list.ts";
import { unitReader } from "../intake/units/reader.ts";
import { words as intakeWords } from "../intake/words.ts";
import type { Unit } from "../register/unit.ts";
import type { Desk } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import { words } from "./words.ts";

/** The unit that a person means by `name`: its name, an alias or a usual abbreviation. Throws `not-found` with what comes near. */
export async function requireUnit({ store }: Pick<Desk, "store">, name: string): Promise<Unit> {
  const units = await store.units();
  const exact = units.find((unit) => unit.name === name || unit.id === name);
  const reader = unitReader(units);
  const found = exact ?? reader.named(name);
  if (found) return found;
  const near = reader.similar(name).map((unit) => unit.name);
  throw new OfficeError(
    "not-found",
    [words.noUnit(name), ...(near.length > 0 ? [words.similarUnits(near.join(", "))] : [])].join(" "),
  );
}

/** Reads a unit list from a workbook or csv. All bad lines are reported, and nothing is taken while there is one. */
export async function importUnits(
  { store, parsers }: Pick<Desk, "store" | "parsers">,
  path: string,
): Promise<Output<"units.import">> {
  const file = basename(path);
  const grid = await parsers.read(path).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw new OfficeError("not-found", words.unreadable(path));
    const say = intakeWords.refusal[error.code];
    throw new OfficeError("invalid", `${file}: ${typeof say === "string" ? say : say(error.what)}`);
  });
  const { units, problems } = readUnitList(grid);
  if (problems.length > 0) {
    const details = problems.map(({ row, message }) => words.unitList(file, row, message));
    throw new OfficeError("invalid", words.unitListRefused(file, problems.length), details);
  }
  return store.importUnits(units);
}
