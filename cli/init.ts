import { readUnits } from "../core/office/units.ts";
import { loadProgramme, ProgrammeError } from "../core/programme/load.ts";
import type { Programme } from "../core/programme/schema.ts";
import { createStore } from "../core/store/open.ts";
import { createParserPool } from "../parsers/pool.ts";
import { UsageError } from "./errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder } from "./options.ts";
import { words } from "./words.ts";

/** The programme that comes with the product under that id. An id that is none is wrong usage. */
export function requireProgramme(id: string): Promise<Programme> {
  return loadProgramme(programmesFolder, id).catch((error: unknown) => {
    if (error instanceof ProgrammeError && error.code === "not-found") {
      throw new UsageError(words.noProgramme(id), "unknown-programme");
    }
    throw error;
  });
}

/** Creates the data folder of an office, with its units where a list is given. Refuses a folder that holds data. */
export async function initialise(
  options: GlobalOptions & { office: string; seat?: string; units?: string },
): Promise<{ data: string; programme: string; seat: string; units: { added: number; updated: number } | null }> {
  const programme = await requireProgramme(options.programme ?? "");
  if (options.year && programme.year !== options.year) {
    throw new UsageError(words.programmeOfYear(programme.id, programme.year));
  }
  const seat = options.seat ?? programme.seats[0]?.code ?? "";
  const known = programme.seats.map(({ code }) => code);
  if (!known.includes(seat)) throw new UsageError(words.noSeat(seat, known.join(", ")), "unknown-seat");
  const data = dataFolder(options);
  const parsers = createParserPool({ size: 1 });
  try {
    // The list first: where a line of it is wrong, no folder is left behind that a second try would be refused over.
    const list = options.units === undefined ? null : await readUnits(parsers, options.units);
    const store = await createStore(data, { office: options.office, programmeId: programme.id, seat }, programme);
    try {
      return { data, programme: programme.id, seat, units: list && (await store.importUnits(list)) };
    } finally {
      await store.close();
    }
  } finally {
    parsers.close();
  }
}
