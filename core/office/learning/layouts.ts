import { fitReading, isReadSo } from "../../intake/learning/apply.ts";
import { learnReadings } from "../../intake/learning/learn.ts";
import type { Decisions } from "../../intake/plan/decisions.ts";
import type { FilePlan } from "../../intake/plan/plan.ts";
import type { Grid } from "../../intake/read/grid.ts";
import type { LearntReading } from "../../register/learnt.ts";
import type { LearntLayout } from "../../store/layouts.ts";
import type { Desk } from "../desk.ts";
import { dayOf, words } from "./words.ts";

/** Plans with decisions; `learnt` are the keys of those that were taken of an earlier file. */
type PlanIt = (decisions: Decisions, learnt: ReadonlySet<string>) => Promise<FilePlan>;

/**
 * Plans a file as its sender's earlier file of the same form was read by decision of a person. Decisions on
 * the file itself speak over what was learnt; `learnt=skip` leaves it out. Where the headings differ, or the
 * file turns out to be another sender's, nothing of it is applied.
 */
export async function planAsLearnt(
  layouts: readonly LearntLayout[],
  raw: Grid,
  decisions: Decisions,
  plan: PlanIt,
): Promise<FilePlan> {
  const none: ReadonlySet<string> = new Set();
  if (decisions.learnt === "skip") return plan(decisions, none);
  const fitting = layouts.flatMap((layout) => {
    const fit = fitReading(raw, layout.reading);
    return fit ? [{ layout, fit }] : [];
  });
  const plain = await plan(decisions, none);
  if (fitting.length === 0) return plain;
  const known = plain.senderId;
  let best = plain;
  let told: FilePlan["problems"] = [];
  let taken: Decisions = {};
  // A workbook may hold several forms that were learnt each for itself.
  for (const { layout, fit } of fitting) {
    if (known !== null && known !== layout.unitId) continue;
    if (fit.headless && !plain.problems.some(({ code, sheet }) => code === "no-header" && sheet === fit.sheet))
      continue;
    const added = Object.fromEntries(Object.entries(fit.decisions).filter(([key]) => !(key in decisions)));
    if (Object.keys(added).length === 0) continue;
    const learnt = new Set(Object.keys({ ...taken, ...added }));
    const next = await plan({ ...taken, ...added, ...decisions }, learnt);
    if (next.senderId !== layout.unitId || !isReadSo(next, fit)) continue;
    best = next;
    taken = { ...taken, ...added };
    told = [...told, reasonOf(layout, fit.sheet)];
  }
  return told.length === 0 ? plain : { ...best, problems: [...best.problems, ...told] };
}

function reasonOf({ learntAt, file, reading }: LearntLayout, sheet: string): FilePlan["problems"][number] {
  const message = words.asLearnt(sheet, dayOf(learntAt), file, partsOf(reading).join("; "));
  return { code: "learnt-layout", severity: "warning", message, sheet };
}

function partsOf({ shape, header, encoding, columns, rows, fields }: LearntReading): string[] {
  return [
    ...(shape ? [words.headless] : header ? [words.header] : []),
    ...(encoding === null ? [] : [words.encoding(words.encodings[encoding])]),
    ...(columns.length === 0 ? [] : [words.columns(columns.map(({ heading }) => heading || words.noHeading))]),
    ...(rows.length === 0 ? [] : [words.rows(rows.length)]),
    ...(fields.length === 0 ? [] : [words.fields(fields.map(({ text }) => text))]),
  ];
}

/** Remembers what a person decided of a confirmed file's form, with what was known of it already. */
export async function learnLayout({ store, parsers }: Desk, submissionId: string, plan: FilePlan): Promise<void> {
  const submission = await store.submission(submissionId);
  const [only] = plan.unitIds;
  const sender = plan.senderId ?? (plan.unitIds.length === 1 ? (only ?? null) : null);
  const decisions = await store.decisions(submissionId);
  if (!submission || sender === null || !Object.keys(decisions).some(isOfForm)) return;
  const raw = await parsers.read(store.filePath(submission.sha256));
  const earlier = decisions.learnt === "skip" ? [] : await store.learntLayouts();
  const known = earlier
    .filter(({ unitId }) => unitId === sender)
    .flatMap(({ reading }) => {
      const fit = fitReading(raw, reading);
      return fit && isReadSo(plan, fit) ? [fit.decisions] : [];
    });
  await store.learnLayouts(sender, submissionId, learnReadings(raw, plan, Object.assign({}, ...known, decisions)));
}

/** Decisions that tell how a form is read, and not what this one file says. */
function isOfForm(key: string): boolean {
  return /^(?:encoding$|header:|column:|row:|field:)/u.test(key);
}
