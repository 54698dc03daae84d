import type { Checked, Output } from "../../contract.ts";
import type { UnitInput } from "../../register/unit.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words as officeWords } from "../words.ts";
import { words } from "./words.ts";

/** Adds a unit, or puts one as the clerk says: what she leaves empty is empty. */
export async function saveUnit({ store }: Desk, input: Checked<"units.save">): Promise<Output<"units.save">> {
  const { id, ...given } = input;
  const unit: UnitInput = {
    name: cleanLine(given.name),
    kind: cleanLine(given.kind),
    parent: blankAsNull(given.parent),
    short: blankAsNull(given.short),
    aliases: given.aliases.map(cleanLine).filter((alias) => alias !== ""),
    flags: given.flags.map(cleanLine).filter((flag) => flag !== ""),
  };
  if (unit.name === "" || unit.kind === "") throw new OfficeError("invalid", words.emptyUnit);
  const saved = await store.saveUnit(unit, id);
  const found = (await store.units()).find((one) => one.id === saved);
  if (!found) throw new OfficeError("unknown-unit", officeWords.noUnit(unit.name));
  return found;
}

/** Removes a unit on which nothing rests. */
export async function removeUnit({ store }: Desk, { id }: Checked<"units.remove">): Promise<Output<"units.remove">> {
  await store.removeUnit(id);
  return { id };
}

function blankAsNull(text: string | null): string | null {
  const clean = text === null ? "" : cleanLine(text);
  return clean === "" ? null : clean;
}
