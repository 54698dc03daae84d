import type { Checked, Output } from "../../contract.ts";
import type { Submission } from "../../store/store.ts";
import { cleanLine } from "../../text/clean.ts";
import { type Desk, requireSubmission } from "../desk.ts";
import { scanStates } from "./scans.ts";

type Entry = Output<"inbox.list">[number];

/** The receipt log, the latest first; nothing disappears from it. */
export async function listInbox(desk: Desk): Promise<Entry[]> {
  const { store, programme } = desk;
  const [units, submissions] = await Promise.all([store.units(), store.submissions({ programmeId: programme.id })]);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const scans = await scanStates(desk, submissions);
  return submissions.reverse().map((submission) => toEntry(submission, names, scans));
}

/** Puts the day of receipt right, or notes the number under which the paper was received. */
export async function editInbox(desk: Desk, input: Checked<"inbox.edit">): Promise<Entry> {
  const { id, receivedAt, incoming } = input;
  await requireSubmission(desk, id);
  await desk.store.editSubmission(id, {
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(incoming === undefined ? {} : { incoming: { ...incoming, number: numberOf(incoming.number) } }),
  });
  const units = await desk.store.units();
  const entry = await requireSubmission(desk, id);
  return toEntry(entry, new Map(units.map((unit) => [unit.id, unit.name])), await scanStates(desk, [entry]));
}

/** A number as it is kept: a blank is none. */
export function numberOf(text: string | null): string | null {
  const clean = text === null ? "" : cleanLine(text);
  return clean === "" ? null : clean;
}

function toEntry(
  submission: Submission,
  names: ReadonlyMap<string, string>,
  scans: Awaited<ReturnType<typeof scanStates>>,
): Entry {
  const { id, batchId, path, name, via, receivedAt, receivedAssumed, incoming, purpose, version } = submission;
  const { status, imported, setAside, createdAt, senderId } = submission;
  return {
    id,
    batchId,
    path,
    name,
    via,
    receivedAt,
    receivedAssumed,
    incoming,
    sender: senderId === null ? null : (names.get(senderId) ?? null),
    purpose,
    version,
    status: scans.get(id) ?? status,
    models: status === "duplicate" ? 0 : submission.modelCount,
    imported,
    setAside,
    problems: submission.problems.map(({ code, severity, message }) => ({ code, severity, message })),
    createdAt,
  };
}
