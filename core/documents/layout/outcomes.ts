import type { ModelRecord, ModelStage } from "../../register/model.ts";

/** What the year brought a model, as an appendix of results shows it; null where nobody has said. */
export interface Outcome {
  /** Judgement against the criteria, in words or points. */
  evaluation: string | null;
  /** The level that is asked to recognise it, or that has. */
  recognition: string | null;
  /** Chosen by the office. */
  exemplary: boolean | null;
  /** What the unit says of it being exemplary, where the office has not chosen it. */
  proposed?: string | null;
}

/** Outcomes by the models' ids. */
export type Outcomes = ReadonlyMap<string, Outcome>;

const EXEMPLARY: readonly ModelStage[] = ["exemplary", "nominated", "commended"];

/** What the register alone says: the stage tells the chosen ones, columns of the sender's own may tell the rest. */
export function outcomeOf(model: ModelRecord, outcomes?: Outcomes): Outcome {
  const known = outcomes?.get(model.id);
  const sent = (pattern: RegExp): string | null =>
    Object.entries(model.extras).find(
      ([heading, text]) => pattern.test(heading.normalize("NFC")) && text.trim() !== "",
    )?.[1] ?? null;
  return {
    evaluation: known?.evaluation ?? sent(/^(kết quả )?(đánh giá|xếp loại)/iu),
    recognition: known?.recognition ?? sent(/công nhận/iu),
    exemplary: known?.exemplary ?? (EXEMPLARY.includes(model.stage) ? true : null),
    proposed: known?.proposed ?? null,
  };
}
