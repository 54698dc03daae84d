import type { Dayjs } from "dayjs";
import type { Input, Output } from "../../../core/contract.ts";
import { RECORDED_KINDS, type RecordedKind } from "../../../core/register/way.ts";
import { type Filter, LIKELY } from "./queue.ts";

export type NextStep = Output<"year.models.show">["next"][number];
export type StepDetails = Input<"year.models.event">["details"];

/** What the form of a step asks; each kind uses its own few. */
export interface StepAnswers {
  reasons?: string;
  place?: string;
  finding?: string;
  help?: string;
  followUp?: Dayjs | null;
  outcome?: string;
  level?: string;
  number?: string;
  rank?: number | null;
  form?: string;
  reason?: string;
  by?: string;
  note?: string;
}

/** Steps that are recorded at once, for their form would ask nothing. */
export const AT_ONCE: ReadonlySet<RecordedKind> = new Set<RecordedKind>(["vetted", "running"]);

/** Refusals that say nothing to a clerk who looks for what to do next. */
const SILENT: ReadonlySet<string> = new Set(["already", "no-gate", "dropped"]);

const OFF_THE_WAY: ReadonlySet<RecordedKind> = new Set<RecordedKind>(["returned", "dropped", "included"]);

/** The steps of a model as the screen offers them. */
export interface Offered {
  /** Those that may be recorded, the likely ones first; the first nine have keys. */
  allowed: NextStep[];
  /** Those that are refused for a reason worth telling. */
  refused: NextStep[];
}

/** The way of a model from its registration on, for telling what comes next; what leaves it has no place. */
const WAY: readonly string[] = ["registered", ...RECORDED_KINDS.filter((kind) => !OFF_THE_WAY.has(kind))];

/** Orders a model's steps for a list: likely, in the whole register the next on its way from `stage`, usual, unusual. */
export function offered(next: readonly NextStep[], filter: Filter, stage?: string): Offered {
  const likely = LIKELY[filter];
  const rank = ({ kind, warnings }: NextStep) => {
    const place = likely.indexOf(kind);
    if (place >= 0) return place;
    if (kind === "dropped") return 200;
    if (warnings.length > 0) return 100;
    // The whole register has no likely step of its own: what comes next on the way of this one does.
    const ahead = WAY.indexOf(kind) - WAY.indexOf(stage ?? "");
    return filter === "all" && stage !== undefined && ahead > 0 ? 10 + ahead : 50;
  };
  return {
    allowed: next.filter(({ allowed }) => allowed).toSorted((a, b) => rank(a) - rank(b)),
    refused: next.filter(({ allowed, refusals }) => !allowed && !refusals.every(({ code }) => SILENT.has(code))),
  };
}

/** The answers as the office takes them; what was left empty is not said. `by` is who writes. */
export function detailsOf(kind: RecordedKind, answers: StepAnswers, by: string | null): StepDetails {
  const said = (text: string | undefined) => text?.trim() || null;
  const must = (text: string | undefined) => text?.trim() ?? "";
  switch (kind) {
    case "vetted":
      return { kind, by };
    case "returned":
      return { kind, reasons: reasonLines(answers.reasons) };
    case "launched":
      return { kind, place: said(answers.place) };
    case "running":
      return { kind };
    case "surveyed": {
      const followUp = answers.followUp ? answers.followUp.format("YYYY-MM-DD") : null;
      return { kind, finding: must(answers.finding), help: said(answers.help), followUp };
    }
    case "evaluated":
      return { kind, outcome: said(answers.outcome) };
    case "recognised":
      return { kind, level: must(answers.level), number: must(answers.number) };
    case "exemplary":
      return { kind, reason: said(answers.reason) };
    case "nominated":
      return { kind, level: must(answers.level), rank: answers.rank ?? 1, reason: must(answers.reason) };
    case "commended":
      return { kind, form: must(answers.form), number: must(answers.number) };
    case "dropped":
      return { kind, reason: must(answers.reason) };
    case "included":
      return { kind, reason: must(answers.reason), by: must(answers.by) };
  }
}

/** Reasons as typed, one a line. */
export function reasonLines(text: string | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The first rank at a level that nobody has. */
export function freeRank(levels: Output<"year.nominations">, level: string): number {
  const taken = levels.find((one) => one.level === level)?.nominated.map(({ rank }) => rank) ?? [];
  return Math.max(0, ...taken) + 1;
}
