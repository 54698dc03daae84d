/**
 * The measures of official papers, as data in one place, so that an office can be served when its
 * văn thư says otherwise. Type sizes in points, lengths in millimetres.
 *
 * Party: Hướng dẫn 36-HD/VPTW (03/4/2018), from 27/5/2026 Hướng dẫn 05-HD/VPTW; sizes and margins
 * are the same in both as far as both are known. State: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
import type { Margins, TextStyle } from "./model.ts";

export type PaperRules = "party" | "state";

export interface Measures {
  rules: PaperRules;
  /** Vietnamese name of the rule in force. */
  standard: string;
  font: string;
  margins: Margins;
  pageNumber: { size: number; fromTop: number; firstPage: boolean };
  letterhead: {
    superior: TextStyle;
    issuer: TextStyle;
    mark: "star" | "rule";
    /** Lines of the right heading, top first. */
    heading: TextStyle[];
    number: TextStyle;
    dateline: TextStyle;
  };
  title: { label: TextStyle; kind: TextStyle; subject: TextStyle; reference: TextStyle; mark: TextStyle | null };
  /** “Kính gửi”, “Kính trình”. */
  addressee: TextStyle;
  /** What a công văn is about, below its number. */
  letterSubject: TextStyle;
  about(subject: string): string;
  /** Body text; `lineSpacing` is exact, in points, where the rule names it. */
  body: TextStyle & { firstLine: number; lineSpacing: { from: number; to: number } | null };
  /** Tables are not measured by the rules: 12 pt is what a table of many columns can carry and a reader can read. */
  table: { heading: TextStyle; numbering: TextStyle; body: TextStyle; note: TextStyle };
  signing: { authority: TextStyle; post: TextStyle; name: TextStyle };
  recipients: { heading: TextStyle; list: TextStyle };
}

const TABLE: Measures["table"] = {
  heading: { size: 12, bold: true },
  numbering: { size: 10, italic: true },
  body: { size: 12 },
  note: { size: 12, italic: true },
};

const PARTY_36: Measures = {
  rules: "party",
  standard: "Hướng dẫn 36-HD/VPTW",
  font: "Times New Roman",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { size: 14, fromTop: 10, firstPage: false },
  letterhead: {
    superior: { size: 14 },
    issuer: { size: 14, bold: true },
    mark: "star",
    heading: [{ size: 15, bold: true }],
    number: { size: 14 },
    dateline: { size: 14, italic: true },
  },
  title: {
    label: { size: 14, bold: true },
    kind: { size: 15, bold: true },
    subject: { size: 14, bold: true },
    reference: { size: 14, italic: true },
    mark: { size: 14 },
  },
  addressee: { size: 14, italic: true },
  letterSubject: { size: 12, italic: true },
  about: (subject) => subject.charAt(0).toLocaleUpperCase("vi") + subject.slice(1),
  body: { size: 14, firstLine: 10, lineSpacing: null },
  table: TABLE,
  signing: { authority: { size: 14, bold: true }, post: { size: 14 }, name: { size: 14, bold: true } },
  recipients: { heading: { size: 14, underline: true }, list: { size: 12 } },
};

const PARTY_05: Measures = {
  ...PARTY_36,
  standard: "Hướng dẫn 05-HD/VPTW",
  about: (subject) => `về việc ${subject}`,
  body: { ...PARTY_36.body, lineSpacing: { from: 18, to: 22 } },
};

const STATE_30: Measures = {
  rules: "state",
  standard: "Nghị định 30/2020/NĐ-CP",
  font: "Times New Roman",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { size: 14, fromTop: 10, firstPage: false },
  letterhead: {
    superior: { size: 13 },
    issuer: { size: 13, bold: true },
    mark: "rule",
    heading: [
      { size: 13, bold: true },
      { size: 14, bold: true },
    ],
    number: { size: 13 },
    dateline: { size: 14, italic: true },
  },
  title: {
    label: { size: 14, bold: true },
    kind: { size: 14, bold: true },
    subject: { size: 14, bold: true },
    reference: { size: 14, italic: true },
    mark: null,
  },
  addressee: { size: 14 },
  letterSubject: { size: 13 },
  about: (subject) => `V/v ${subject}`,
  body: { size: 14, firstLine: 10, lineSpacing: null },
  table: TABLE,
  signing: {
    authority: { size: 14, bold: true },
    post: { size: 14, bold: true },
    name: { size: 14, bold: true },
  },
  recipients: { heading: { size: 12, bold: true, italic: true }, list: { size: 11 } },
};

/** First day on which Party papers follow 05-HD/VPTW. */
const PARTY_05_FROM = "2026-05-27";

/**
 * The measures of a paper dated `date` (ISO; null: not yet dated, then the newest rule).
 * The Party's rules unless the State's are asked for.
 */
export function measuresFor(date: string | null, rules: PaperRules = "party"): Measures {
  if (rules === "state") return STATE_30;
  return date !== null && date < PARTY_05_FROM ? PARTY_36 : PARTY_05;
}
