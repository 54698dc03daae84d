import type { Checked, ImportedFile, ImportResult } from "../contract.ts";
import type { Decisions } from "../intake/plan/decisions.ts";
import { duplicatePlan, refusedPlan } from "../intake/plan/outcomes.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import type { Unit } from "../register/unit.ts";
import type { Store, Submission } from "../store/store.ts";
import { lookAgainAtResults, missesRegistration } from "./again.ts";
import { type Kept, keepAhead, keepNow, readAhead } from "./ahead.ts";
import type { Desk } from "./desk.ts";
import { noteStored } from "./learning/known.ts";
import { namesOwnPlace, ownPlaces, type Stranger, strangerOf } from "./own-places.ts";
import { enterPlanning, namedSender, type PlanningRoom, planFile } from "./plans.ts";
import { receivedOf } from "./received.ts";
import { reportFile } from "./report.ts";
import { gatherSources, type SourceFile } from "./sources.ts";
import { requireUnit } from "./units.ts";
import { waitingTwin } from "./waiting.ts";
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
    const [strangers, places]: [Stranger[], Set<string>] = [[], new Set()];
    let atHome = false;
    const abroad: (() => Promise<ImportedFile | null>)[] = [];
    const later: (() => Promise<ImportedFile | null>)[] = [];
    const corrections: (() => Promise<ImportedFile | null>)[] = [];
    const results: (() => Promise<ImportedFile | null>)[] = [];
    const letters: (() => Promise<ImportedFile | null>)[] = [];
    // What was received stays; the files that are left when the call is stopped are simply not in the result.
    for (const [index, file] of files.entries()) {
      if (desk.signal?.aborted) break;
      desk.progress(reports.length, files.length, file.shown);
      const entry = { ...file, batchId, index };
      if (file.words !== undefined) {
        const attached = file.words;
        letters.push(async () =>
          reports.some((report) => report.path.startsWith(attached) && registers(report))
            ? null
            : receive(desk, room, units, entry, keepNow(desk, file), desk.parsers, input, given),
        );
        continue;
      }
      const kept = keeping.of(index);
      const postponed = (plan: FilePlan) => {
        atHome ||= namesOwnPlace(plan, room.office);
        const stranger = strangerOf(plan, room.office);
        strangers.push(...stranger);
        const isHeld = stranger.length > 0 && plan.status === "review";
        const queue = missesEarlier(plan)
          ? correctsUndated(plan, file)
            ? corrections
            : later
          : missesRegistration(plan)
            ? results
            : isHeld
              ? abroad
              : null;
        queue?.push(() => receive(desk, room, units, { ...entry, places }, kept, desk.parsers, input, given));
        return queue !== null;
      };
      const report = await receive(desk, room, units, entry, kept, ahead(index), input, given, postponed);
      if (report) reports.push(report);
    }
    for (const place of atHome ? [] : ownPlaces(strangers)) places.add(place);
    for (const again of [...abroad, ...later, ...corrections, ...results, ...letters]) {
      const report = desk.signal?.aborted ? null : await again();
      if (report) reports.push(report);
    }
    const registered = reports.some(({ status, purpose }) => status === "imported" && purpose === "registration");
    if (registered) await lookAgainAtResults(desk, new Set(reports.map(({ id }) => id)));
  } finally {
    // The store may be closed after this; nothing is left that still writes to it.
    await keeping.settled();
  }
  desk.progress(reports.length, files.length, "");
  return { batchId, files: reports, summary: summarise(reports) };
}

/** True for a paper that calls itself a later version while the one that it follows has not been met yet. */
function missesEarlier({ word, version, models }: FilePlan): boolean {
  return word !== null && word !== undefined && version.kind === "first" && models.length > 0;
}

/** A correction of which no e-mail tells when it was sent: the list that it mends may be any other of its drop. */
function correctsUndated({ word }: FilePlan, { mail }: SourceFile): boolean {
  return word === "corrects" && !mail?.date;
}

