import type { Decisions } from "../../intake/plan/decisions.ts";
import type { FilePlan } from "../../intake/plan/plan.ts";
import type { EarlierModel } from "../../intake/plan/version.ts";
import { settleResults } from "../../intake/results/settle.ts";
import { resultsPurpose } from "../../register/result.ts";
import type { PlanningRoom } from "../plans.ts";

/**
 * The plan of a file against the register: a results paper becomes records of the registered models that
 * its rows speak of. A registration stays as it is.
 */
export async function planAgainstRegister(
  room: PlanningRoom,
  fileId: string | null,
  plan: FilePlan,
  decisions: Decisions,
): Promise<FilePlan> {
  const purpose = resultsPurpose.safeParse(plan.purpose).data;
  if (purpose === undefined || plan.models.length === 0) return plan;
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

/** More units than these are cheaper to take out of the whole register. */
const MANY_UNITS = 8;

async function modelsOf({ store, programme }: PlanningRoom, unitIds: readonly string[]): Promise<EarlierModel[]> {
  const wanted = new Set(unitIds);
  if (wanted.size > MANY_UNITS) {
    const models = await store.models({ programmeId: programme.id });
    return models.filter(({ unitId }) => unitId !== null && wanted.has(unitId));
  }
  const found = await Promise.all([...wanted].map((unitId) => store.models({ programmeId: programme.id, unitId })));
  return found.flat();
}
