import type { Checked, Output } from "../../contract.ts";
import { fold } from "../../text/fold.ts";
import type { Desk } from "../desk.ts";

/** Of each kind; a list that is longer than a screen is no answer to a search. */
const MOST = 20;

/**
 * Units, models and files that hold every word, whatever its diacritics; the last word may be a beginning.
 * What begins with the words comes first.
 */
export async function search({ store, programme }: Desk, input: Checked<"search.run">): Promise<Output<"search.run">> {
  const wanted = fold(input.text);
  if (wanted === "") return { units: [], models: [], files: [] };
  const [units, models, submissions] = await Promise.all([
    store.units(),
    store.modelNames(programme.id),
    store.submissions({ programmeId: programme.id }),
  ]);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return {
    units: best(units, wanted, (unit) => [unit.name, unit.short ?? "", ...unit.aliases]).map(({ id, name }) => ({
      id,
      name,
    })),
    models: best(models, wanted, ({ name, subject, unit }) => [name, subject ?? "", unit ?? ""]).map(
      ({ id, name, unit }) => ({ id, name, unit }),
    ),
    files: best(submissions.reverse(), wanted, ({ name, senderId }) => [
      name,
      senderId === null ? "" : (names.get(senderId) ?? ""),
    ]).map(({ id, name, senderId }) => ({
      id,
      name,
      sender: senderId === null ? null : (names.get(senderId) ?? null),
    })),
  };
}

/** Those that hold all words, best first: the first text begins with them, holds them together, holds them anyhow. */
function best<T>(items: readonly T[], wanted: string, texts: (item: T) => string[]): T[] {
  const needles = wanted.split(" ");
  const found: { item: T; rank: number }[] = [];
  for (const item of items) {
    const folded = texts(item).map(fold);
    const all = ` ${folded.join(" ")}`;
    if (!needles.every((word) => all.includes(` ${word}`))) continue;
    const first = folded[0] ?? "";
    found.push({ item, rank: first.startsWith(wanted) ? 0 : first.includes(wanted) ? 1 : 2 });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ item }) => item);
}
