import type { Document } from "../model.ts";
import type { Draft } from "../reports/prose.ts";
import type { LetterCode, LetterInput } from "./letter.ts";
import { decision, nomination, vettingNotice } from "./models.ts";
import { reminder } from "./reminder.ts";

/** Every letter by its code. */
export const letterPapers: Record<LetterCode, (input: LetterInput) => { document: Document; drafts: Draft[] }> = {
  reminder,
  vetting: vettingNotice,
  nomination,
  decision,
};
