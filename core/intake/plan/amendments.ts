import { compareKey } from "../../text/fold.ts";
import { subjectKindTold } from "../rows/subject.ts";
import { words } from "../words.ts";
import { type Decisions, decidedRows } from "./decisions.ts";
import type { EarlierSubmission } from "./earlier.ts";
import { pair } from "./pairs.ts";
import type { PlannedModel, Problem } from "./plan.ts";

/** Properties that a former value may tell. */
const TOLD = ["content", "subject", "goal", "period", "method", "place", "expected", "responsible", "name"] as const;

/**
 * Holds the former values of a correction that says of nothing what it corrects against what is registered: the one property
 * that has that value is the one that is corrected. Where none has, or several, the row waits, until a person calls it a model,
 * whose content it then is. Changes the models given.
 */
export function settleAmendments(
  models: PlannedModel[],
  earlier: readonly EarlierSubmission[],
  decisions: Decisions,
): Problem[] {
  const open = models.filter(({ amends }) => amends);
  if (open.length === 0) return [];
  const { pairs } = pair(
    open,
    earlier.flatMap((paper) => paper.models),
  );
  return pairs.flatMap(([planned, model]): Problem[] => {
    const { former, cell } = planned.amends ?? { former: "", cell: "" };
    const key = compareKey(former);
    const found = TOLD.filter((property) => compareKey(model[property] ?? "") === key);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) {
      move(planned, only);
      return [];
    }
    if (decidedRows(decisions, planned.sheet).get(planned.row) === "model") return [];
    const message = words.formerValueUnknown(planned.values.name, former);
    return [{ code: "unclear-row", severity: "error", message, sheet: planned.sheet, cell, value: former }];
  });
}

function move(planned: PlannedModel, property: (typeof TOLD)[number]): void {
  const { values, provenance } = planned;
  const value = values.content;
  if (property === "content" || value === null) return;
  if (property === "name") planned.was ??= { name: values.name };
  else if (values[property] !== null) return;
  const sources = provenance.content ?? [];
  values.content = null;
  delete provenance.content;
  values[property] = value;
  provenance[property] = property === "name" ? [...(provenance.name ?? []), ...sources] : sources;
  if (property === "subject") values.subjectKind = subjectKindTold(value) ?? values.subjectKind;
}
