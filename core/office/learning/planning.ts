import { possibleDoubles } from "../../intake/doubles/find.ts";
import type { Decisions } from "../../intake/plan/decisions.ts";
import type { FilePlan } from "../../intake/plan/plan.ts";
import type { EarlierModel } from "../../intake/plan/version.ts";
import { nameKey } from "../../intake/results/match.ts";
import { settleResults } from "../../intake/results/settle.ts";
import { resultsPurpose } from "../../register/result.ts";
import type { PlanningRoom } from "../plans.ts";

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

/** More units than these are cheaper to take out of the whole register. */
const MANY_UNITS = 8;

async function modelsOf(
  { store, programme }: PlanningRoom,
  unitIds: readonly string[],
  programmeId = programme.id,
): Promise<EarlierModel[]> {
  const wanted = new Set(unitIds);
  if (wanted.size > MANY_UNITS) {
    const models = await store.models({ programmeId });
    return models.filter(({ unitId }) => unitId !== null && wanted.has(unitId));
  }
  const found = await Promise.all([...wanted].map((unitId) => store.models({ programmeId, unitId })));
  return found.flat();
}

/** Tells of models that may be registered already under another name, in this year or an earlier one. */
async function withDoubles(room: PlanningRoom, plan: FilePlan): Promise<FilePlan> {
  if (plan.status === "rejected" || plan.purpose !== "registration") return plan;
  const own = new Set(plan.unitIds);
  const names = new Set(plan.models.map(({ values }) => nameKey(values.name)));
  const { known, byUnit, earlierOf } = await knownModels(room);
  const registered = plan.unitIds.flatMap((unit) => byUnit.get(unit) ?? []);
  const earlier = await Promise.all(plan.unitIds.map(earlierOf));
  const elsewhere = [...names].flatMap((name) => known.get(name) ?? []).filter(({ unitId }) => !own.has(unitId ?? ""));
  const doubles = possibleDoubles(plan, { registered, elsewhere, earlier: earlier.flat() });
  return doubles.length === 0 ? plan : { ...plan, problems: [...plan.problems, ...doubles] };
}

/** The whole register, read once for a batch, added to as its files are stored, and read anew where they change it. */
interface KnownModels {
  /** By the keys of their names. */
  known: Map<string, EarlierModel[]>;
  byUnit: Map<string, EarlierModel[]>;
  /** Models of a unit in earlier programmes. */
  earlierOf(unitId: string): Promise<(EarlierModel & { year: number })[]>;
  /** Submissions of the room that were read. */
  read: Set<string>;
  rewritten: number;
}

const rooms = new WeakMap<PlanningRoom, KnownModels>();

async function knownModels(room: PlanningRoom): Promise<KnownModels> {
  const { store, programme, submissions } = room;
  const own = rooms.get(room);
  const add = ({ known, byUnit }: Pick<KnownModels, "known" | "byUnit">, models: readonly EarlierModel[]) => {
    for (const model of models) {
      put(known, nameKey(model.name), model);
      if (model.unitId !== null) put(byUnit, model.unitId, model);
    }
  };
  if (own && own.rewritten === room.earlier.rewritten) {
    for (const { id, status } of submissions) {
      if (own.read.has(id) || status !== "imported") continue;
      own.read.add(id);
      add(own, await store.models({ programmeId: programme.id, submissionId: id }));
    }
    return own;
  }
  const [models, programmes] = await Promise.all([store.models({ programmeId: programme.id }), store.programmes()]);
  const years = programmes.filter(({ year }) => year < programme.year).map(({ id, year }) => ({ id, year }));
  const ofUnits = new Map<string, ReturnType<KnownModels["earlierOf"]>>();
  const made: KnownModels = {
    known: new Map(),
    byUnit: new Map(),
    earlierOf(unitId) {
      const models = ofUnits.get(unitId) ?? modelsOfYears(room, unitId, years);
      ofUnits.set(unitId, models);
      return models;
    },
    read: new Set(submissions.map(({ id }) => id)),
    rewritten: room.earlier.rewritten,
  };
  add(made, models);
  rooms.set(room, made);
  return made;
}

async function modelsOfYears(room: PlanningRoom, unitId: string, years: readonly { id: string; year: number }[]) {
  const found = years.map(async ({ id, year }) => {
    const models = await modelsOf(room, [unitId], id);
    return models.map((model) => ({ ...model, year }));
  });
  return (await Promise.all(found)).flat();
}

function put(into: Map<string, EarlierModel[]>, key: string, model: EarlierModel): void {
  const list = into.get(key);
  if (list) list.push(model);
  else into.set(key, [model]);
}
