import { unitsOfDay } from "../../consolidation/year/lineage.ts";
import { nameKey } from "../../intake/results/match.ts";
import type { Programme } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { YearContent } from "../../register/year.ts";
import type { Desk } from "../desk.ts";

type Choice = YearContent<"year-proposal">;

/** A model of the year before as this year meets it. */
export interface LastYearsModel {
  model: ModelRecord & { unitId: string | null };
  /** The unit that answers for it now; null where its unit was divided, until somebody says whose it is, or it had none. */
  unitId: string | null;
  divided: boolean;
  /** What was decided for this year; null where nobody did. */
  choice: Choice | null;
  /** Whether it goes on: not dropped or returned in its year, and not stopped by a choice. */
  alive: boolean;
}

/** The latest year before this one in the folder, with its models under today's units; null where there is none. */
export async function lastYear({
  store,
  programme,
  today,
}: Pick<Desk, "store" | "programme" | "today">): Promise<{ programme: Programme; models: LastYearsModel[] } | null> {
  const before = (await store.programmes()).filter(({ year }) => year < programme.year);
  const last = before.sort((a, b) => a.year - b.year).at(-1);
  if (!last) return null;
  const [models, units, changes, choices] = await Promise.all([
    store.models({ programmeId: last.id }),
    store.units(),
    store.unitChanges(),
    store.yearRecords(last.id, "year-proposal"),
  ]);
  const end = `${programme.year}-12-31`;
  const ofDay = unitsOfDay(units, changes, today < end ? today : end);
  const chosen = new Map(choices.map(({ key, content }) => [key, content]));
  return {
    programme: last,
    models: models.map((model) => {
      const divided = model.unitId !== null && ofDay.isDivided(model.unitId);
      const choice = chosen.get(model.id) ?? null;
      return {
        model,
        unitId: model.unitId === null || divided ? null : ofDay.heirOf(model.unitId),
        divided,
        choice,
        alive: model.stage !== "dropped" && model.stage !== "returned" && choice?.choice !== "stop",
      };
    }),
  };
}

/** What makes two years' models one: the unit that answers for it, and the name but for “Mô hình” and quotes. */
export function sameModel(unitId: string, name: string): string {
  return `${unitId}/${nameKey(name)}`;
}
