import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Office, openOffice } from "../core/office/office.ts";
import { listProgrammes } from "../core/programme/load.ts";
import { openStore } from "../core/store/open.ts";
import { createParserPool } from "../parsers/pool.ts";
import { UsageError } from "./errors.ts";
import { progressBar } from "./progress.ts";
import { words } from "./words.ts";

/** Options that every command takes. */
export interface GlobalOptions {
  data?: string;
  programme?: string;
  year?: number;
  asOf?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Folder of the programmes that come with the product. */
export const programmesFolder = fileURLToPath(new URL("../programmes", import.meta.url));

/** The data folder: as given, from the environment, or where the desktop app keeps it. */
export function dataFolder(options: GlobalOptions): string {
  const given = options.data ?? process.env.DVK_DATA;
  if (given) return given;
  const base =
    process.platform === "win32"
      ? (process.env.APPDATA ?? join(homedir(), "AppData", "Roaming"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Application Support")
        : (process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config"));
  return join(base, "dan-van-kheo", "data");
}

/** The day that counts as today, in local time. */
export function today(options: GlobalOptions): string {
  if (options.asOf) return options.asOf;
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the office of the data folder, runs `work`, and closes everything whatever happens. */
export async function withOffice<T>(
  options: GlobalOptions,
  mode: "read" | "write",
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const store = await openStore(dataFolder(options), { write: mode === "write" });
  const parsers = createParserPool();
  const bar = progressBar(options);
  try {
    const settings = await store.settings();
    const programmes = await listProgrammes(programmesFolder);
    const own = (await store.programmes()).find(({ id }) => id === settings.programmeId);
    if (options.programme && options.programme !== settings.programmeId) {
      throw new UsageError(words.wrongProgramme(options.programme, settings.programmeId));
    }
    if (options.year && own && own.year !== options.year) throw new UsageError(words.wrongYear(options.year, own.year));
    const office = await openOffice({ store, parsers, programmes, today: () => today(options), progress: bar.update });
    return await work(office);
  } finally {
    bar.stop();
    parsers.close();
    await store.close();
  }
}
