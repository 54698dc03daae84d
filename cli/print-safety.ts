import type { Output } from "../core/contract.ts";
import { words } from "./words.ts";

type Numbers = Output<"safety.inspect">["backup"];

const numbers = ({ office, counts, lastChangedAt }: Numbers) =>
  words.register(office, counts.models, counts.files, counts.units, moment(lastChangedAt));

/** What was written, and what is not in order about it. */
export function printBackup({ path, size, register, problems }: Output<"safety.backup">): string {
  return [words.backedUp(path, size), `  ${numbers(register)}`, ...problems.map((one) => `  ! ${one}`)].join("\n");
}

/** What restoring would change. */
export function printInspected({ createdAt, backup, present, problems }: Output<"safety.inspect">): string {
  return [
    words.backupOf(moment(createdAt)),
    `  ${words.inBackup}: ${numbers(backup)}`,
    `  ${words.atPresent}: ${present ? numbers(present) : words.nothingReadable}`,
    ...problems.map((one) => `  ! ${one}`),
    words.restoreDryRun,
  ].join("\n");
}

/** What was restored, and where the state of before is. */
export function printRestored({ createdAt, register, keptAside, problems }: Output<"safety.restore">): string {
  return [
    words.restored(moment(createdAt)),
    `  ${numbers(register)}`,
    ...(keptAside === null ? [] : [`  ${words.keptAside(keptAside)}`]),
    ...problems.map((one) => `  ! ${one}`),
  ].join("\n");
}

function moment(at: string | null): string {
  return at === null
    ? words.never
    : new Intl.DateTimeFormat("vi", { dateStyle: "short", timeStyle: "short" }).format(new Date(at));
}
