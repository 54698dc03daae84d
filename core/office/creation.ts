import { join } from "node:path";
import type { Checked } from "../contract.ts";
import { loadProgramme } from "../programme/load.ts";
import type { Programme } from "../programme/schema.ts";
import { createStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { OfficeError } from "./errors.ts";
import { type CallContext, openOffice } from "./office.ts";
import { readProgrammeFile } from "./programmes.ts";
import { markTrial } from "./safety/trial.ts";
import { readUnits } from "./units.ts";
import { words } from "./words.ts";
import type { WorkplaceOptions } from "./workplace.ts";

/** The invented office that the sample inbox was sent to, and the programme under which it was. */
export const SAMPLE = {
  programme: "hai-phong-2024",
  office: "Ban Dân vận Huyện ủy An Lạc",
  superior: "Huyện ủy An Lạc",
  place: "An Lạc",
  seat: "huyen",
} as const;

/**
 * Creates the data folder of an office, with its units where a list is given. With `sample` it is the
 * invented office of the samples: its name, its units, and its whole inbox received; another programme or seat than
 * theirs is refused, for the inbox would not fit it.
 * Everything that can be refused is looked at before the folder is made, so that a refusal leaves nothing behind.
 */
export async function createWorkplace(
  options: WorkplaceOptions,
  input: Checked<"workplace.create">,
  context: CallContext,
): Promise<void> {
  const { parsers } = options;
  if (
    input.sample &&
    (input.guidance !== undefined || input.programme !== SAMPLE.programme || input.seat !== SAMPLE.seat)
  ) {
    throw new OfficeError("invalid", words.otherSample(SAMPLE.programme, SAMPLE.seat));
  }
  const wanted = input.sample ? { ...input, ...SAMPLE, units: join(options.samplesFolder, "units.csv") } : input;
  const programme = await programmeFor(options, wanted, context);
  const seats = programme.seats.map(({ code }) => code);
  if (!seats.includes(wanted.seat)) throw new OfficeError("invalid", words.noSeat(wanted.seat, seats.join(", ")));
  const units = wanted.units === undefined ? [] : await readUnits(parsers, wanted.units);
  const { office, seat } = wanted;
  const store = await createStore(options.dataFolder, { office, programmeId: programme.id, seat }, programme);
  try {
    if (input.guidance !== undefined) await store.editions.save(programme, "file", 0);
    if (units.length > 0) await store.importUnits(units);
    if (input.sample) {
      await markTrial(store);
      const { today, version, dataFolder, programmesFolder } = options;
      const desk = await openOffice({
        store,
        parsers,
        programmes: [programme],
        today,
        version,
        dataFolder,
        programmesFolder,
      });
      await store.saveSettings({ superior: SAMPLE.superior, place: SAMPLE.place });
      await desk.call("import.run", { paths: [join(options.samplesFolder, "inbox")] }, context);
      await dateByName(store, programme.year);
      await markTrial(store);
    }
  } finally {
    await store.close();
  }
}

/** The programme that comes with the product, or that of the file which was given for it. */
async function programmeFor(
  { programmesFolder }: WorkplaceOptions,
  { programme: id, guidance }: Pick<Checked<"workplace.create">, "programme" | "guidance">,
  { shownAs = (path) => path }: CallContext,
): Promise<Programme> {
  if (guidance === undefined) return loadProgramme(programmesFolder, id);
  const programme = await readProgrammeFile(guidance, shownAs(guidance));
  if (programme.id !== id) throw new OfficeError("invalid", words.otherGuidance(programme.id, id));
  return programme;
}

/** The sample files are named by their day of receipt (`0304_…` came on 4 March); a copy of a file has a time of its own. */
async function dateByName(store: Store, year: number): Promise<void> {
  for (const { id, path } of await store.submissions({})) {
    const named = /[\\/]inbox[\\/](\d{2})(\d{2})_/u.exec(path);
    if (named) await store.editSubmission(id, { receivedAt: `${year}-${named[1]}-${named[2]}` });
  }
}
