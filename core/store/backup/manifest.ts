import { z } from "zod";

/** What a `.dvk` says of itself; everything in it that can be proved is proved against it. */

/** The form that this program writes; a higher number is of a newer program. */
export const FORMAT = 1;
export const FORMAT_NAME = "dan-van-kheo";

/** Names of the members; kept files stand under `files/` as in the data folder. */
export const MEMBERS = { manifest: "manifest.json", register: "register.sqlite", files: "files/" } as const;

/** Why a backup was taken. */
export const REASONS = ["by-hand", "start", "daily", "before-upgrade", "before-undo", "before-restore"] as const;
export type Reason = (typeof REASONS)[number];

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A register in numbers, for a person who must tell one from another. */
const registerSummary = z.strictObject({
  office: z.string(),
  programme: z.string(),
  seat: z.string(),
  revision: count,
  /** ISO, with time; null before the first change. */
  lastChangedAt: z.string().nullable(),
  /** Number of the last migration. */
  schema: count,
  counts: z.strictObject({ models: count, files: count, units: count, audit: count }),
});
export type RegisterSummary = z.infer<typeof registerSummary>;

export const manifest = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  reason: z.enum(REASONS),
  /** Version of the program that wrote it. */
  program: z.string(),
  register: registerSummary,
  /** The office's settings as they stand in the register, so that they can be read without the program. */
  settings: z.record(z.string(), z.string()),
  database: z.strictObject({ size: count, sha256 }),
  /** Every kept file; where `withFiles` is false they lie beside, in a folder that backups share. */
  withFiles: z.boolean(),
  files: z.array(z.strictObject({ sha256, size: count })),
  /** Kept files that were already missing or damaged when it was taken, by the names under which they came. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;

/** As much as has to be understood before anything else: whether the rest can be. */
export const manifestHead = z.object({ format: z.literal(FORMAT_NAME), version: z.number().int().positive() });
