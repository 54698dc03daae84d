import type { EarlierSubmission } from "../intake/plan/earlier.ts";
import { type PaperMark, paperMark } from "../intake/plan/paper.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import { readersFor } from "../intake/plan/understand.ts";
import type { Purpose } from "../programme/schema.ts";
import type { Submission } from "../store/store.ts";
import type { PlanningRoom } from "./plans.ts";

/** Papers are looked for by units, purpose and appendix. */
export interface PaperQuery {
  unitIds: string[];
  purpose: Purpose;
  appendix: string | null;
}

/** The paper that one corrects or takes the place of, and so is one list with. */
function followed({ kind, of }: Submission["version"]): string | null {
  return kind === "corrects" || kind === "replaces" ? of : null;
}

/**
 * The earlier papers of senders with their models, read from the store once for a batch: a unit that
 * sends many supplements would else have all of them read again for each.
 */
export class EarlierPapers {
  #models = new Map<string, Promise<EarlierSubmission["models"]>>();
  #marks = new Map<string, Promise<PaperMark>>();
  #changes: string[] = [];

  /** Models that were there and have been told anew or withdrawn since the batch began, by id, in that order. */
  get changes(): readonly string[] {
    return this.#changes;
  }

  /** Accepted papers of the same units for the same purpose, oldest first; different appendices are different papers. */
  of(room: PlanningRoom, ownId: string | null, query: PaperQuery): Promise<EarlierSubmission[]> {
    const units = new Set(query.unitIds);
    const related = room.submissions.filter(
      (submission) =>
        submission.id !== ownId &&
        submission.status === "imported" &&
        submission.purpose === query.purpose &&
        (submission.appendix === null || query.appendix === null || submission.appendix === query.appendix) &&
        submission.unitIds.some((unit) => units.has(unit)),
    );
    return Promise.all(
      related.map(async (submission) => {
        const models = await this.#modelsOf(room, submission.id);
        const own = models.every(({ unitId }) => unitId !== null && units.has(unitId))
          ? models
          : models.filter(({ unitId }) => unitId !== null && units.has(unitId));
        return {
          id: submission.id,
          name: submission.name,
          senderId: submission.senderId,
          models: own,
          follows: followed(submission.version),
          whole: own.length === submission.modelCount,
          mark: () => this.#markOf(room, submission),
        };
      }),
    );
  }

  /** A file was stored: what it tells anew is its own from now on, what it withdraws nobody's; nothing is read again. */
  changed({ change }: Pick<FilePlan, "change">): void {
    const gone = new Set([...change.update.map(({ id }) => id), ...change.withdraw]);
    if (gone.size === 0) return;
    this.#changes.push(...gone);
    for (const [id, models] of this.#models) {
      this.#models.set(
        id,
        models.then((list) => (list.some((model) => gone.has(model.id)) ? list.filter((m) => !gone.has(m.id)) : list)),
      );
    }
  }

  #modelsOf({ store, programme }: PlanningRoom, id: string): Promise<EarlierSubmission["models"]> {
    const models = this.#models.get(id) ?? store.models({ programmeId: programme.id, submissionId: id });
    this.#models.set(id, models);
    return models;
  }

  #markOf({ store, programme, units, office }: PlanningRoom, submission: Submission): Promise<PaperMark> {
    const { fields } = readersFor(programme, units, office);
    const mark =
      this.#marks.get(submission.id) ??
      store.rows(submission.id).then((rows) => paperMark({ ...submission, rows }, fields.mention));
    this.#marks.set(submission.id, mark);
    return mark;
  }
}
