import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { Output } from "../contract.ts";
import { Refusal } from "../intake/read/refusal.ts";
import { homeOf } from "../intake/units/home.ts";
import { readUnitList } from "../intake/units/list.ts";
import { unitReader } from "../intake/units/reader.ts";
import { words as intakeWords } from "../intake/words.ts";
import type { Unit, UnitInput } from "../register/unit.ts";
import type { Desk } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import type { Parsers } from "./parsers.ts";
import { words } from "./words.ts";

/** The unit that a person means by `name`: its name, an alias or a usual abbreviation. Throws `not-found` with what comes near. */
export async function requireUnit({ store }: Pick<Desk, "store">, name: string): Promise<Unit> {
  const [units, { office }] = await Promise.all([store.units(), store.settings()]);
  const exact = units.find((unit) => unit.name === name || unit.id === name);
  const reader = unitReader(units, homeOf(office));
  const found = exact ?? reader.named(name);
  if (found) return found;
  const near = reader.similar(name).map((unit) => unit.name);
  throw new OfficeError(
    "unknown-unit",
    [words.noUnit(name), ...(near.length > 0 ? [words.similarUnits(near.join(", "))] : [])].join(" "),
  );
}

/** Takes a unit list into the office's units. */
export async function importUnits(
  { store, parsers }: Pick<Desk, "store" | "parsers">,
  path: string,
): Promise<Output<"units.import">> {
  return store.importUnits(await readUnits(parsers, path));
}

/** Reads a unit list from a workbook or csv. All bad lines are reported, and nothing is taken while there is one. */
export async function readUnits(parsers: Parsers, path: string): Promise<UnitInput[]> {
  const file = basename(path);
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new OfficeError("not-found", error.code === "ENOENT" ? words.noPath(path) : words.unreadable(path));
  });
  const grid = await parsers.read(path).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw new OfficeError("not-found", words.unreadable(path));
    const say = intakeWords.refusal[error.code];
    throw new OfficeError("bad-unit-list", `${file}: ${typeof say === "string" ? say : say(error.what)}`);
  });
  const { units, problems } = readUnitList(grid);
  if (problems.length > 0) {
    const details = problems.map(({ row, message }) => words.unitList(file, row, message));
    throw new OfficeError("bad-unit-list", words.unitListRefused(file, problems.length), details);
  }
  return units;
}
