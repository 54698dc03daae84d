import type { Decisions } from "../intake/plan/decisions.ts";
import { refusedPlan, stumbledPlan } from "../intake/plan/outcomes.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import { planWithStamp } from "../intake/plan/stamp.ts";
import { readersFor } from "../intake/plan/understand.ts";
import { senderOfName } from "../intake/plan/units.ts";
import { Refusal } from "../intake/read/refusal.ts";
import type { Programme, Purpose } from "../programme/schema.ts";
import type { Unit } from "../register/unit.ts";
import type { LearntLayout } from "../store/layouts.ts";
import { type Store, StoreError, type Submission } from "../store/store.ts";
import { compareKey } from "../text/fold.ts";
import { EarlierPapers } from "./earlier.ts";
import { planAsLearnt } from "./learning/layouts.ts";
import { planAgainstRegister } from "./learning/planning.ts";
import type { Parsers } from "./parsers.ts";
import { withProposals } from "./proposals.ts";
import type { WaitingFile } from "./waiting.ts";

/** What plans of one office rest on, read once for a batch and kept true as files are stored. */
export interface PlanningRoom {
  store: Store;
  programme: Programme;
  units: Unit[];
  /** The office's own name. */
  office: string;
  /** Spellings of units that the office confirmed before, as keys, with the unit's id. */
  learnt: ReadonlyMap<string, string>;
  submissions: Submission[];
  /** How forms are read that a person settled before. */
  layouts: readonly LearntLayout[];
  earlier: EarlierPapers;
  /** Files of the batch that wait for a person. */
  waiting: WaitingFile[];
}

/** Reads what planning needs from the store. */
export async function enterPlanning(store: Store, programme: Programme): Promise<PlanningRoom> {
  const [units, aliases, submissions, layouts, { office }] = await Promise.all([
    store.units(),
    store.learntAliases(),
    store.submissions({ programmeId: programme.id }),
    store.learntLayouts(),
    store.settings(),
  ]);
  const learnt = new Map(aliases.map(({ alias, unitId }) => [compareKey(alias), unitId]));
  return { store, programme, units, office, learnt, submissions, layouts, earlier: new EarlierPapers(), waiting: [] };
}

/**
 * Plans a file whose bytes lie at `path`. A file that cannot be read has the plan of a refusal; one over
 * which planning itself stumbles is told too (code `unexpected`), for it must not cost the others of its
 * drop. Failures of the store are the office's own and pass on.
 */
export async function planFile(
  room: PlanningRoom,
  parsers: Parsers,
  file: { id: string | null; path: string; name: string },
  decisions: Decisions,
  given: { unit?: string; purpose?: Purpose },
): Promise<FilePlan> {
  try {
    const grid = await parsers.read(file.path);
    const plan = await planAsLearnt(room.layouts, grid, decisions, async (all, learntKeys) => {
      const own = await planWithStamp(grid, {
        fileName: file.name,
        programme: room.programme,
        units: room.units,
        office: room.office,
        decisions: all,
        given,
        learnt: { units: room.learnt, decisions: learntKeys },
        earlier: (query) => room.earlier.of(room, file.id, query),
      });
      return planAgainstRegister(room, file.id, own, all);
    });
    return withProposals(plan, room.units, room.office);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const plan = error instanceof Refusal ? refusedPlan(error.code, error.what, file.name) : stumbledPlan(file.name);
    return namedSender(room, plan, file.name, decisions);
  }
}

/** Of a file that cannot be read its name and its e-mail still tell who sent it. */
export function namedSender(room: PlanningRoom, plan: FilePlan, name: string, decisions: Decisions): FilePlan {
  const readers = readersFor(room.programme, room.units, room.office);
  return { ...plan, senderId: senderOfName(name, readers, decisions)?.id ?? null };
}
