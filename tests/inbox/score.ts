/**
 * Scores a register against what is expected of it. Pure: no files, no reader.
 *
 * Models are matched by unit and name; what then is left is matched by the row it came from, so that a
 * misread name is told as a wrong name and not as one model missing and another invented. A key that
 * is absent in the expected model is not judged; `accept` holds other values that are right too.
 */
import type { Doubt, ModelRecord } from "../../core/register/model.ts";
import { compareKey, fold } from "../../core/text/fold.ts";

/** Properties that are compared value by value. */
export const SCORED = [
  "unit",
  "name",
  "kind",
  "subjectKind",
  "subject",
  "leader",
  "field",
  "origin",
  "sinceYear",
  "content",
  "goal",
  "period",
  "place",
  "situation",
  "method",
  "forces",
  "resources",
  "expected",
  "responsible",
  "result",
  "note",
  "extras",
  "source",
] as const;
export type ScoredField = (typeof SCORED)[number];

type Source = { file: string; sheet: string | null; row: number };

/** A model as the register shows it; what is absent counts as `null`. */
export type ActualModel = Partial<Omit<ModelRecord, "unit" | "name" | "source">> & {
  unit: string | null;
  name: string;
  source?: Source | null;
};

/** A doubt that must be there; `accept` names other properties at which it may stand. */
export interface ExpectedDoubt {
  field: string;
  code?: string;
  accept?: string[];
}

export type ExpectedModel = Partial<Omit<ModelRecord, "unit" | "name" | "source" | "needsReview">> & {
  unit: string | null;
  name: string;
  source?: Source | null;
  needsReview?: ExpectedDoubt[];
  accept?: Record<string, unknown[]>;
};

export interface FieldScore {
  /** Pairs where either side holds a value; a `null` rightly left `null` proves little and is not counted. */
  judged: number;
  right: number;
  /** Wrong without a doubt on that property. */
  silentlyWrong: number;
  accuracy: number;
}

export interface Difference {
  kind: "missing" | "surplus" | "wrong" | "no-doubt";
  field: string;
  silent: boolean;
  unit: string | null;
  name: string;
  expected: unknown;
  actual: unknown;
  source: Source | null;
}

export interface Score {
  expected: number;
  actual: number;
  matched: number;
  precision: number;
  recall: number;
  fields: Record<ScoredField, FieldScore>;
  /** Over all properties. */
  accuracy: number;
  /** Wrong values that nothing marks, and surplus models that nothing marks. */
  silentlyWrong: number;
  /** Models with any doubt. */
  doubtful: number;
  doubtfulShare: number;
  /** Doubts on values that are right and of which no doubt was expected. */
  needlessDoubts: number;
  /** Doubts that had to be there and are not. */
  missingDoubts: number;
  differences: Difference[];
}

export interface ScoreOptions {
  /** Models that a later version took back: they may be absent, or stay as `dropped`. */
  withdrawn?: readonly { unit: string | null; name: string }[];
}

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
    const wrong = new Set<string>();
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
    for (const want of e.needsReview ?? []) {
      const places = [want.field, ...(want.accept ?? [])];
      if (doubts(a).some((d) => places.includes(d.field) && (want.code === undefined || d.code === want.code)))
        continue;
      missingDoubts++;
      differences.push(difference("no-doubt", want.field, true, e, want.code ?? "a doubt", null));
    }
    const due = new Set((e.needsReview ?? []).flatMap((want) => [want.field, ...(want.accept ?? [])]));
    needlessDoubts += doubts(a).filter(
      (d) => !due.has(d.field) && (d.field === "*" ? wrong.size === 0 : !wrong.has(d.field)),
    ).length;
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

