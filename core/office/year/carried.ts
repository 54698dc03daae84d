import type { RegisteredModel } from "../../consolidation/situation.ts";
import { crossings } from "../../consolidation/year/crosswalk.ts";
import { renewalOf } from "../../consolidation/year/renewal.ts";
import type { Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { situationOf } from "../situation.ts";
import { type LastYearsModel, lastYear, sameModel } from "./last-year.ts";
import { words } from "./words.ts";

type Carried = NonNullable<Output<"year.carried">>;
type Row = Carried["models"][number];

/**
 * What this year began with, and what became of each model of the year before: not yet registered again, kept up,
 * with a higher goal, under “mới” although it is not, stopped. Null in the first year of a folder.
 */
export async function showCarried(desk: Desk): Promise<Output<"year.carried">> {
  const { store, programme, settings } = desk;
  const last = await lastYear(desk);
  if (last === null) return null;
  const [situation, spellings, layouts, members] = await Promise.all([
    situationOf(desk, desk.today),
    store.learntAliases(),
    store.learntLayouts(),
    store.yearRecords(programme.id, "member"),
  ]);
  const fields = crossings(last.programme, programme);
  const fieldOf = new Map(fields.map((one) => [one.code, one]));
  const units = new Map(situation.units.map(({ id, name }) => [id, name]));
  const registered = new Map(situation.models.map((model) => [sameModel(model.unitId ?? "", model.name), model]));
  const higher = programme.counting.carriedOver === "re-registered-with-higher-goal";
  return {
    year: programme.year,
    before: { id: last.programme.id, year: last.programme.year },
    started: {
      units: situation.units.length,
      members: members.length,
      spellings: spellings.length,
      layouts: layouts.length,
      signer: settings.signer.name,
    },
    rule: { text: programme.counting.label, source: programme.counting.source },
    crosswalk: fields,
    models: last.models.map((earlier): Row => {
      const { model, unitId, choice } = earlier;
      const now = registered.get(sameModel(unitId ?? "", model.name)) ?? null;
      const crossing = model.field === null ? undefined : fieldOf.get(model.field);
      return {
        model: model.id,
        name: model.name,
        unitId,
        unit: (unitId === null ? undefined : units.get(unitId)) ?? model.unit,
        fieldLabel: crossing?.label ?? model.fieldLabel,
        newFieldLabel: crossing?.intoLabel ?? null,
        goal: model.goal,
        choice: choice?.choice ?? null,
        wantedGoal: choice?.newGoal ?? null,
        now: now?.id ?? null,
        nowGoal: now?.goal ?? null,
        ...becameOf(earlier, now, higher),
      };
    }),
  };
}

function becameOf(earlier: LastYearsModel, now: RegisteredModel | null, higher: boolean): Pick<Row, "state" | "why"> {
  const { model, alive, choice, divided } = earlier;
  if (now === null) {
    if (!alive) return { state: "stopped", why: choice?.reason ?? words.stoppedBefore };
    return { state: "open", why: divided ? words.unitDivided : words.notAgain };
  }
  if (now.stage === "dropped") return { state: "stopped", why: words.droppedAgain };
  if (now.origin === "new") return { state: "as-new", why: words.saidNew };
  if (now.origin === null) return { state: "unclear", why: words.originOpen };
  if (!higher) return { state: "carried", why: words.carriedOn };
  const renewal = now.renewal ?? renewalOf(model.goal, now.goal, null);
  if (renewal === null) return { state: "unclear", why: words.noGoalBefore };
  return { state: renewal.verdict, why: renewal.why };
}
