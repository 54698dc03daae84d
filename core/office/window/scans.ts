import type { Submission } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "./words.ts";

/** Under this key stands which record was typed from a scan. */
const TYPED = "typed";
/** Formats in which paper is sent, and letters that register in sentences: nothing of them can be read out, and all of it typed. */
const SCANS = ["pdf", "image", "letter", "mail-letter"];

/** What became of the scans among `submissions`, by id: still to be typed, or typed into a record that stands. */
export async function scanStates(
  { store }: Desk,
  submissions: readonly Submission[],
): Promise<ReadonlyMap<string, "to-type" | "typed">> {
  const states = new Map<string, "to-type" | "typed">();
  for (const scan of submissions.filter(isScan)) {
    const record = (await store.decisions(scan.id))[TYPED];
    const typed = record === undefined ? null : await store.submission(record);
    // A record that was taken back leaves its scan to be typed again.
    states.set(scan.id, typed?.status === "imported" ? "typed" : "to-type");
  }
  return states;
}

/** The scan from which a record is about to be typed; throws `invalid` for what is none. */
export async function requireScan(desk: Desk, id: string): Promise<Submission> {
  const found = await desk.store.submission(id);
  if (!found || !isScan(found)) throw new OfficeError("invalid", words.noScan(id));
  return found;
}

/** Notes which record was typed from a scan. */
export async function noteTyped({ store }: Desk, scan: Submission, record: string): Promise<void> {
  await store.decide(scan.id, { [TYPED]: record });
}

function isScan({ status, format }: Submission): boolean {
  return status === "rejected" && SCANS.includes(format);
}
