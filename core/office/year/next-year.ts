import { crossings, crosswalk } from "../../consolidation/year/crosswalk.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Programme } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { requireProgramme } from "../programmes.ts";
import { words as officeWords } from "../words.ts";

/** The programmes of this folder, the newest first. */
export async function listYears({ store, programme }: Desk): Promise<Output<"year.programmes">> {
  const all = await store.programmes();
  const counted = await Promise.all(
    all.map(async ({ id, year, title }) => {
      const models = (await store.models({ programmeId: id })).length;
      return { id, year, title, current: id === programme.id, models, writable: id === programme.id };
    }),
  );
  return counted.reverse();
}

/** Works in another programme of this folder. */
export async function switchYear({ store }: Desk, input: Checked<"year.switch">): Promise<Record<string, never>> {
  const target = (await store.programmes()).find(({ id }) => id === input.programme);
  if (target && input.seat !== undefined) assertSeat(target, input.seat);
  await store.switchProgramme(input.programme, input.seat ?? null);
  return {};
}

/** Begins a year in this folder and works in it. Members keep their fields under the names of the new document. */
export async function startNext(desk: Desk, input: Checked<"year.next.start">): Promise<Output<"year.next.start">> {
  const { store } = desk;
  const programme = await requireProgramme(desk, input.programme);
  assertSeat(programme, input.seat);
  const { seat, keepFlags } = input;
  const fieldOf = crosswalk(desk.programme, programme);
  const { members, flags } = await store.startYear({ programme, seat, keepFlags, fieldOf });
  const [units, spellings, layouts] = await Promise.all([store.units(), store.learntAliases(), store.learntLayouts()]);
  return {
    programme: programme.id,
    units: units.length,
    members,
    flags,
    spellings: spellings.length,
    layouts: layouts.length,
  };
}

/** Where each field of this year is found under another programme, of this folder or of the product. */
export async function showCrosswalk(desk: Desk, input: Checked<"year.crosswalk">): Promise<Output<"year.crosswalk">> {
  return crossings(desk.programme, await requireProgramme(desk, input.programme));
}

function assertSeat(programme: Programme, seat: string): void {
  const known = programme.seats.map(({ code }) => code);
  if (!known.includes(seat)) throw new OfficeError("invalid", officeWords.noSeat(seat, known.join(", ")));
}
