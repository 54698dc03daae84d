import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import type { PaperLayout } from "../../contract/papers.ts";
import { appendix as layOut } from "../../documents/layout/appendix.ts";
import type { CoveringLetter, PaperSigner } from "../../documents/layout/office.ts";
import type { Outcomes } from "../../documents/layout/outcomes.ts";
import type { PaperRules } from "../../documents/measures.ts";
import type { Document } from "../../documents/model.ts";
import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { OfficeDetails, OfficeSettings } from "../../store/settings.ts";

/** What the clerk chooses for one paper; what is left out is as the settings say, or a line to fill in. */
export interface AppendixChoices {
  number?: string | null | undefined;
  date?: string | null | undefined;
  letterNumber?: string | null | undefined;
  letterDate?: string | null | undefined;
  signer?: PaperSigner | undefined;
  rules?: PaperRules | undefined;
}

/** One appendix of the office as a document: the same for the command line, the preview and the print. */
export function appendixPaper(input: {
  situation: Situation;
  settings: OfficeSettings & OfficeDetails;
  appendix: ProgrammeAppendix;
  models: readonly RegisteredModel[];
  options?: AppendixChoices;
  outcomes?: Outcomes;
  /** The office's own layout in the place of the programme's. */
  layout?: PaperLayout | null;
  /** The letter or report that it goes with, where that is not a công văn. */
  letter?: CoveringLetter;
}): Document {
  const { situation, settings, appendix, models, options = {}, outcomes, layout } = input;
  const { programme, units } = situation;
  return layOut({
    appendix: layout ? { ...appendix, ...own(layout) } : appendix,
    year: programme.year,
    models,
    units,
    fields: programme.fields,
    office: {
      superior: settings.superior,
      issuer: settings.office,
      place: settings.place,
      date: options.date ?? null,
      number: options.number ?? null,
      signer: options.signer ?? settings.signer,
    },
    letter: input.letter ?? { number: options.letterNumber ?? null, date: options.letterDate ?? null },
    ...(layout ? { notes: layout.notes } : {}),
    ...(outcomes === undefined ? {} : { outcomes }),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  });
}

/** A layout that the office made is no longer the default one. */
function own({ title, groupBy, columns }: PaperLayout): Partial<ProgrammeAppendix> {
  return { title, groupBy, columns, defaultLayout: false };
}
