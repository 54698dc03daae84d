import { addDays } from "../../programme/days.ts";
import type { Way } from "../../register/way.ts";

/** What a model may be waiting for, in the order of its way. */
export const QUEUE_STEPS = [
  "vet",
  "returned",
  "survey",
  "survey-due",
  "evaluate",
  "recognise",
  "exemplary",
  "nominate",
  "commend",
] as const;
export type QueueStep = (typeof QUEUE_STEPS)[number];

/** How many days ahead a survey counts as falling due. */
const SOON = 14;

/** What tells for what a model waits, beside its way. */
export interface Waiting {
  way: Way;
  /** True where the programme consolidates vetted models alone (tuyen-quang-2024:L31). */
  gated: boolean;
  /** Last day for its survey; null where it has none, or is surveyed (hai-phong-2024:L123). */
  surveyBy: string | null;
  /** When the last visit said to look again. */
  followUp: string | null;
  asOf: string;
}

/**
 * What somebody still has to do about a model as of a day: one definition for the queue and for the counts
 * that open it. A model may stand in several lists; what was returned waits for its unit alone.
 */
export function waitsFor({ way, gated, surveyBy, followUp, asOf }: Waiting): QueueStep[] {
  const { stage, vetting, included, reached } = way;
  if (stage === "dropped") return [];
  if (vetting === "returned") return ["returned"];
  const soon = addDays(asOf, SOON);
  const unvetted = vetting === "none" && !included && (gated || stage === "registered");
  const visited = reached.surveyed ?? reached.evaluated;
  const underWay = stage === "vetted" || stage === "launched" || stage === "running";
  const due = [surveyBy, followUp].some((day) => day !== null && day <= soon);
  const lists: Record<QueueStep, boolean> = {
    vet: vetting === "reopened" || unvetted,
    returned: false,
    survey: visited === undefined && (surveyBy !== null || underWay),
    "survey-due": due,
    evaluate: stage === "launched" || stage === "running" || stage === "surveyed",
    recognise: stage === "evaluated",
    exemplary: stage === "recognised",
    nominate: stage === "exemplary",
    commend: stage === "nominated",
  };
  return QUEUE_STEPS.filter((step) => lists[step]);
}
