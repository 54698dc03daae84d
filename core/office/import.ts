import type { Checked, ImportedFile, ImportResult } from "../contract.ts";
import { duplicatePlan, refusedPlan } from "../intake/plan/outcomes.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import type { Unit } from "../register/unit.ts";
import { type Store, StoreError, type Submission } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { enterPlanning, type PlanningRoom, planFile } from "./plans.ts";
import { reportFile } from "./report.ts";
import { gatherSources, type SourceFile } from "./sources.ts";
import { requireUnit } from "./units.ts";
import { words } from "./words.ts";

/**
 * Receives a drop: files, folders, archives. Each file is one transaction, so that a kill leaves the
 * state before or after it; a bad file is reported and the others go on. With `dryRun` everything is
 * done and taken back.
 */
export async function importFiles(desk: Desk, input: Checked<"import.run">): Promise<ImportResult> {
  const given = {
    ...(input.unit === undefined ? {} : { unit: (await requireUnit(desk, input.unit)).name }),
    ...(input.purpose === undefined ? {} : { purpose: input.purpose }),
  };
  const sources = await gatherSources(input.paths, desk.parsers, desk.shownAs);
  try {
    const receive = (store: Store) => receiveAll({ ...desk, store }, sources.files, input, given);
    return input.dryRun ? await desk.store.rehearse(receive) : await receive(desk.store);
  } finally {
    await sources.release();
  }
}

type Given = Parameters<typeof planFile>[4];

/**
 * Receives files that were gathered already. Where the call is stopped (`desk.signal`), it ends between
 * two files: the result tells of those that were received, and so do its sums.
 */
export async function receiveAll(
  desk: Desk,
  files: SourceFile[],
  input: Checked<"import.run">,
  given: Given,
): Promise<ImportResult> {
  const room = await enterPlanning(desk.store, desk.programme);
  const units = new Map(room.units.map((unit) => [unit.id, unit]));
  const batchId = await desk.store.createBatch(input.paths.map(desk.shownAs).join("\n"));
  const reports: ImportedFile[] = [];
  // Reading runs ahead of planning by as many files as there are parsers; planning keeps the order.
  const ahead = readAhead(desk, files);
  const keeping = keepAhead(desk, files);
  try {
    for (const [index, file] of files.entries()) {
      // What was received stays; the files that are left are simply not in the result.
      if (desk.signal?.aborted) break;
      desk.progress(index, files.length, file.shown);
      reports.push(
        await receive(desk, room, units, { ...file, batchId, index }, keeping.of(index), ahead(index), input, given),
      );
    }
  } finally {
    // The store may be closed after this; nothing is left that still writes to it.
    await keeping.settled();
  }
  desk.progress(reports.length, files.length, "");
  return { batchId, files: reports, summary: summarise(reports) };
}

/** Starts reading the next files; each result is taken once, in order. */
function readAhead({ parsers }: Desk, files: SourceFile[]): (index: number) => Desk["parsers"] {
  const started = new Map<number, ReturnType<Desk["parsers"]["read"]>>();
  const start = (index: number) => {
    const file = files[index];
    if (file === undefined || file.refusal !== null || file.unreadable || started.has(index)) return;
    const reading = parsers.read(file.path);
    // A refusal is met where the file's turn comes; until then it is nobody's unhandled rejection.
    reading.catch(() => undefined);
    started.set(index, reading);
  };
  return (index) => {
    for (let i = index; i < index + parsers.width * 2; i++) start(i);
    return {
      ...parsers,
      read: (path) => {
        const reading = started.get(index) ?? parsers.read(path);
        started.delete(index);
        return reading;
      },
    };
  };
}

type Kept = { sha256: string; size: number } | null;

/**
 * Keeps the bytes of the next file while this one is planned: a disk takes its time to be sure. Bytes
 * that were kept and not received after all are recorded, named by nothing, and do no harm.
 */
function keepAhead(desk: Desk, files: SourceFile[]): { of(index: number): Promise<Kept>; settled(): Promise<void> } {
  const started = new Map<number, Promise<Kept>>();
  const start = (index: number): Promise<Kept> => {
    const file = files[index];
    const kept = started.get(index) ?? (file && !file.unreadable ? keep(desk, file.path) : Promise.resolve(null));
    // A failure is met where the file's turn comes.
    kept.catch(() => undefined);
    started.set(index, kept);
    return kept;
  };
  return {
    of(index) {
      const kept = start(index);
      started.delete(index - 1);
      start(index + 1);
      return kept;
    },
    settled: async () => void (await Promise.allSettled(started.values())),
  };
}