/** The score in lines for people: the sums, the properties that are not all right, then every difference. */
export function describeScore(result: Score): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const lines = [
    `models: ${result.actual} for ${result.expected} expected, ${result.matched} matched; precision ${percent(result.precision)}, recall ${percent(result.recall)}`,
    `values: ${percent(result.accuracy)} right; silently wrong: ${result.silentlyWrong}`,
    `doubtful: ${result.doubtful} models (${percent(result.doubtfulShare)}); needless doubts: ${result.needlessDoubts}; missing doubts: ${result.missingDoubts}`,
  ];
  for (const field of SCORED) {
    const tally = result.fields[field];
    if (tally.right === tally.judged) continue;
    lines.push(
      `  ${field}: ${tally.right}/${tally.judged} (${percent(tally.accuracy)}), silently wrong ${tally.silentlyWrong}`,
    );
  }
  for (const d of result.differences) {
    const where = d.source ? ` [${d.source.file}${d.source.sheet ? ` ${d.source.sheet}` : ""}:${d.source.row}]` : "";
    const what =
      d.kind === "missing" || d.kind === "surplus"
        ? d.kind
        : d.kind === "no-doubt"
          ? `${d.field}: no doubt where ${JSON.stringify(d.expected)} was due`
          : `${d.field}: ${JSON.stringify(d.actual)} for ${JSON.stringify(d.expected)}${d.silent ? "" : " (doubted)"}`;
    lines.push(`- ${d.unit ?? "?"}: “${d.name}”${where} ${what}`);
  }
  return lines.join("\n");
}

// ------------------------------------------------------------------------------------------ files

export interface ExpectedRow {
  row: number;
  reason: string;
  text?: string;
  alsoFine?: string[];
}

export interface ExpectedFile {
  path: string;
  /** Set for a member of an archive. */
  container?: string;
  status: string;
  acceptStatus?: string[];
  sender: string | null;
  acceptSender?: (string | null)[];
  units: string[];
  purpose: string;
  version: { kind: string; of: string | null };
  acceptVersion?: string[];
  problems: string[];
  rows: { seen: number; imported: number; setAside: number };
  models: number;
  sheets: { sheet: string | null; hidden: boolean; seen: number; imported: number[]; setAside: ExpectedRow[] }[];
}

/** What of `import --json` is compared. */
export interface ActualFile {
  path: string;
  status: string;
  sender: string | null;
  units: readonly string[];
  purpose: string | null;
  version: { kind: string };
  rows: { seen: number; imported: number; setAside: number };
  models: number;
  setAside: readonly { sheet: string; row: number; reason: string }[];
  problems: readonly { code: string }[];
}

/** Readable differences between what `import` says of each file and what is expected; empty where all is right. */
export function fileDifferences(actual: readonly ActualFile[], expected: readonly ExpectedFile[]): string[] {
  const out: string[] = [];
  const key = (path: string) => path.normalize("NFC").replaceAll("\\", "/");
  for (const want of expected) {
    // Files in folders are told by their last part, members of an archive by archive and member.
    const found = actual.filter((file) => {
      const path = key(file.path);
      if (path === key(want.path) || path.endsWith(`/${key(want.path)}`)) return true;
      if (want.container === undefined) return false;
      const member = want.path.slice(want.container.length + 1);
      return path.includes(key(want.container)) && path.endsWith(key(member));
    });
    const got = found[0];
    if (got === undefined) {
      out.push(`${want.path}: not mentioned`);
      continue;
    }
    const differ = (what: string, is: unknown, due: unknown) =>
      out.push(`${want.path}: ${what} ${JSON.stringify(is)} for ${JSON.stringify(due)}`);
    if (![want.status, ...(want.acceptStatus ?? [])].includes(got.status)) differ("status", got.status, want.status);
    for (const code of want.problems) {
      if (!got.problems.some((problem) => problem.code === code)) {
        differ(
          "problems",
          got.problems.map((problem) => problem.code),
          code,
        );
      }
    }
    // An unreadable file has no rows, sender or version; a duplicate has those of its original.
    if (want.status === "rejected") continue;
    if (![want.sender, ...(want.acceptSender ?? [])].includes(got.sender)) differ("sender", got.sender, want.sender);
    if (want.status !== "duplicate") {
      if (want.status !== "review" && [...got.units].sort().join() !== [...want.units].sort().join()) {
        differ("units", got.units, want.units);
      }
      if (got.purpose !== want.purpose) differ("purpose", got.purpose, want.purpose);
      if (![want.version.kind, ...(want.acceptVersion ?? [])].includes(got.version.kind))
        differ("version", got.version.kind, want.version.kind);
    }
    for (const count of ["seen", "imported", "setAside"] as const) {
      if (got.rows[count] !== want.rows[count]) differ(`rows ${count}`, got.rows[count], want.rows[count]);
    }
    if (got.models !== want.models) differ("models", got.models, want.models);
    for (const sheet of want.sheets) {
      const rows = got.setAside.filter((row) => sheet.sheet === null || row.sheet === sheet.sheet);
      for (const due of sheet.setAside) {
        const is = rows.find((row) => row.row === due.row);
        if (is === undefined || ![due.reason, ...(due.alsoFine ?? [])].includes(is.reason)) {
          differ(
            `${sheet.sheet ?? "row"}:${due.row} (${due.text ?? ""})`,
            is?.reason ?? "not set aside",
            [due.reason, ...(due.alsoFine ?? [])].join("|"),
          );
        }
      }
      for (const row of rows) {
        if (sheet.imported.includes(row.row)) {
          differ(`${sheet.sheet ?? "row"}:${row.row}`, `set aside as ${row.reason}`, "imported");
        }
      }
    }
  }
  return out;
}

