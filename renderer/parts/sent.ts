import type { Output } from "../../core/contract.ts";
import { to } from "../shell/routes.ts";

export type Matrix = Output<"year.matrix">;
export type SentUnit = Matrix["units"][number];
export type SentCell = SentUnit["cells"][number];
export type SentState = SentCell["state"];

/** The states in the order in which a clerk asks for them, each with a shape of its own. */
export const SENT_STATES: readonly SentState[] = ["missing", "late", "on-time", "received", "due"];
export const SENT_SHAPES: Record<SentState, string> = {
  "on-time": "✓",
  late: "◑",
  missing: "✕",
  due: "○",
  received: "✓",
};

/** The list behind a cell: what was sent or put forward, or the unit that owes it. */
export function cellAddress(unit: Pick<SentUnit, "id">, { files, models }: SentCell): string {
  // What was put forward are models, and no paper.
  if (models[0] !== undefined) return to.vetting({ step: "all", model: models[0] });
  const [only, ...more] = files;
  if (only === undefined) return to.units({ unit: unit.id });
  return more.length === 0 ? to.review(only) : to.inbox({ ids: files.join(",") });
}
