import { compareKey, fold } from "../../../core/text/fold.ts";
import type { ExpectedModel, ScoredField, Source } from "./shapes.ts";

/** When two models, and two values, are the same. */

/** Communes differ by one diacritic and keep theirs; names are compared without. */
export function identity(model: { unit: string | null; name: string }): string {
  return `${model.unit === null ? "" : compareKey(model.unit)}|${fold(model.name)}`;
}

/** Every identity under which an expected model may be found, first the proper one. */
export function identities(model: ExpectedModel): string[] {
  const units = [model.unit, ...((model.accept?.unit ?? []) as (string | null)[])];
  const names = [model.name, ...((model.accept?.name ?? []) as string[])];
  return units.flatMap((unit) => names.map((name) => identity({ unit, name })));
}

export function sourceKeys(source: Source | null | undefined): string[] {
  return source ? [`${fold(baseName(source.file))}|${source.sheet ?? ""}|${source.row}`] : [];
}

export function isNothing(value: unknown): boolean {
  return value === null || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

export function sameValue(field: ScoredField, want: unknown, got: unknown): boolean {
  if (want === null || got === null) return isNothing(want) && isNothing(got);
  if (field === "extras") return canonicalExtras(want) === canonicalExtras(got);
  if (field === "source") {
    return sameSource(want as Source, got as Source);
  }
  return want === got;
}

/** Text files have no sheet of their own: a `null` there is not judged. */
export function sameSource(want: Source | null | undefined, got: Source | null | undefined): boolean {
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
