import { type Office, openOffice } from "../core/office/office.ts";
import { listProgrammes } from "../core/programme/load.ts";
import type { Programme } from "../core/programme/schema.ts";
import { openStore } from "../core/store/open.ts";
import { createParserPool } from "../parsers/pool.ts";
import { browserPdf } from "../printing/pdf.ts";
import { backUpDaily, withNewestBackup } from "./backups.ts";
import { UsageError } from "./errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder, today } from "./options.ts";
import { progressBar } from "./progress.ts";
import { programVersion } from "./version.ts";
import { words } from "./words.ts";

/**
 * Opens the office of the data folder, runs `work`, and closes everything whatever happens. What is only
 * rehearsed needs the writer's place and leaves the folder as it was: no backup either.
 */
export async function withOffice<T>(
  options: GlobalOptions,
  mode: "read" | "rehearse" | "write",
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const folder = dataFolder(options);
  const store = await openStore(folder, { write: mode !== "read" }).catch(async (error: unknown) => {
    throw await withNewestBackup(error, folder);
  });
  const parsers = createParserPool();
  const bar = progressBar(options);
  try {
    const settings = await store.settings();
    const programmes = await listProgrammes(programmesFolder);
    const programmeId = wantedProgramme(options, await store.programmes(), settings.programmeId);
    if (mode !== "read" && programmeId !== settings.programmeId) {
      throw new UsageError(words.otherYearReadOnly(programmeId, settings.programmeId), "unknown-programme");
    }
    if (mode === "write") await backUpDaily(store, folder, programVersion(), options.quiet ?? false);
    const office = await openOffice({
      store,
      dataFolder: folder,
      version: programVersion(),
      parsers,
      pdf: browserPdf(),
      programmes,
      programmesFolder,
      programmeId,
      today: () => today(options),
      progress: bar.update,
    });
    return await work(office);
  } finally {
    bar.stop();
    parsers.close();
    await store.close();
  }
}

/** The programme of the folder that is asked for: the office's own, or one of an earlier year to look something up. */
function wantedProgramme(options: GlobalOptions, all: readonly Programme[], current: string): string {
  const { programme, year } = options;
  const own = all.find(({ id }) => id === current);
  const fits = ({ id, year: of }: Programme) => (programme ?? id) === id && (year ?? of) === of;
  const found = own && fits(own) ? own : all.findLast(fits);
  if (found) return found.id;
  if (programme && !all.some(({ id }) => id === programme)) {
    throw new UsageError(words.wrongProgramme(programme, current), "unknown-programme");
  }
  throw new UsageError(words.wrongYear(year ?? 0, own?.year ?? 0));
}
