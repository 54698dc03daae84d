import { z } from "zod";
import { code, item, source, words } from "./schema-parts.ts";

/** What the office knows by itself about a model, so that nobody has to answer it again. */
const criterionFact = z.enum([
  /** Registered, with name, subject and field. */
  "registered",
  /** Name, place and content are clear. */
  "described",
  /** A new model was launched; one of earlier years has no need to. */
  "launched",
  /** The dossier has every paper that it needs. */
  "dossier",
  /** The common criteria are met. */
  "common",
  /** The unit was rated “hoàn thành tốt nhiệm vụ” or better for the year. */
  "unit-rating",
]);
export type CriterionFact = z.infer<typeof criterionFact>;

const criterion = item.extend({
  fact: criterionFact.optional(),
  /** True for advice that nobody is measured by. */
  advice: z.boolean().optional(),
});

/** A set of criteria and whose models it is for. */
export const criteriaSet = z.strictObject({
  set: code,
  label: words,
  items: z.array(criterion).min(1),
  /** What a model has to meet the set for: being recognised (where not said), or being chosen as exemplary. */
  forStage: z.enum(["recognised", "exemplary"]).optional(),
  /** Whose models are held against it; everybody's where not said. */
  subject: z.enum(["collective", "individual", "leader"]).optional(),
  /** Whether every criterion must be met (where not said) or one of them. */
  need: z.enum(["all", "any"]).optional(),
  source,
});
