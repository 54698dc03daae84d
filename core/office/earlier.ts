import { type PaperMark, paperMark } from "../intake/plan/paper.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import { readersFor } from "../intake/plan/understand.ts";
import type { EarlierSubmission } from "../intake/plan/version.ts";
import type { Purpose } from "../programme/schema.ts";
import type { Submission } from "../store/store.ts";
import type { PlanningRoom } from "./plans.ts";

/** Papers are looked for by units, purpose and appendix. */
export interface PaperQuery {
  unitIds: string[];
  purpose: Purpose;
  appendix: string | null;
}

/**
 * The earlier papers of senders with their models, read from the store once for a batch: a unit that
 * sends many supplements would else have all of them read again for each.
 */
export class EarlierPapers {
  #models = new Map<string, Promise<EarlierSubmission["models"]>>();
  #marks = new Map<string, Promise<PaperMark>>();
  #rewritten = 0;

  /** How often models that were there have changed since the batch began. */
  get rewritten(): number {
    return this.#rewritten;
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
          whole: own.length === submission.modelCount,
          mark: () => this.#markOf(room, submission),
        };
      }),
    );
  }

  /** A file was stored: what it changed or withdrew is read again, what it added is new. */
  changed({ change }: Pick<FilePlan, "change">): void {
    if (change.update.length === 0 && change.withdraw.length === 0) return;
    this.#models.clear();
    this.#rewritten++;
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
