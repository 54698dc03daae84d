import { z } from "zod";
import { cellText, type Document, withAttachments } from "../../documents/model.ts";

/** What stood on a paper of each model: its row's words, without the running number. */
export const paperContents = z.array(
  z.strictObject({ id: z.string(), name: z.string(), unit: z.string().nullable(), words: z.string() }),
);
export type PaperContents = z.infer<typeof paperContents>;

type Names = ReadonlyMap<string, { name: string; unit: string | null }>;

/** The models of a paper's lists with what each row says. */
export function contentsOf(document: Document, names: Names): PaperContents {
  const rows = new Map<string, string[]>();
  for (const { sections } of withAttachments(document)) {
    for (const section of sections) {
      if (section.kind !== "table") continue;
      for (const { kind, cells, models } of section.table.rows) {
        const [id] = models;
        // A row of one model shows its id on its name too; a sum of one does not name it.
        if (kind !== "body" || id === undefined || models.length > 1) continue;
        const name = names.get(id)?.name;
        const texts = cells.slice(1).map(cellText);
        if (name === undefined || !texts.some((text) => text.includes(name))) continue;
        rows.set(id, [...(rows.get(id) ?? []), texts.join("\u001f")]);
      }
    }
  }
  return [...rows].map(([id, words]) => ({
    id,
    name: names.get(id)?.name ?? "",
    unit: names.get(id)?.unit ?? null,
    words: words.join("\u001e"),
  }));
}

type Named = Pick<PaperContents[number], "id" | "name" | "unit">;

/** What a paper would show now that it did not, no longer shows, or shows otherwise. */
export function compareContents(
  before: PaperContents,
  now: PaperContents,
): { added: Named[]; removed: Named[]; changed: Named[] } {
  const old = new Map(before.map((one) => [one.id, one]));
  const fresh = new Map(now.map((one) => [one.id, one]));
  const named = ({ id, name, unit }: Named): Named => ({ id, name, unit });
  return {
    added: now.filter(({ id }) => !old.has(id)).map(named),
    removed: before.filter(({ id }) => !fresh.has(id)).map(named),
    changed: now.filter(({ id, words }) => old.has(id) && old.get(id)?.words !== words).map(named),
  };
}
