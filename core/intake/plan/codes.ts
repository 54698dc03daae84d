import { cellsOf } from "../../register/source.ts";
import { fold } from "../../text/fold.ts";
import { words } from "../words.ts";
import type { FilePlan } from "./plan.ts";

/** Heading of the column that carries each model's code in forms of our own. */
export const CODE_HEADING = "Mã (không sửa)";

/**
 * Takes the codes out of what a registration's rows say of their models: they are the program's own, not
 * the sender's, and a model of an earlier year is a new one in this. The cells stay told, as ignored.
 */
export function takeCodes(plan: FilePlan): void {
  for (const model of plan.models) {
    const key = Object.keys(model.values.extras).find((heading) => fold(heading) === fold(CODE_HEADING));
    if (key === undefined) continue;
    const { [key]: code = "", ...extras } = model.values.extras;
    model.values = { ...model.values, extras };
    const { [`extras.${key}`]: cells = [], ...provenance } = model.provenance;
    model.provenance = provenance;
    for (const { sheet, cell } of cellsOf(cells)) {
      if (!plan.ignoredCells.some((ignored) => ignored.sheet === sheet && ignored.cell === cell))
        plan.ignoredCells.push({ sheet, cell, reason: words.ownCode, text: code });
    }
  }
}
