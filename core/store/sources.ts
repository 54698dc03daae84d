import type { Provenance, Source } from "../register/source.ts";

/**
 * As it lies in the column, where the greater part of a model's row is: no sheet where it is the model's own, no kind
 * for the commonest (a cell under a heading, which it names). Rows of earlier versions have neither kind nor heading.
 */
type Packed = Record<string, (Omit<Source, "how"> & { how?: Source["how"] | undefined })[]>;

/** Sources as JSON for the column; `sheet` is the model's, which most cells stand in. */
export function packSources(provenance: Provenance, sheet: string | null): string {
  const out: Packed = {};
  for (const [property, sources] of Object.entries(provenance)) {
    // Spelt out, for spreading took as long as the rest of the row.
    out[property] = sources.map(({ how, sheet: own, cell, to, said, at }) => ({
      how: how === "column" && said !== undefined ? undefined : how,
      sheet: own === sheet ? undefined : own,
      cell,
      to,
      said,
      at,
    }));
  }
  return JSON.stringify(out);
}

/** The sources that a column holds, those that earlier versions wrote too; `sheet` is the model's. */
export function readSources(json: string, sheet: string | null): Provenance {
  const out: Record<string, Source[]> = {};
  for (const [property, sources] of Object.entries(JSON.parse(json) as Packed)) {
    out[property] = sources.map((one) => {
      const how = one.how ?? (one.said === undefined ? "cell" : "column");
      return one.cell === undefined || one.sheet !== undefined || sheet === null
        ? { ...one, how }
        : { ...one, how, sheet };
    });
  }
  return out;
}
