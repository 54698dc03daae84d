import { z } from "zod";
import { type ModelStage, WAY_STAGES } from "./model.ts";

/**
 * The way of a model through the year, as dated events. A stage is never stored as truth: it follows
 * from the events that still stand.
 */

const day = z.iso.date();
const words = z.string().trim().min(1);
const level = words;
/** Number of the decision by which somebody recognised or commended. */
const number = words;

/** What an event says beside its day, by its kind. */
export const eventDetails = z.discriminatedUnion("kind", [
  /** The registration was checked and found right. */
  z.strictObject({ kind: z.literal("vetted"), by: words.nullable().default(null) }),
  /** Sent back to be completed. */
  z.strictObject({ kind: z.literal("returned"), reasons: z.array(words).min(1) }),
  z.strictObject({ kind: z.literal("launched"), place: words.nullable().default(null) }),
  z.strictObject({ kind: z.literal("running") }),
  /** A visit: what was found, what help was given or promised, and when to look again. */
  z.strictObject({
    kind: z.literal("surveyed"),
    finding: words,
    help: words.nullable().default(null),
    followUp: day.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal("evaluated"), outcome: words.nullable().default(null) }),
  z.strictObject({ kind: z.literal("recognised"), level, number }),
  z.strictObject({ kind: z.literal("exemplary"), reason: words.nullable().default(null) }),
  /** Put forward to `level`, in the order of `rank` (1 is the first). */
  z.strictObject({ kind: z.literal("nominated"), level, rank: z.number().int().min(1), reason: words }),
  z.strictObject({ kind: z.literal("commended"), form: words, number }),
  z.strictObject({ kind: z.literal("dropped"), reason: words }),
  /** Goes into the consolidation although it is not vetted: who decided so, and why. */
  z.strictObject({ kind: z.literal("included"), reason: words, by: words }),
  /** A re-sent file changed what was registered: what was vetted, or returned, must be looked at again. */
  z.strictObject({ kind: z.literal("reopened"), properties: z.array(words).min(1) }),
]);
export type EventDetails = z.infer<typeof eventDetails>;
export type EventKind = EventDetails["kind"];

/** Kinds that a person records; `reopened` follows from a file alone. */
export const RECORDED_KINDS = [
  "vetted",
  "returned",
  "launched",
  "running",
  "surveyed",
  "evaluated",
  "recognised",
  "exemplary",
  "nominated",
  "commended",
  "dropped",
  "included",
] as const satisfies readonly EventKind[];
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** An event as it is kept: `e12`, of model `m3`; `at` is when it was written down. */
export interface WayEvent {
  id: string;
  modelId: string;
  day: string;
  at: string;
  note: string | null;
  details: EventDetails;
  /** When it was taken back; null while it stands. */
  takenBackAt: string | null;
}

/** Where the vetting stands; `reopened` after a re-sent change. */
export type Vetting = "none" | "vetted" | "returned" | "reopened";

/** What follows from the events that stand. */
export interface Way {
  stage: ModelStage;
  vetting: Vetting;
  /** True where somebody decided that it is consolidated although it is not vetted. */
  included: boolean;
  /** The first day of each milestone that was reached. */
  reached: Partial<Record<ModelStage, string>>;
  /** Those that stand, by day, then as they were written down. */
  standing: WayEvent[];
}

/** Every event is a stage of that name, but for these two. */
export function isMilestone(kind: EventKind): kind is Exclude<EventKind, "included" | "reopened"> {
  return kind !== "included" && kind !== "reopened";
}

/**
 * What a model's events come to. The stage is the furthest that was reached, whatever was written down
 * later (a visit after the recognition takes nothing back); a return holds until the registration is vetted
 * or sent anew, and what was dropped stays so.
 */
export function wayOf(events: readonly WayEvent[]): Way {
  const standing = events.filter((event) => event.takenBackAt === null).sort(inOrder);
  const reached: Way["reached"] = {};
  for (const { details, day: on } of standing) {
    if (isMilestone(details.kind)) reached[details.kind] ??= on;
  }
  const { vetting, included } = vettingOf(standing);
  if (vetting !== "vetted") delete reached.vetted;
  if (vetting !== "returned") delete reached.returned;
  return { stage: stageOf(reached), vetting, included, reached, standing };
}

/**
 * The last word on the registration, by when it was written down: a file is received on the day that its mail
 * bears, which may lie before a vetting that never saw it.
 */
function vettingOf(standing: readonly WayEvent[]): Pick<Way, "vetting" | "included"> {
  let vetting: Vetting = "none";
  let included = false;
  for (const { details } of [...standing].sort((a, b) => place(a) - place(b))) {
    if (details.kind === "vetted" || details.kind === "returned") vetting = details.kind;
    // The decision was about what was registered then.
    if (details.kind === "reopened") [vetting, included] = ["reopened", false];
    if (details.kind === "included") included = true;
  }
  return { vetting, included };
}

function stageOf(reached: Way["reached"]): ModelStage {
  if (reached.dropped !== undefined) return "dropped";
  if (reached.returned !== undefined) return "returned";
  const furthest = WAY_STAGES.filter((stage) => reached[stage] !== undefined).at(-1);
  return furthest ?? "registered";
}

function inOrder(a: WayEvent, b: WayEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return place(a) - place(b);
}

/** Events are numbered as they are written down. */
function place(event: WayEvent): number {
  return Number(event.id.slice(1));
}
