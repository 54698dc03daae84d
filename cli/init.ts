import { importUnits } from "../core/office/units.ts";
import { loadProgramme, ProgrammeError } from "../core/programme/load.ts";
import { createStore } from "../core/store/open.ts";
import { createParserPool } from "../parsers/pool.ts";
import { UsageError } from "./errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder } from "./host.ts";
import { words } from "./words.ts";

/** Creates the data folder of an office, with its units where a list is given. Refuses a folder that holds data. */
export async function initialise(
  options: GlobalOptions & { office: string; seat?: string; units?: string },
): Promise<{ data: string; programme: string; seat: string; units: { added: number; updated: number } | null }> {
  const programme = await loadProgramme(programmesFolder, options.programme ?? "").catch((error: unknown) => {
    if (error instanceof ProgrammeError && error.code === "not-found") throw new UsageError(error.message);
    throw error;
  });
  const seat = options.seat ?? programme.seats[0]?.code ?? "";
  const known = programme.seats.map(({ code }) => code);
  if (!known.includes(seat)) throw new UsageError(words.noSeat(seat, known.join(", ")));
  const data = dataFolder(options);
  const parsers = createParserPool({ size: 1 });
  const store = await createStore(data, { office: options.office, programmeId: programme.id, seat }, programme);
  try {
    const units = options.units === undefined ? null : await importUnits({ store, parsers }, options.units);
    return { data, programme: programme.id, seat, units };
  } finally {
    parsers.close();
    await store.close();
  }
}
