import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ProgrammeError, parseJson, readProgramme } from "../programme/load.ts";
import { placeInWords } from "../programme/places.ts";
import type { Programme } from "../programme/schema.ts";
import { errorCode } from "../store/failures.ts";
import type { Store } from "../store/store.ts";
import { readChosen } from "./chosen-file.ts";
import { OfficeError } from "./errors.ts";
import { words } from "./words.ts";

/** Where programmes are looked for: the office's own, and those that come with the product. */
export interface Bookshelf {
  store: Store;
  builtIn: readonly Programme[];
}

/**
 * Every programme as it holds for this office, the latest year first: of a year that was begun the one that it goes
 * by, else the office's own newest edition, else as it comes with the product.
 */
export async function allProgrammes({ store, builtIn }: Bookshelf): Promise<Programme[]> {
  const [begun, kept] = await Promise.all([store.programmes(), store.editions.kept()]);
  const all = new Map<string, Programme>();
  for (const programme of [...builtIn, ...kept.map((edition) => edition.programme), ...begun]) {
    all.set(programme.id, programme);
  }
  return [...all.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

/** The programme of that id as it holds for this office. Throws `unknown-programme`. */
export async function requireProgramme(shelf: Bookshelf, id: string): Promise<Programme> {
  const found = (await allProgrammes(shelf)).find((programme) => programme.id === id);
  if (!found) throw new OfficeError("unknown-programme", words.noProgramme(id));
  return found;
}

/** The words of a programme's document, its line 1 first: its own, else those that come with the product; empty where there are none. */
export async function documentOf(
  { programmesFolder }: { programmesFolder: string },
  { id, document }: Programme,
): Promise<string[]> {
  if (document !== undefined) return document;
  const text = await readFile(join(programmesFolder, "sources", `${id}.txt`), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  return text === "" ? [] : text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
}

/** A hundred times the longest of those that come with the product, its document's words included. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The programme of a file, checked whole. Throws `not-found`, or `invalid`: too large, or with a detail for each thing that is wrong:
 * its place in words and as the file has it.
 *
 * @param shown under what name the clerk knows the path
 */
export async function readProgrammeFile(path: string, shown: string): Promise<Programme> {
  const text = (await readChosen(path, shown, MOST_BYTES)).toString("utf8");
  let file: unknown = null;
  try {
    file = parseJson(text, basename(shown));
    return readProgramme(file, basename(shown));
  } catch (error) {
    if (error instanceof ProgrammeError) throw refused(error, file);
    throw error;
  }
}

function refused({ code, message, problems }: ProgrammeError, file: unknown): OfficeError {
  const details = problems.map(({ path, message: why }) =>
    code === "not-json" ? why : `${placeInWords(file, path)}${path === "" ? "" : ` (${path})`}: ${why}`,
  );
  return new OfficeError("invalid", message.split(": ")[0] ?? message, details);
}
