import { buildPlan } from "../intake/plan/build.ts";
import type { Decisions } from "../intake/plan/decisions.ts";
import { refusedPlan } from "../intake/plan/outcomes.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import type { EarlierSubmission } from "../intake/plan/version.ts";
import { Refusal } from "../intake/read/refusal.ts";
import type { Programme, Purpose } from "../programme/schema.ts";
import type { Unit } from "../register/unit.ts";
import type { Store, Submission } from "../store/store.ts";
import type { Parsers } from "./parsers.ts";
import { withProposals } from "./proposals.ts";

/** What plans of one office rest on, read once for a batch and kept true as files are stored. */
export interface PlanningRoom {
  store: Store;
  programme: Programme;
  units: Unit[];
  /** The office's own name. */
  office: string;
  submissions: Submission[];
}

/** Reads what planning needs from the store. */
export async function enterPlanning(store: Store, programme: Programme): Promise<PlanningRoom> {
  const [units, submissions, { office }] = await Promise.all([
    store.units(),
    store.submissions({ programmeId: programme.id }),
    store.settings(),
  ]);
  return { store, programme, units, office, submissions };
}

/** Plans a file whose bytes lie at `path`; a file that cannot be read has the plan of a refusal. */
export async function planFile(
  room: PlanningRoom,
  parsers: Parsers,
  file: { id: string | null; path: string; name: string },
  decisions: Decisions,
  given: { unit?: string; purpose?: Purpose },
): Promise<FilePlan> {
  try {
    const grid = await parsers.read(file.path);
    const plan = await buildPlan(grid, {
      fileName: file.name,
      programme: room.programme,
      units: room.units,
      office: room.office,
      decisions,
      given,
      earlier: (query) => earlierPapers(room, file.id, query),
    });
    return withProposals(plan, room.units);
  } catch (error) {
    if (error instanceof Refusal) return refusedPlan(error.code, error.what, file.name);
    throw error;
  }
}

/** Accepted papers of the same units for the same purpose; different appendices are different papers. */
export async function earlierPapers(
  { store, programme, submissions }: PlanningRoom,
  ownId: string | null,
  query: { unitIds: string[]; purpose: Purpose; appendix: string | null },
): Promise<EarlierSubmission[]> {
  const related = submissions.filter(
    (submission) =>
      submission.id !== ownId &&
      submission.status === "imported" &&
      submission.purpose === query.purpose &&
      (submission.appendix === null || query.appendix === null || submission.appendix === query.appendix) &&
      submission.unitIds.some((unit) => query.unitIds.includes(unit)),
  );
  return Promise.all(
    related.map(async ({ id, name }) => {
      const models = await store.models({ programmeId: programme.id, submissionId: id });
      return {
        id,
        name,
        models: models.filter((model) => model.unitId !== null && query.unitIds.includes(model.unitId)),
      };
    }),
  );
}
