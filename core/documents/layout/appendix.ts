import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import { type Measures, measuresFor, type PaperRules } from "../measures.ts";
import type { Document, PageSetup, Section } from "../model.ts";
import { typeWidth } from "../model.ts";
import { WORDS } from "../words.ts";
import { letterhead, signingBlock, title } from "./letterhead.ts";
import type { CoveringLetter, PaperOffice } from "./office.ts";
import type { Outcomes } from "./outcomes.ts";
import { summaryTable } from "./summary.ts";
import { listTable } from "./table.ts";

export interface AppendixInput {
  appendix: ProgrammeAppendix;
  /** The programme's year, for dates that are still open. */
  year: number;
  /** The models placed in this appendix, in the order of the register. */
  models: readonly ModelRecord[];
  /** Units in the order in which the paper lists them. */
  units: readonly { name: string }[];
  /** The programme's fields in its order. */
  fields: readonly { code: string; label: string }[];
  office: PaperOffice;
  /** The covering letter; its number and date may still be open. Null: the paper goes alone. */
  letter: CoveringLetter | null;
  /** What the year brought the models; without it, what the register says. */
  outcomes?: Outcomes;
  /** Lines of the office's own below the table. */
  notes?: readonly string[];
  /** The Party's layout unless the State's (NĐ 30/2020) is asked for. */
  rules?: PaperRules;
}

/**
 * Lays out one appendix on A4 landscape: letterhead, label and title, the list in groups with counts
 * and totals, place and date, signing block. An appendix of results has the summary by field before
 * its list. Every model given stands in exactly one row; a value that is not known is left empty, and
 * what waits for a person is said in the row's note.
 */
export function appendix(input: AppendixInput): Document {
  const { appendix: plan, office, models } = input;
  const measures = measuresFor(office.date ?? `${input.year}-12-31`, input.rules);
  const page: PageSetup = {
    size: "A4",
    orientation: "landscape",
    margins: measures.margins,
    pageNumber: measures.pageNumber,
  };
  const width = typeWidth(page);
  const fields = ownFirst(input.fields, plan.fields);
  const order = { groupBy: plan.groupBy, units: input.units.map((unit) => unit.name), fields };
  const list = listTable(plan, models, order, measures, width, input.outcomes);
  const sections: Section[] = [];
  if (plan.purpose !== "registration") {
    sections.push(
      captionOf(`I- ${WORDS.summary}`, measures),
      { kind: "table", table: summaryTable(models, order.fields, measures, width) },
      captionOf(`II- ${WORDS.list}`, measures),
    );
  }
  const notes = [...list.notes, ...(input.notes ?? [])].map((text) => ({ text, ...measures.table.note }));
  sections.push({ kind: "table", table: list.table, notes });
  // A list of our own, which the document does not number, has no number to show.
  const label = /\d/u.test(plan.code) ? `${WORDS.appendix} ${plan.code}` : WORDS.appendix;
  return {
    name: label,
    author: office.issuer ?? "",
    date: office.date,
    standard: measures.standard,
    font: measures.font,
    page,
    letterhead: letterhead(measures, office),
    title: title(measures, label, plan.title, input.letter, input.year),
    sections,
    signing: signingBlock(measures, office, input.year),
  };
}

function captionOf(text: string, measures: Measures): Section {
  return { kind: "paragraph", align: "left", keepWithNext: true, text: { text, ...measures.title.subject } };
}

/** The appendix's own fields in its order, then those that may take refuge in it, in the programme's. */
function ownFirst(fields: AppendixInput["fields"], own: readonly string[]): { code: string; label: string }[] {
  const rank = (code: string) => (own.includes(code) ? own.indexOf(code) : own.length);
  return [...fields].sort((a, b) => rank(a.code) - rank(b.code));
}
