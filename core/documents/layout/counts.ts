import type { ModelRecord } from "../../register/model.ts";
import type { Quantity } from "../model.ts";
import { awaitingCount, unknownOriginCount, unknownSubjectKindCount, WORDS } from "../words.ts";

/** Counts of a set of models; what is not known is counted apart, never put to one side or the other. */
export interface Counts {
  all: number;
  collective: number;
  individual: number;
  unknownSubjectKind: number;
  new: number;
  continued: number;
  unknownOrigin: number;
  /** Models with a value that nobody has confirmed yet. */
  awaiting: number;
}

/** Counts models by kind of subject and origin. */
export function count(models: readonly ModelRecord[]): Counts {
  const how = (test: (model: ModelRecord) => boolean) => models.filter(test).length;
  return {
    all: models.length,
    collective: how((model) => model.subjectKind === "collective"),
    individual: how((model) => model.subjectKind === "individual"),
    unknownSubjectKind: how((model) => model.subjectKind === null),
    new: how((model) => model.origin === "new"),
    continued: how((model) => model.origin === "continued"),
    unknownOrigin: how((model) => model.origin === null),
    awaiting: how((model) => model.needsReview.length > 0),
  };
}

/** “3 mô hình”, “3 mô hình, 1 điển hình (1 chờ xác nhận)”: persons and cases are counted apart from models. */
export function countInWords(models: readonly ModelRecord[]): string {
  const cases = models.filter((model) => model.kind === "dien-hinh").length;
  const parts = [];
  if (cases < models.length || cases === 0) parts.push(`${models.length - cases} ${WORDS.model}`);
  if (cases > 0) parts.push(`${cases} ${WORDS.case}`);
  const awaiting = count(models).awaiting;
  return parts.join(", ") + (awaiting > 0 ? ` (${awaitingCount(awaiting)})` : "");
}

/** The same sum as a number with its unit, for the total row. */
export function quantity(models: readonly ModelRecord[]): Quantity {
  const cases = models.filter((model) => model.kind === "dien-hinh").length;
  const unit = cases === 0 ? WORDS.model : cases === models.length ? WORDS.case : WORDS.modelsAndCases;
  return { number: models.length, unit };
}

/** Why the parts of a total row do not add up to the whole; empty where they do. */
export function openCounts(counts: Counts, shown: { subject: boolean; origin: boolean }): string[] {
  const open: string[] = [];
  if (counts.awaiting > 0) open.push(awaitingCount(counts.awaiting));
  if (shown.subject && counts.unknownSubjectKind > 0) open.push(unknownSubjectKindCount(counts.unknownSubjectKind));
  if (shown.origin && counts.unknownOrigin > 0) open.push(unknownOriginCount(counts.unknownOrigin));
  return open;
}
