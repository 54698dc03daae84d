import { z } from "zod";

/** Shapes of the operations of the data's safety: backups, restoring, the lock, the log of what was done. */

const text = z.string();
const count = z.number().int().nonnegative();
/** A password as typed; its length is judged where it is set. */
const password = text.min(1).max(1000);

/** A register in numbers, for a person who must tell one from another. */
const registerNumbers = z.strictObject({
  office: text,
  programme: text,
  seat: text,
  revision: count,
  /** ISO, with time; null before the first change. */
  lastChangedAt: text.nullable(),
  schema: count,
  counts: z.strictObject({ models: count, files: count, units: count, audit: count }),
});

const reason = z.enum(["by-hand", "start", "daily", "before-upgrade", "before-undo", "before-restore"]);

/** A backup in the data folder or in the second folder. */
const shelvedBackup = z.strictObject({
  id: text,
  place: z.enum(["own", "second"]),
  /** What this computer's clock showed, `YYYY-MM-DDTHH:MM:SS`. */
  at: text,
  reason,
  size: count,
  /** Null where the backup cannot be read. */
  register: registerNumbers.nullable(),
});

/** Which backup is meant: one of the list, or a file that the clerk chose. */
const wanted = z.strictObject({ id: text.optional(), path: text.optional(), password: password.optional() });

const second = z.strictObject({
  folder: text,
  /** False while the stick is not in or the share is away. */
  reachable: z.boolean(),
  /** When the newest backup there was taken. */
  newest: text.nullable(),
});

/** The operations of the data's safety. */
export const safetyContract = {
  /** Also where the register is damaged, newer, or not there: whatever can be restored is shown. */
  "safety.list": {
    input: z.strictObject({}),
    output: z.strictObject({
      folder: text,
      backups: z.array(shelvedBackup),
      second: second.nullable(),
      /** The newest backup is of a day that has not come yet: this computer's clock was set back. */
      clockSetBack: z.boolean(),
      /** Why the last automatic backup failed or did not reach the second folder, or what was not in order. */
      problem: text.nullable(),
      lock: z.boolean(),
    }),
  },
  /** A verified copy: of everything into one file where `to` is given, else onto the program's own shelf. */
  "safety.backup": {
    input: z.strictObject({ to: text.optional(), password: password.optional() }),
    output: z.strictObject({
      path: text,
      size: count,
      sha256: text,
      createdAt: text,
      encrypted: z.boolean(),
      register: registerNumbers,
      /** Kept files inside; 0 for the shelf's own, which share them. */
      files: count,
      problems: z.array(text),
    }),
  },
  /** Proves a backup and says what restoring it would change; changes nothing. */
  "safety.inspect": {
    input: wanted,
    output: z.strictObject({
      createdAt: text,
      reason,
      program: text,
      encrypted: z.boolean(),
      backup: registerNumbers,
      /** The register of now; null where there is none or none that can be read. */
      present: registerNumbers.nullable(),
      problems: z.array(text),
    }),
  },
  "safety.restore": {
    input: wanted,
    output: z.strictObject({
      createdAt: text,
      register: registerNumbers,
      before: registerNumbers.nullable(),
      /** Where the state of before is kept; null where there was none. */
      keptAside: text.nullable(),
      problems: z.array(text),
    }),
  },
  /** The trial that the register is: how many files were added to the samples'. Null for an office's own register. */
  "safety.trial": {
    input: z.strictObject({}),
    output: z.strictObject({ added: count }).nullable(),
  },
  /** Ends the trial: closes the register, and the next state is that of a first start. `refused` for one that is no trial. */
  "safety.endTrial": {
    input: z.strictObject({}),
    output: z.strictObject({
      /** Where the folder is kept, because something in it is not the trial's; null where it was removed. */
      kept: text.nullable(),
    }),
  },
  /** Sets the second folder (a token or path of a folder), or with null none. */
  "safety.second": {
    input: z.strictObject({ to: text.nullable() }),
    output: z.strictObject({ second: second.nullable() }),
  },
  /** Sets, changes or (with null) removes the lock that is asked for when the program starts. */
  "safety.lock": {
    input: z.strictObject({ password: password.nullable(), current: password.optional() }),
    output: z.strictObject({ lock: z.boolean() }),
  },
  "safety.unlock": { input: z.strictObject({ password }), output: z.strictObject({ unlocked: z.literal(true) }) },
  /** What was done, the newest first; `before` goes on from the last one seen. */
  "safety.audit": {
    input: z.strictObject({ before: count.optional(), limit: z.number().int().min(1).max(500).default(100) }),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          id: count,
          at: text,
          action: text,
          label: text,
          subject: text.nullable(),
          /** What it was done to, by the name that the clerk knows: a file, a unit, models, a paper. */
          about: text.nullable(),
          /** What else is worth reading in a list; empty where there is nothing. */
          more: text,
          /** All of it, JSON. */
          details: text,
        }),
      ),
      total: count,
    }),
  },
  /** The whole log as csv for Excel, to be saved by the host. */
  "safety.export-audit": {
    input: z.strictObject({}),
    output: z.strictObject({ name: text, base64: text, entries: count }),
  },
} as const;

/** Operations that stand before any office, for they must work where the register does not open. */
const PLACE_OPERATIONS = [
  "safety.list",
  "safety.inspect",
  "safety.restore",
  "safety.unlock",
  "safety.trial",
  "safety.endTrial",
] as const;
export type PlaceOperation = (typeof PLACE_OPERATIONS)[number];
