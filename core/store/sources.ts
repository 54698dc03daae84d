import type { Provenance, Source } from "../register/source.ts";

/** As it lies in the column: no sheet where it is the model's own; rows of earlier versions say no kind. */
type Packed = Record<string, (Omit<Source, "how"> & { how?: Source["how"] })[]>;

/** Sources as JSON for the column; `sheet` is the model's, which most cells stand in and which is left out. */
export function packSources(provenance: Provenance, sheet: string | null): string {
  const out: Packed = {};
  for (const [property, sources] of Object.entries(provenance))
    out[property] = sources.map((one) => (one.sheet === sheet ? { ...one, sheet: undefined } : one));
  return JSON.stringify(out);
}

/** The sources that a column holds, those that earlier versions wrote too; `sheet` is the model's. */
export function readSources(json: string, sheet: string | null): Provenance {
  const out: Record<string, Source[]> = {};
  for (const [property, sources] of Object.entries(JSON.parse(json) as Packed)) {
    out[property] = sources.map(({ how = "cell", ...one }) =>
      one.cell === undefined || one.sheet !== undefined || sheet === null ? { ...one, how } : { ...one, how, sheet },
    );
  }
  return out;
}
