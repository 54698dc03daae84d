/** What a run on a generated inbox says: sums, confusion of statuses, accuracy by trait, every difference. */
import type { GeneratedInbox } from "./generator/types.ts";
import { describeScore } from "./score/describe.ts";
import { type ActualFile, fileDifferences } from "./score/files.ts";
import { score } from "./score/models.ts";
import type { ActualModel, Score } from "./score/shapes.ts";

export function report(
  inbox: GeneratedInbox,
  files: readonly ActualFile[],
  models: readonly ActualModel[],
  quiet = false,
): string {
  const { expected } = inbox;
  const total = score(models, expected.register, { withdrawn: expected.withdrawn });
  const values = Object.values(total.fields).reduce((sum, field) => sum + field.judged, 0);
  const differences = fileDifferences(files, expected.files);
  const out = [
    `seed ${inbox.seed} (${inbox.seat}), ${inbox.files.length} files`,
    describeScore({ ...total, differences: [] }),
    `silently wrong per 1,000 values: ${((total.silentlyWrong * 1000) / Math.max(1, values)).toFixed(2)} (of ${values})`,
    `file statuses (expected → got): ${confusion(inbox, files)}`,
    `files with differences: ${new Set(differences.map((line) => line.split(": ")[0])).size}`,
    "",
    ...(quiet ? [] : ["by trait, worst first:", ...byTrait(inbox, models), ""]),
    ...(quiet ? [] : ["files:", ...differences.map((line) => `- ${line}`), "", "models:"]),
    ...(quiet
      ? []
      : describeScore(total)
          .split("\n")
          .filter((line) => line.startsWith("- "))),
  ];
  return out.join("\n");
}

function confusion(inbox: GeneratedInbox, files: readonly ActualFile[]): string {
  const counts = new Map<string, number>();
  for (const want of inbox.expected.files) {
    const key = want.path.normalize("NFC");
    const got = files.find((file) => {
      const path = file.path.normalize("NFC");
      return path === key || path.endsWith(`/${key}`);
    });
    const status = got?.status ?? "not mentioned";
    const mark = [want.status, ...(want.acceptStatus ?? [])].includes(status) ? "" : " ✗";
    const pair = `${want.status}→${status}${mark}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].map(([pair, count]) => `${pair} ${count}`).join(", ");
}

interface Tally {
  files: number;
  expected: number;
  matched: number;
  surplus: number;
  judged: number;
  right: number;
  silent: number;
}

/** Every file's score counts towards each of its traits. */
function byTrait(inbox: GeneratedInbox, models: readonly ActualModel[]): string[] {
  const tallies = new Map<string, Tally>();
  for (const file of inbox.files) {
    const own = scoreOf(inbox, models, file.name);
    const judged = Object.values(own.fields).reduce((sum, field) => sum + field.judged, 0);
    const right = Object.values(own.fields).reduce((sum, field) => sum + field.right, 0);
    for (const trait of file.traits) {
      const tally = tallies.get(trait) ?? {
        files: 0,
        expected: 0,
        matched: 0,
        surplus: 0,
        judged: 0,
        right: 0,
        silent: 0,
      };
      tally.files++;
      tally.expected += own.expected;
      tally.matched += own.matched;
      tally.surplus += own.actual - own.matched;
      tally.judged += judged;
      tally.right += right;
      tally.silent += own.silentlyWrong;
      tallies.set(trait, tally);
    }
  }
  const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`);
  const wrong = (tally: Tally) =>
    (tally.expected - tally.matched + tally.surplus + tally.judged - tally.right) / Math.max(1, tally.expected);
  return [...tallies]
    .sort(([, a], [, b]) => wrong(b) - wrong(a))
    .map(
      ([trait, tally]) =>
        `  ${trait.padEnd(28)} files ${String(tally.files).padStart(3)}  recall ${percent(tally.matched, tally.expected).padStart(7)}  values ${percent(tally.right, tally.judged).padStart(7)}  surplus ${tally.surplus}  silently wrong ${tally.silent}`,
    );
}

function scoreOf(inbox: GeneratedInbox, models: readonly ActualModel[], name: string): Score {
  const key = name.normalize("NFC");
  const from = (source: { file: string } | null | undefined) =>
    source?.file.normalize("NFC").split(/[\\/]/u).at(-1) === key;
  return score(
    models.filter((model) => from(model.source)),
    inbox.expected.register.filter((model) => from(model.source)),
  );
}
