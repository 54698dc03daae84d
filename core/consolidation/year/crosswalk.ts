import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";
import { yearWords as words } from "./words.ts";

/** Where a field of one document is found under another. */
export interface Crossing {
  code: string;
  label: string;
  /** Code and label under the other document; null where nothing there takes it in, or more than one field might. */
  into: string | null;
  intoLabel: string | null;
  /** `same`: by its code; `stated`: the other document's line says so; `spelling`: it is one of that field's names. */
  how: "same" | "stated" | "spelling" | "none";
  /** Line of the other document; null where nothing takes the field in. */
  source: string | null;
  /** One sentence. */
  said: string;
}

/**
 * Where each field of `from` is found under `to`: the one of the same code, else where the document's own crosswalk
 * puts it (chuyển đổi số of hai-phong-2024 is within văn hóa - xã hội, co-quan-dang-2026:L59), else the only one that
 * has its name among its spellings. What none takes in, or two might, is left to a person.
 */
export function crossings(from: Programme, to: Programme): Crossing[] {
  return from.fields.map((field) => {
    const { how, into, source } = placeOf(field, to);
    const intoLabel = to.fields.find(({ code }) => code === into)?.short ?? null;
    const { code, short: label } = field;
    const said =
      intoLabel === null
        ? words.crossingNone(label, from.year, to.year)
        : words.crossing(label, from.year, intoLabel, to.year, how === "same" ? null : source);
    return { code, label, into, intoLabel, how, source, said };
  });
}

/** The code under `to` of a code under `from`; null where nothing takes it in. */
export function crosswalk(from: Programme, to: Programme): (code: string) => string | null {
  const codes = new Map(crossings(from, to).map(({ code, into }) => [code, into]));
  return (code) => codes.get(code) ?? null;
}

function placeOf(field: Programme["fields"][number], to: Programme): Pick<Crossing, "how" | "into" | "source"> {
  const same = to.fields.find(({ code }) => code === field.code);
  if (same) return { how: "same", into: same.code, source: same.source };
  const stated = (to.crosswalk ?? []).find(({ from }) => from === field.code);
  if (stated) return { how: "stated", into: stated.into, source: stated.source };
  const names = namesOf(field);
  const [one, another] = to.fields.filter((other) => [...namesOf(other)].some((name) => names.has(name)));
  if (one && !another) return { how: "spelling", into: one.code, source: one.source };
  return { how: "none", into: null, source: null };
}

function namesOf({ label, short, aliases }: Programme["fields"][number]): Set<string> {
  return new Set([label, short, ...aliases].map(fold));
}
