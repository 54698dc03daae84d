import { type Source, saidShort } from "../../register/source.ts";
import { type Decisions, decisionsOf } from "./decisions.ts";
import type { PlannedModel } from "./plan.ts";

/** `field:TEXT=CODE` settles every model whose field cell or section says TEXT; `learnt` are keys decided of an earlier file. */
export function applyFieldDecisions(
  models: PlannedModel[],
  decisions: Decisions,
  learnt: ReadonlySet<string> = new Set(),
): void {
  for (const [text, code] of decisionsOf(decisions, "field")) {
    for (const model of models) {
      if (!model.doubts.some((doubt) => doubt.field === "field" && doubt.message.includes(`“${text}”`))) continue;
      model.values.field = code;
      const how = learnt.has(`field:${text}`) ? "learnt" : "decided";
      decide(model, "field", { how, said: saidShort(text) });
      model.doubts = model.doubts.filter((doubt) => doubt.field !== "field");
    }
  }
}

/**
 * `value:SHEET!12.goal=…` puts a value right and settles its doubt, `blank:SHEET!12.goal=yes` takes it away.
 * A model's unit is settled before, with the units of the whole file.
 */
export function applyValueDecisions(models: PlannedModel[], decisions: Decisions): void {
  for (const [place] of decisionsOf(decisions, "blank")) put(models, place, () => null);
  for (const [place, value] of decisionsOf(decisions, "value")) {
    put(models, place, (property) => {
      if (property === "sinceYear") return Number(value);
      return property === "leader" ? value === "true" : value;
    });
  }
}

/** The name that was decided for the unit of a single model (`value:SHEET!12.unit=NAME`), the `nth` of its row. */
export function decidedUnit(
  decisions: Decisions,
  { sheet, row }: Pick<PlannedModel, "sheet" | "row">,
  nth: number,
): string | null {
  const place = `value:${sheet}!${row}`;
  return decisions[`${place}#${nth}.unit`] ?? decisions[`${place}.unit`] ?? null;
}

/** For each model which of those of its row it is, from 1: points of one cell are several. */
export function nthOfRow(models: readonly Pick<PlannedModel, "sheet" | "row">[]): number[] {
  const met = new Map<string, number>();
  return models.map(({ sheet, row }) => {
    const place = `${row} ${sheet}`;
    const nth = (met.get(place) ?? 0) + 1;
    met.set(place, nth);
    return nth;
  });
}

function put(models: PlannedModel[], place: string, read: (property: string) => string | number | boolean | null) {
  const [, sheet, row, which, property = ""] = /^(.*)!(\d+)(?:#(\d+))?\.(\w+)$/su.exec(place) ?? [];
  const there = models.filter((model) => model.sheet === sheet && model.row === Number(row));
  const meant = which === undefined ? there : there.slice(Number(which) - 1, Number(which));
  for (const model of meant) {
    if (!(property in model.values)) continue;
    model.values = { ...model.values, [property]: read(property) };
    decide(model, property, { how: "decided" });
    model.doubts = model.doubts.filter((doubt) => doubt.field !== property);
  }
}

/** The decision stands before what the file says, whose cells stay known. */
function decide(model: PlannedModel, property: string, by: Source): void {
  model.provenance = { ...model.provenance, [property]: [by, ...(model.provenance[property] ?? [])] };
}