/** Receives one file; null where its plan says that it is to be `postponed` until the others of its drop are there. */
async function receive(
  desk: Desk,
  room: PlanningRoom,
  units: Map<string, Unit>,
  file: SourceFile & { batchId: string; index: number; places?: ReadonlySet<string> },
  keeping: Promise<Kept>,
  parsers: Desk["parsers"],
  input: Checked<"import.run">,
  given: Given,
  postponed: (plan: FilePlan) => boolean = () => false,
): Promise<ImportedFile | null> {
  const kept = await keeping;
  if (kept === null) return unreadable(file, file.index);
  const facts = factsOf(file);
  const plan = await planOf(desk, room, file, kept.sha256, parsers, given, facts);
  if (postponed(plan)) return null;
  const incoming = {
    batchId: file.batchId,
    programmeId: desk.programme.id,
    ...kept,
    path: file.shown,
    name: file.name,
    ...(file.via ? { via: file.via } : {}),
    ...receivedOf(file, input.received),
  };
  const id = await desk.store.saveSubmission(incoming, plan);
  // What was said with the import must hold when the file is looked at again in review.
  if (plan.status === "review" && Object.keys(given).length > 0) await desk.store.decide(id, given);
  if (Object.keys(facts).length > 0) await desk.store.decide(id, facts);
  const stored = await desk.store.submission(id);
  if (stored) room.submissions.push(stored);
  room.earlier.changed(plan);
  noteStored(room, id, plan);
  if (plan.status === "review") room.waiting.push({ id, name: file.name, plan });
  const { sha256, path } = incoming;
  return reportFile(
    { id, path, sha256, status: plan.status },
    { ...plan, models: plan.status === "duplicate" ? 0 : plan.models.length },
    units,
  );
}

/** An attachment with models: then what the e-mail says beside it is kept with it, and is no list of its own. */
function registers({ status, models }: ImportedFile): boolean {
  return models > 0 || status === "duplicate";
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

async function planOf(
  desk: Desk,
  room: PlanningRoom,
  file: SourceFile,
  sha256: string,
  parsers: Desk["parsers"],
  given: Given,
  facts: Decisions,
): Promise<FilePlan> {
  if (file.refusal !== null) {
    return namedSender(room, refusedPlan(file.refusal, file.what ?? "", file.name), file.name, facts);
  }
  const same = room.submissions.find((s) => s.sha256 === sha256 && isHeld(s));
  if (same) {
    // Nobody will take what was read ahead.
    await parsers.read(file.path).catch(() => undefined);
    return duplicatePlan(await desk.store.rows(same.id), same, same, "bytes");
  }
  const plan = await planFile(room, parsers, { id: null, path: file.path, name: file.name }, facts, given);
  const alike = room.submissions.find(
    (s) => s.contentHash !== null && s.contentHash === plan.contentHash && isHeld(s) && s.senderId === plan.senderId,
  );
  if (alike && plan.status !== "rejected") return duplicatePlan(plan.rows, plan, alike, "cells");
  const twin = waitingTwin(room.waiting, plan);
  return twin ? duplicatePlan(plan.rows, plan, twin, "models") : plan;
}

/** What is known of a file beside its bytes, kept with it: a later plan must know it too. */
function factsOf({ mail, places = new Set() }: SourceFile & { places?: ReadonlySet<string> }): Decisions {
  return { ...mailFacts(mail), ...Object.fromEntries([...places].map((place) => [`place:${place}`, "own"])) };
}

/** What the e-mail says of its attachment. */
function mailFacts(mail: SourceFile["mail"]): Decisions {
  if (!mail) return {};
  const facts = {
    "mail:subject": mail.subject,
    "mail:from": mail.from,
    "mail:date": mail.date ?? "",
    "mail:text": mail.text,
    "mail:leftOut": mail.leftOut.join(", "),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, said]) => said !== ""));
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
