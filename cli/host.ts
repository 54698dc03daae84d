import { type Office, openOffice } from "../core/office/office.ts";
import { listProgrammes } from "../core/programme/load.ts";
import { openStore } from "../core/store/open.ts";
import { createParserPool } from "../parsers/pool.ts";
import { browserPdf } from "../printing/pdf.ts";
import { backUpDaily, withNewestBackup } from "./backups.ts";
import { UsageError } from "./errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder, today } from "./options.ts";
import { progressBar } from "./progress.ts";
import { programVersion } from "./version.ts";
import { words } from "./words.ts";

/** Opens the office of the data folder, runs `work`, and closes everything whatever happens. */
export async function withOffice<T>(
  options: GlobalOptions,
  mode: "read" | "write",
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const folder = dataFolder(options);
  const store = await openStore(folder, { write: mode === "write" }).catch(async (error: unknown) => {
    throw await withNewestBackup(error, folder);
  });
  const parsers = createParserPool();
  const bar = progressBar(options);
  try {
    const settings = await store.settings();
    const programmes = await listProgrammes(programmesFolder);
    const own = (await store.programmes()).find(({ id }) => id === settings.programmeId);
    if (options.programme && options.programme !== settings.programmeId) {
      throw new UsageError(words.wrongProgramme(options.programme, settings.programmeId), "unknown-programme");
    }
    if (options.year && own && own.year !== options.year) throw new UsageError(words.wrongYear(options.year, own.year));
    if (mode === "write") await backUpDaily(store, folder, programVersion(), options.quiet ?? false);
    const office = await openOffice({
      store,
      dataFolder: folder,
      version: programVersion(),
      parsers,
      pdf: browserPdf(),
      programmes,
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