// ---------------------------------------------------------------------------------------- helpers

/** Communes differ by one diacritic and keep theirs; names are compared without. */
function identity(model: { unit: string | null; name: string }): string {
  return `${model.unit === null ? "" : compareKey(model.unit)}|${fold(model.name)}`;
}

/** Every identity under which an expected model may be found, first the proper one. */
function identities(model: ExpectedModel): string[] {
  const units = [model.unit, ...((model.accept?.unit ?? []) as (string | null)[])];
  const names = [model.name, ...((model.accept?.name ?? []) as string[])];
  return units.flatMap((unit) => names.map((name) => identity({ unit, name })));
}

function sourceKeys(source: Source | null | undefined): string[] {
  return source ? [`${fold(baseName(source.file))}|${source.sheet ?? ""}|${source.row}`] : [];
}

function pair(
  actual: readonly ActualModel[],
  expected: readonly ExpectedModel[],
  keysOfActual: (model: ActualModel) => string[],
  keysOf: (model: ExpectedModel) => string[],
): { pairs: [ActualModel, ExpectedModel][]; restActual: ActualModel[]; restExpected: ExpectedModel[] } {
  const waiting = new Map<string, ActualModel[]>();
  for (const model of actual) {
    for (const key of keysOfActual(model)) waiting.set(key, [...(waiting.get(key) ?? []), model]);
  }
  const taken = new Set<ActualModel>();
  const pairs: [ActualModel, ExpectedModel][] = [];
  const restExpected: ExpectedModel[] = [];
  for (const model of expected) {
    const candidates = keysOf(model).flatMap((key) => (waiting.get(key) ?? []).filter((one) => !taken.has(one)));
    // Of several with the same name, the one from the same row.
    const best = candidates.find((one) => sameSource(model.source, one.source)) ?? candidates[0];
    if (best === undefined) restExpected.push(model);
    else {
      taken.add(best);
      pairs.push([best, model]);
    }
  }
  return { pairs, restActual: actual.filter((model) => !taken.has(model)), restExpected };
}

function doubts(model: ActualModel): readonly Doubt[] {
  return model.needsReview ?? [];
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

function sameValue(field: ScoredField, want: unknown, got: unknown): boolean {
  if (want === null || got === null) return isNothing(want) && isNothing(got);
  if (field === "extras") return canonicalExtras(want) === canonicalExtras(got);
  if (field === "source") {
    return sameSource(want as Source, got as Source);
  }
  return want === got;
}

/** Text files have no sheet of their own: a `null` there is not judged. */
function sameSource(want: Source | null | undefined, got: Source | null | undefined): boolean {
  if (!want || !got) return false;
  const sheet = want.sheet === null || want.sheet === got.sheet;
  return baseName(want.file) === baseName(got.file) && want.row === got.row && sheet;
}

function canonicalExtras(value: unknown): string {
  const entries = Object.entries(value as Record<string, string>).map(([key, text]) => [fold(key), text]);
  return JSON.stringify(entries.sort());
}

function baseName(path: string): string {
  return (
    path
      .normalize("NFC")
      .split(/[\\/!]/u)
      .pop() ?? path
  ).trim();
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
