import type { Situation } from "../../consolidation/situation.ts";
import type { PaperOffice } from "../layout/office.ts";
import type { Outcomes } from "../layout/outcomes.ts";
import { paper } from "../layout/paper.ts";
import type { PaperRules } from "../measures.ts";
import { type Document, typeWidth } from "../model.ts";
import { type Draft, type OwnTexts, Prose } from "../reports/prose.ts";

export const LETTER_CODES = ["reminder", "vetting", "nomination", "decision"] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

export interface LetterInput {
  situation: Situation;
  office: PaperOffice;
  recipients: readonly string[];
  rules?: PaperRules | undefined;
  own?: OwnTexts | undefined;
  /** Name of the unit that it goes to; null: one letter for all. */
  unit: string | null;
  outcomes?: Outcomes | undefined;
  /** Why a model was returned, by its id; what is not known is a gap. */
  returnedFor?: ReadonlyMap<string, string> | undefined;
}

/** What a letter is beside its text. */
export interface LetterFrame {
  label: string;
  kind: string | null;
  subject: string;
  sign: string;
  addressee: string | null;
  attachments?: Document[];
}

/** Lays a letter out, its text written by `write`. */
export function letter(
  input: LetterInput,
  frame: LetterFrame,
  write: (prose: Prose) => void,
): { document: Document; drafts: Draft[] } {
  let drafts: Draft[] = [];
  const document = paper({
    name: frame.label,
    kind: frame.kind,
    subject: frame.subject,
    sign: frame.sign,
    addressee: frame.addressee,
    year: input.situation.programme.year,
    office: input.office,
    recipients: input.recipients,
    rules: input.rules,
    ...(frame.attachments === undefined ? {} : { attachments: frame.attachments }),
    sections(measures, page) {
      const prose = new Prose(measures, typeWidth(page), input.own);
      write(prose);
      drafts = prose.drafts;
      return prose.sections;
    },
  });
  return { document, drafts };
}

/** “Hướng dẫn số 12-HD/…”: the guidance document as a sentence names it. */
export function guidance({ programme }: Situation): string {
  const kind = programme.documentKind.toLocaleLowerCase("vi");
  const named = kind.charAt(0).toLocaleUpperCase("vi") + kind.slice(1);
  return programme.number === null ? `${named} năm ${programme.year}` : `${named} số ${programme.number}`;
}
