import type { z } from "zod";
import type { Programme } from "../programme/schema.ts";
import type { OfficeDetails, OfficeSettings } from "../store/settings.ts";
import type { Store, Submission } from "../store/store.ts";
import { OfficeError } from "./errors.ts";
import type { Parsers } from "./parsers.ts";
import type { PdfMaker } from "./pdf.ts";
import { words } from "./words.ts";

/** What every use case works with: the office's store and settings, its programme, its parsers. */
export interface Desk {
  store: Store;
  settings: OfficeSettings & OfficeDetails;
  programme: Programme;
  /** The programmes that come with the product. */
  builtIn: readonly Programme[];
  parsers: Parsers;
  /** Makes PDFs; null where the host cannot. */
  pdf: PdfMaker | null;
  /** The day that counts as today, ISO. */
  today: string;
  /** Where the data lies, as the office is told; empty where the host does not say. */
  dataFolder: string;
  /** Where the programmes lie, with the documents' words in `sources/`; empty where the host does not say. */
  programmesFolder: string;
  version: string;
  progress(done: number, of: number, what: string): void;
  /** Under what name the clerk knows a path that a host put in for a token. */
  shownAs(path: string): string;
  /** Stops long work between two of its steps; null where nobody can. */
  signal: AbortSignal | null;
}

/** What answers the operations of one part of the contract. */
export type HandlersOf<Contract extends Record<string, { input: z.ZodType; output: z.ZodType }>> = {
  [Name in keyof Contract]: (
    desk: Desk,
    input: z.output<Contract[Name]["input"]>,
  ) => Promise<z.output<Contract[Name]["output"]>>;
};

/** The submission of that id. Throws `not-found`. */
export async function requireSubmission({ store }: Desk, id: string): Promise<Submission> {
  const submission = await store.submission(id);
  if (!submission) throw new OfficeError("not-found", words.noSubmission(id));
  return submission;
}
