import { askKind } from "../rows/heard.ts";
import { subjectKindOf } from "../rows/subject.ts";
import type { PlannedModel } from "./plan.ts";

/**
 * Lets a body carry a model out where nothing says or asks who does; the model is changed.
 *
 * @returns false where somebody else is named, or a doubt stands about it: then nothing is changed
 */
export function takeBody(model: Pick<PlannedModel, "values" | "doubts" | "provenance">, body: string): boolean {
  const { values, doubts } = model;
  const open = values.subject === null && values.subjectKind !== "individual";
  if (!open || doubts.some(({ field }) => field === "subject" || field === "subjectKind")) return false;
  values.subject = body;
  values.subjectKind ??= subjectKindOf(body);
  askKind(model);
  return true;
}
