import { possibleDoubles } from "../../intake/doubles/find.ts";
import type { Decisions } from "../../intake/plan/decisions.ts";
import type { FilePlan } from "../../intake/plan/plan.ts";
import { nameKey } from "../../intake/results/match.ts";
import { settleResults } from "../../intake/results/settle.ts";
import { resultsPurpose } from "../../register/result.ts";
import type { PlanningRoom } from "../plans.ts";
import { knownModels, modelsOf } from "./known.ts";

/**
 * The plan of a file against the register: a results paper becomes records of the registered models that
 * its rows speak of; of a registration is told what may be registered twice, or new in name only.
 */
export async function planAgainstRegister(
  room: PlanningRoom,
  fileId: string | null,
  plan: FilePlan,
  decisions: Decisions,
): Promise<FilePlan> {
  const purpose = resultsPurpose.safeParse(plan.purpose).data;
  if (plan.models.length === 0) return plan;
  if (purpose === undefined) return withDoubles(room, plan);
  const { store, programme, units } = room;
  return settleResults(plan, {
    units,
    decisions,
    registered: (unitIds) => modelsOf(room, unitIds),
    async reported(unitIds) {
      const asked = new Set(unitIds);
      const papers = room.submissions.filter(
        (one) =>
          one.id !== fileId &&
          one.status === "imported" &&
          one.purpose === purpose &&
          one.unitIds.some((unit) => asked.has(unit)),
      );
      const standing = papers.length === 0 ? [] : await store.results({ programmeId: programme.id, purpose });
      return { papers, standing };
    },
  });
}

/** Tells of models that may be registered already under another name, in this year or an earlier one. */
async function withDoubles(room: PlanningRoom, plan: FilePlan): Promise<FilePlan> {
  if (plan.status === "rejected" || plan.purpose !== "registration") return plan;
  const own = new Set(plan.unitIds);
  const known = await knownModels(room, plan);
  const before = new Map(
    await Promise.all(plan.unitIds.map(async (unitId) => [unitId, await known.before(unitId)] as const)),
  );
  const names = new Map(plan.models.map(({ values }) => [nameKey(values.name), values.name]));
  const doubles = possibleDoubles(plan, {
    registered: (unitId) => known.ofUnit(unitId),
    elsewhere: [...names.values()].flatMap((name) => known.named(name).filter(({ unitId }) => !own.has(unitId ?? ""))),
    earlier: (unitId) => before.get(unitId) ?? null,
  });
  return doubles.length === 0 ? plan : { ...plan, problems: [...plan.problems, ...doubles] };
}
