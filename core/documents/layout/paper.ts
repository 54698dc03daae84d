import { dateInWords } from "../dates.ts";
import { type Measures, measuresFor, type PaperRules } from "../measures.ts";
import type { Document, PageSetup, Section, StyledText } from "../model.ts";
import { numberLine, WORDS } from "../words.ts";
import { letterhead, signingBlock, title } from "./letterhead.ts";
import type { PaperOffice } from "./office.ts";

/** A paper of its own: a report, a tờ trình, a công văn. */
export interface PaperInput {
  /** File title. */
  name: string;
  /** “BÁO CÁO”; null for a công văn, which says what it is about below its number. */
  kind: string | null;
  /** Trích yếu. */
  subject: string;
  /** Sign of the kind of paper: BC, TTr, CV … (document-layout.md, type codes). */
  sign: string;
  /** “Kính gửi: …”, “Kính trình: …”; a report has none. */
  addressee: string | null;
  /** The programme's year, for a date that is still open. */
  year: number;
  office: PaperOffice;
  /** Lines of “Nơi nhận”. */
  recipients: readonly string[];
  rules?: PaperRules | undefined;
  sections(measures: Measures, page: PageSetup): Section[];
  attachments?: Document[];
}

/** The measures of a paper of that date under these rules. */
export function paperMeasures({ office, rules, year }: Pick<PaperInput, "office" | "rules" | "year">): Measures {
  return measuresFor(office.date ?? `${year}-12-31`, rules);
}

/**
 * Lays a paper out on A4 portrait: letterhead with number and dateline, title or subject, addressee,
 * text, “Nơi nhận” and the signing block, by the rules in force on the paper's day.
 */
export function paper(input: PaperInput): Document {
  const { office, year, kind, subject, sign, addressee, recipients } = input;
  const measures = paperMeasures(input);
  const page: PageSetup = {
    size: "A4",
    orientation: "portrait",
    margins: measures.margins,
    pageNumber: measures.pageNumber,
  };
  const number = office.number ?? `…-${sign}/…`;
  const head = letterhead(measures, { ...office, number: null });
  const greeting: Section[] =
    addressee === null
      ? []
      : [{ kind: "paragraph", align: "center", text: { text: addressee, ...measures.addressee }, keepWithNext: true }];
  return {
    name: input.name,
    author: office.issuer ?? "",
    date: office.date,
    standard: measures.standard,
    font: measures.font,
    page,
    letterhead: {
      ...head,
      number: { text: numberLine(measures.rules, number), ...measures.letterhead.number },
      subject: kind === null ? { text: measures.about(subject), ...measures.letterSubject } : null,
      dateline: {
        text: `${office.place?.trim() || WORDS.place}, ${dateInWords(office.date, year)}`,
        ...measures.letterhead.dateline,
      },
    },
    title: kind === null ? { lines: [], reference: null, mark: null } : titleOf(measures, kind, subject, year),
    sections: [...greeting, ...input.sections(measures, page)],
    signing: {
      ...signingBlock(measures, office, year),
      dateline: null,
      recipients: recipientLines(measures, recipients),
    },
    ...(input.attachments === undefined || input.attachments.length === 0 ? {} : { attachments: input.attachments }),
  };
}

function titleOf(measures: Measures, kind: string, subject: string, year: number): Document["title"] {
  const made = title(measures, "", [kind, subject], null, year);
  return { ...made, lines: made.lines.slice(1) };
}

function recipientLines(measures: Measures, recipients: readonly string[]): StyledText[] {
  const lines = recipients.map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length === 0) return [];
  return [
    { text: WORDS.recipients, ...measures.recipients.heading },
    ...lines.map((line, index) => ({
      text: `- ${line.replace(/^-\s*|[;.]$/gu, "")}${index === lines.length - 1 ? "." : ";"}`,
      ...measures.recipients.list,
    })),
  ];
}
