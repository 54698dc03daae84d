import type { Situation } from "../../consolidation/situation.ts";
import type { Purpose } from "../../programme/schema.ts";
import type { PaperOffice } from "../layout/office.ts";
import { paper } from "../layout/paper.ts";
import type { PaperRules } from "../measures.ts";
import { type Document, typeWidth } from "../model.ts";
import { WORDS } from "../words.ts";
import {
  activities,
  commendation,
  exemplary,
  inspection,
  propaganda,
  resultsByField,
  targets,
  tasks,
} from "./achieved.ts";
import { chart } from "./chart.ts";
import { type Activity, type Facts, factsOf } from "./facts.ts";
import { assignment, byMember, type ReportMember } from "./members.ts";
import { type Draft, type OwnTexts, Prose } from "./prose.ts";
import { fields, registration, vetting, withoutField } from "./registered.ts";
import { fieldTable, targetTable, unitTable } from "./tables.ts";
import { reportTitles, words } from "./words.ts";

export const REPORT_KINDS = ["registration", "results", "half-year", "annual", "targets", "members"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportInput {
  kind: ReportKind;
  situation: Situation;
  office: PaperOffice;
  recipients: readonly string[];
  rules?: PaperRules | undefined;
  /** What was held during the year; what is not recorded becomes a gap. */
  held?: readonly Activity[];
  /** The steering committee, for the report by its members. */
  members?: readonly ReportMember[];
  /** Paragraphs that the office wrote itself. */
  own?: OwnTexts;
  /** Appendices that go with it. */
  attachments: Document[];
}

/** The paper that the units send for a report of this kind. */
export function purposeOf(kind: ReportKind): Purpose {
  return kind === "targets" ? "results" : kind === "members" ? "annual" : kind;
}

/**
 * Drafts a report in the sections that the guidance documents ask for: leading and propaganda, focus,
 * registration and vetting, results by field with the exemplary ones, activities, inspection,
 * commendation, targets, shortcomings, tasks, proposals. Every figure names the models behind it; what
 * the register does not know is a gap for the office to fill in.
 */
export function report(input: ReportInput): { document: Document; drafts: Draft[] } {
  const { kind, situation, office } = input;
  const { programme } = situation;
  let drafts: Draft[] = [];
  const document = paper({
    name: `${words.report} ${reportTitles[kind](programme.year)}`,
    kind: words.report,
    subject: reportTitles[kind](programme.year),
    sign: "BC",
    addressee: null,
    year: programme.year,
    office,
    recipients: input.recipients,
    rules: input.rules,
    attachments: input.attachments,
    sections(measures, page) {
      const prose = new Prose(measures, typeWidth(page), input.own);
      write(prose, input, factsOf(situation, purposeOf(kind)));
      drafts = prose.drafts;
      return prose.sections;
    },
  });
  return { document, drafts };
}

const own = words.members;
type Part = [title: string, ...subs: [title: string | null, work: () => void][]];

function write(prose: Prose, input: ReportInput, facts: Facts): void {
  const { kind, situation, held = [], members = [] } = input;
  const { programme } = situation;
  const document = `${programme.documentKind.toLocaleLowerCase("vi")}${programme.number === null ? "" : ` số ${programme.number}`}`;
  prose.say("basis", words.basis(capital(document), programme.issuer, programme.year, situation.office));
  const focus = programme.focus ?? [];
  const leading: Part = [
    words.leading,
    [null, () => prose.say("leading", words.leadingGap)],
    [words.propaganda, () => propaganda(prose, held)],
    ...(focus.length === 0 ? [] : ([[words.focus, () => focusItems(prose, focus)]] satisfies [string, () => void][])),
  ];
  const registered: [string, () => void] = [
    words.registration,
    () => {
      registration(prose, situation, facts);
      unitTable(prose, situation, facts);
    },
  ];
  const vetted: [string, () => void] = [words.vetting, () => vetting(prose, facts)];
  const asked: [string, () => void] = [
    words.targets,
    () => {
      targets(prose, situation, facts);
      targetTable(prose, facts);
    },
  ];
  const tail: Part[] = [
    [words.shortcomings, [null, () => prose.say("shortcomings", words.shortcomingsGap)]],
    [words.tasks, [null, () => tasks(prose, situation)]],
    [words.proposals, [null, () => prose.say("proposals", words.proposalsGap)]],
  ];
  const body: Part[] =
    kind === "members"
      ? [
          [own.assignment, [null, () => assignment(prose, situation, facts, members)]],
          ...(members.length === 0
            ? []
            : [[own.results, ...byMember(prose, situation, facts, members)] satisfies Part]),
        ]
      : kind === "targets"
        ? [
            [words.results, registered, asked],
            [words.evaluation, [null, () => prose.say("evaluation", words.evaluationGap)]],
          ]
        : kind === "registration"
          ? [
              leading,
              [
                words.results,
                registered,
                vetted,
                [words.byField, () => byField(prose, situation, facts, fields)],
                asked,
              ],
            ]
          : [
              leading,
              [
                words.results,
                registered,
                vetted,
                [words.byField, () => byField(prose, situation, facts, resultsByField)],
                [words.exemplary, () => exemplary(prose, facts)],
                [words.activities, () => activities(prose, situation, facts, held)],
                [words.inspection, () => inspection(prose, facts, held)],
                [words.commendation, () => commendation(prose, facts)],
                asked,
              ],
            ];
  [...body, ...tail].forEach(([title, ...subs], index) => {
    prose.heading(`${ROMAN[index] ?? index + 1}- ${title}`);
    let number = 0;
    for (const [sub, work] of subs) {
      if (sub !== null) {
        number += 1;
        prose.heading(`${number}. ${sub}`, 2);
      }
      work();
    }
  });
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"];
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function byField(prose: Prose, situation: Situation, facts: Facts, tell: typeof fields): void {
  tell(prose, situation, facts);
  withoutField(prose, situation, facts);
  fieldTable(prose, situation, facts.models);
  const lines = situation.programme.fields.map(({ code, label }) => ({
    label,
    models: facts.models.filter(({ field }) => field === code),
  }));
  chart(prose, "chart-fields", words.charts.fields, WORDS.field, lines);
}

function focusItems(prose: Prose, focus: readonly { text: string }[]): void {
  focus.forEach(({ text }, index) => {
    prose.say(`focus-${index + 1}`, words.focusItem(text));
  });
}
