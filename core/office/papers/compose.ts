import { type LeftOutModel, type PlacedModel, placeModels } from "../../consolidation/placement.ts";
import { modelsOf } from "../../consolidation/situation.ts";
import type { Checked } from "../../contract.ts";
import type { PaperOffice } from "../../documents/layout/office.ts";
import { letterPapers } from "../../documents/letters/index.ts";
import type { LetterInput } from "../../documents/letters/letter.ts";
import type { PaperRules } from "../../documents/measures.ts";
import type { Document } from "../../documents/model.ts";
import { factsOf } from "../../documents/reports/facts.ts";
import type { Draft } from "../../documents/reports/prose.ts";
import { purposeOf, report } from "../../documents/reports/report.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { type OfficeSituation, situationOf } from "../situation.ts";
import { words as officeWords } from "../words.ts";
import { appendixPaper } from "./appendix.ts";
import { attachmentsOf } from "./attachments.ts";
import { type PaperKind, paperKind } from "./catalogue.ts";
import { recipientsOf } from "./recipients.ts";
import { type Remembered, rememberedPapers } from "./remembered.ts";
import { withTitle, writtenTitle } from "./titles.ts";
import { words } from "./words.ts";
import { type YearForPapers, yearForPapers } from "./year.ts";

/** What the clerk chose for a paper. */
export type PaperChoices = Checked<"papers.preview">;

/** A paper made from the register as it is, with what stands on it and what does not. */
export interface MadePaper {
  kind: PaperKind;
  document: Document;
  drafts: Draft[];
  /** How many models it is about. */
  models: number;
  placed: PlacedModel[];
  leftOut: LeftOutModel[];
  signer: PaperOffice["signer"];
  rules: PaperRules;
}

interface Material {
  desk: Desk;
  situation: OfficeSituation;
  year: YearForPapers;
  remembered(code: string): Remembered;
  choices: PaperChoices;
  office: PaperOffice;
}

/**
 * Makes one paper of the office. The clerk's choices come before what is remembered for this kind of paper,
 * that before the office's settings. Throws `unknown-appendix`, `unknown-unit`.
 */
export async function draftPaper(today: Desk, choices: PaperChoices): Promise<MadePaper> {
  const desk = choices.asOf === undefined ? today : { ...today, today: choices.asOf };
  const kind = paperKind(desk, choices.code);
  const situation = await situationOf(desk, desk.today);
  const [remembered, year] = await Promise.all([rememberedPapers(desk), yearForPapers(desk, situation.models)]);
  const { settings } = desk;
  const kept = remembered(kind.code);
  const signer = choices.signer ?? kept.signer ?? settings.signer;
  const rules = choices.rules ?? kept.rules ?? "party";
  const office: PaperOffice = {
    superior: settings.superior,
    issuer: settings.office,
    place: settings.place,
    date: choices.date ?? null,
    number: choices.number?.trim() || null,
    signer,
  };
  const material: Material = { desk, situation, year, remembered, choices: { ...choices, rules }, office };
  return { ...makePaper(kind, material), kind, signer, rules };
}

type Made = Omit<MadePaper, "kind" | "signer" | "rules">;

function makePaper(kind: PaperKind, material: Material): Made {
  switch (kind.group) {
    case "appendix":
      return makeAppendix(kind, material);
    case "report":
      return makeReport(kind, material);
    case "letter":
      return makeLetter(kind, material);
  }
}

function makeAppendix(kind: Extract<PaperKind, { group: "appendix" }>, material: Material): Made {
  const { desk, situation, year, remembered, choices, office } = material;
  const placement = placeModels(situation, kind.appendix.purpose);
  const placed = placement.appendices.find(({ appendix }) => appendix.code === kind.code)?.models ?? [];
  const { layout, title } = remembered(kind.code);
  const titled = writtenTitle(choices.title) ?? title ?? layout?.title ?? kind.appendix.title;
  const document = appendixPaper({
    situation,
    settings: desk.settings,
    appendix: { ...kind.appendix, title: titled },
    models: placed.map(({ model }) => model),
    options: { ...choices, signer: office.signer },
    outcomes: year.outcomes,
    layout: layout && { ...layout, title: titled },
  });
  return { document, drafts: [], models: placed.length, placed, leftOut: placement.leftOut };
}

function makeReport(kind: Extract<PaperKind, { group: "report" }>, material: Material): Made {
  const { desk, situation, year, remembered, choices, office } = material;
  const kept = remembered(kind.code);
  const { attachments, leftOut } = attachmentsOf(kind.kind, { desk, situation, year, remembered, office, choices });
  const { document, drafts } = report({
    kind: kind.kind,
    situation,
    office,
    recipients: choices.recipients ?? recipientsOf(desk, kind, kept),
    rules: choices.rules,
    held: year.held,
    members: year.members,
    own: kept.own,
    attachments,
  });
  const { models } = factsOf(situation, purposeOf(kind.kind));
  const titled = withTitle(document, writtenTitle(choices.title) ?? kept.title);
  return { document: titled, drafts, models: models.length, placed: [], leftOut };
}

function makeLetter(kind: Extract<PaperKind, { group: "letter" }>, material: Material): Made {
  const { desk, situation, year, remembered, choices, office } = material;
  if (choices.unit !== undefined) {
    if (!kind.perUnit) throw new OfficeError("invalid", words.notForUnit(kind.label));
    if (!situation.units.some(({ name }) => name === choices.unit)) {
      throw new OfficeError("unknown-unit", officeWords.noUnit(choices.unit));
    }
  }
  const kept = remembered(kind.code);
  const input: LetterInput = {
    situation,
    office,
    recipients: choices.recipients ?? recipientsOf(desk, kind, kept),
    rules: choices.rules,
    // The office's own words were written for all; a letter to one unit is drafted from what that unit owes.
    own: choices.unit === undefined ? kept.own : {},
    unit: choices.unit ?? null,
    outcomes: year.outcomes,
    returnedFor: year.returnedFor,
  };
  const { document, drafts } = letterPapers[kind.letter](input);
  const models = modelsOf(situation).filter(({ unit }) => choices.unit === undefined || unit === choices.unit);
  const titled = withTitle(document, writtenTitle(choices.title) ?? kept.title);
  return { document: titled, drafts, models: models.length, placed: [], leftOut: [] };
}