async function receive(
  desk: Desk,
  room: PlanningRoom,
  units: Map<string, Unit>,
  file: SourceFile & { batchId: string; index: number },
  keeping: Promise<Kept>,
  parsers: Desk["parsers"],
  input: Checked<"import.run">,
  given: Given,
): Promise<ImportedFile> {
  const kept = await keeping;
  if (kept === null) return unreadable(file, file.index);
  const plan = await planOf(desk, room, file, kept.sha256, parsers, given);
  const incoming = {
    batchId: file.batchId,
    programmeId: desk.programme.id,
    ...kept,
    path: file.shown,
    name: file.name,
    ...(file.via ? { via: file.via } : {}),
    receivedAt: input.received ?? localTime(isPlausible(file.modified) ? file.modified : new Date()),
    receivedAssumed: input.received === undefined && !(file.mail?.date && isPlausible(file.modified)),
  };
  const id = await desk.store.saveSubmission(incoming, plan);
  // What was said with the import must hold when the file is looked at again in review.
  if (plan.status === "review" && Object.keys(given).length > 0) await desk.store.decide(id, given);
  const facts = mailFacts(file);
  if (Object.keys(facts).length > 0) await desk.store.decide(id, facts);
  const stored = await desk.store.submission(id);
  if (stored) room.submissions.push(stored);
  const { sha256, path } = incoming;
  return reportFile(
    { id, path, sha256, status: plan.status },
    { ...plan, models: plan.status === "duplicate" ? 0 : plan.models.length },
    units,
  );
}

/** Null where the file is gone or may not be read; any other failure is the office's own and ends the import. */
async function keep({ store }: Desk, path: string): Promise<Kept> {
  return store.keepFile(path).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === "not-found") return null;
    throw error;
  });
}

/** A file of which there are no bytes is told and not stored; its id only tells it from the others of the batch. */
function unreadable(file: SourceFile & { batchId: string }, index: number): ImportedFile {
  const plan = refusedPlan("corrupt", "", file.name);
  const problem = { code: "unreadable", severity: "error" as const, message: words.unreadable(file.shown) };
  return reportFile(
    { id: `${file.batchId}-${index}`, path: file.shown, sha256: "", status: "rejected" },
    { ...plan, problems: [problem], models: 0 },
    new Map(),
  );
}

/** A clock that was wrong, or a mail that lies of its date, must not date a paper to another century. */
function isPlausible(moment: Date): boolean {
  const year = moment.getFullYear();
  return year >= 1990 && year <= 2200;
}

/** A moment as the office's clock shows it: the day of receipt is the office's, not Greenwich's. */
function localTime(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const local = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  return `${local}${ahead < 0 ? "-" : "+"}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
}

async function planOf(
  desk: Desk,
  room: PlanningRoom,
  file: SourceFile,
  sha256: string,
  parsers: Desk["parsers"],
  given: Given,
): Promise<FilePlan> {
  if (file.refusal !== null) return refusedPlan(file.refusal, file.what ?? "", file.name);
  const same = room.submissions.find((s) => s.sha256 === sha256 && isHeld(s));
  if (same) {
    // Nobody will take what was read ahead.
    await parsers.read(file.path).catch(() => undefined);
    return duplicatePlan(await desk.store.rows(same.id), same, same, true);
  }
  const plan = await planFile(room, parsers, { id: null, path: file.path, name: file.name }, mailFacts(file), given);
  const alike = room.submissions.find(
    (s) => s.contentHash !== null && s.contentHash === plan.contentHash && isHeld(s) && s.senderId === plan.senderId,
  );
  return alike && plan.status !== "rejected" ? duplicatePlan(plan.rows, plan, alike, false) : plan;
}

/** What the e-mail says of its attachment, kept with the file: a later plan must know it too. */
function mailFacts({ mail }: SourceFile): Record<string, string> {
  if (!mail) return {};
  return { "mail:subject": mail.subject, "mail:from": mail.from };
}

/** In the register or waiting for a person: the same file again adds nothing. */
function isHeld(submission: Submission): boolean {
  return submission.status === "imported" || submission.status === "review";
}

function summarise(files: ImportedFile[]): ImportResult["summary"] {
  const count = (status: ImportedFile["status"]) => files.filter((file) => file.status === status).length;
  return {
    files: files.length,
    imported: count("imported"),
    review: count("review"),
    rejected: count("rejected"),
    duplicate: count("duplicate"),
    models: files.filter((file) => file.status === "imported").reduce((sum, file) => sum + file.models, 0),
  };
}
