/**
 * Scores a register against what is expected of it. Pure: no files, no reader.
 *
 * Models are matched by unit and name; what then is left is matched by the row it came from, so that a
 * misread name is told as a wrong name and not as one model missing and another invented. A key that
 * is absent in the expected model is not judged; `accept` holds other values that are right too.
 */
import type { Doubt } from "../../../core/register/model.ts";
import { pair } from "./pair.ts";
import { identities, identity, isNothing, sameValue, sourceKeys } from "./same.ts";
import {
  type ActualModel,
  type Difference,
  type ExpectedModel,
  type FieldScore,
  SCORED,
  type Score,
  type ScoredField,
  type ScoreOptions,
} from "./shapes.ts";

export function score(
  actualModels: readonly ActualModel[],
  expectedModels: readonly ExpectedModel[],
  options: ScoreOptions = {},
): Score {
  const withdrawn = new Set((options.withdrawn ?? []).map(identity));
  const actual = actualModels.filter((model) => !(model.stage === "dropped" && withdrawn.has(identity(model))));
  const differences: Difference[] = [];
  const fields = Object.fromEntries(
    SCORED.map((field) => [field, { judged: 0, right: 0, silentlyWrong: 0, accuracy: 1 }]),
  ) as Record<ScoredField, FieldScore>;
  let missingDoubts = 0;
  let needlessDoubts = 0;

  const sameName = pair(actual, expectedModels, (a) => [identity(a)], identities);
  const sameRow = pair(
    sameName.restActual,
    sameName.restExpected,
    (a) => [...sourceKeys(a.source), ...sourceKeys(a.source && { ...a.source, sheet: null })],
    (e) => sourceKeys(e.source),
  );

  for (const [a, e] of [...sameName.pairs, ...sameRow.pairs]) {
    const values = judgeValues(a, e, fields);
    const marks = judgeDoubts(a, e, values.wrong);
    differences.push(...values.differences, ...marks.differences);
    missingDoubts += marks.differences.length;
    needlessDoubts += marks.needless;
  }
  let silentSurplus = 0;
  for (const a of sameRow.restActual) {
    const silent = doubts(a).length === 0;
    if (silent) silentSurplus++;
    differences.push(difference("surplus", "*", silent, a, null, a.name));
  }
  for (const e of sameRow.restExpected) differences.push(difference("missing", "*", true, e, e.name, null));

  for (const tally of Object.values(fields)) tally.accuracy = share(tally.right, tally.judged);
  const tallies = Object.values(fields);
  const doubtful = actual.filter((model) => doubts(model).length > 0).length;
  const matched = sameName.pairs.length;
  return {
    expected: expectedModels.length,
    actual: actual.length,
    matched,
    precision: share(matched, actual.length),
    recall: share(matched, expectedModels.length),
    fields,
    accuracy: share(sum(tallies, "right"), sum(tallies, "judged")),
    silentlyWrong: sum(tallies, "silentlyWrong") + silentSurplus,
    doubtful,
    doubtfulShare: actual.length === 0 ? 0 : doubtful / actual.length,
    needlessDoubts,
    missingDoubts,
    differences,
  };
}

/** Compares the values of one pair, adding to the tallies of their properties. */
function judgeValues(
  a: ActualModel,
  e: ExpectedModel,
  fields: Record<ScoredField, FieldScore>,
): { wrong: Set<string>; differences: Difference[] } {
  const wrong = new Set<string>();
  const differences: Difference[] = [];
  for (const field of SCORED) {
    if (!(field in e)) continue;
    const want = e[field] ?? null;
    const got = a[field] ?? null;
    if (isNothing(want) && isNothing(got)) continue;
    const tally = fields[field];
    tally.judged++;
    if ([want, ...(e.accept?.[field] ?? [])].some((value) => sameValue(field, value, got))) {
      tally.right++;
      continue;
    }
    wrong.add(field);
    const silent = !doubts(a).some((d) => d.field === field || d.field === "*");
    if (silent) tally.silentlyWrong++;
    differences.push(difference("wrong", field, silent, e, want, got));
  }
  return { wrong, differences };
}

/** Doubts of one pair that had to be there and are not, and how many stand where nothing is wrong. */
function judgeDoubts(
  a: ActualModel,
  e: ExpectedModel,
  wrong: ReadonlySet<string>,
): { needless: number; differences: Difference[] } {
  const due = new Set<string>();
  const differences: Difference[] = [];
  for (const want of e.needsReview ?? []) {
    const places = [want.field, ...(want.accept ?? [])];
    for (const place of places) due.add(place);
    if (doubts(a).some((d) => places.includes(d.field) && (want.code === undefined || d.code === want.code))) continue;
    differences.push(difference("no-doubt", want.field, true, e, want.code ?? "a doubt", null));
  }
  const needless = doubts(a).filter(
    (d) => !due.has(d.field) && (d.field === "*" ? wrong.size === 0 : !wrong.has(d.field)),
  );
  return { needless: needless.length, differences };
}

function doubts(model: ActualModel): readonly Doubt[] {
  return model.needsReview ?? [];
}

function difference(
  kind: Difference["kind"],
  field: string,
  silent: boolean,
  model: ActualModel | ExpectedModel,
  expected: unknown,
  actual: unknown,
): Difference {
  return {
    kind,
    field,
    silent,
    unit: model.unit,
    name: model.name,
    expected,
    actual,
    source: model.source ?? null,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function sum<K extends string>(items: readonly Record<K, number>[], key: K): number {
  return items.reduce((total, item) => total + item[key], 0);
}
