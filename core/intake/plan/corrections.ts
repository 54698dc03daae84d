import { type Decisions, decisionsOf } from "./decisions.ts";
import type { PlannedModel } from "./plan.ts";

/** `field:TEXT=CODE` settles every model whose field cell or section says TEXT. */
export function applyFieldDecisions(models: PlannedModel[], decisions: Decisions): void {
  for (const [text, code] of decisionsOf(decisions, "field")) {
    for (const model of models) {
      if (!model.doubts.some((doubt) => doubt.field === "field" && doubt.message.includes(`“${text}”`))) continue;
      model.values.field = code;
      model.doubts = model.doubts.filter((doubt) => doubt.field !== "field");
    }
  }
}

/** `value:SHEET!12.goal=…` puts a value right and settles its doubt. */
export function applyValueDecisions(models: PlannedModel[], decisions: Decisions): void {
  for (const [place, value] of decisionsOf(decisions, "value")) {
    const match = /^(.*)!(\d+)\.(\w+)$/su.exec(place);
    if (!match) continue;
    const [, sheet, row, property = ""] = match;
    for (const model of models) {
      if (model.sheet !== sheet || model.row !== Number(row) || !(property in model.values)) continue;
      const parsed =
        value === ""
          ? null
          : property === "sinceYear"
            ? Number(value)
            : property === "leader"
              ? value === "true"
              : value;
      model.values = { ...model.values, [property]: parsed };
      model.doubts = model.doubts.filter((doubt) => doubt.field !== property);
    }
  }
}
