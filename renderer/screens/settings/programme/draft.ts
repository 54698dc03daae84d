import type { FormNode, FormPart } from "../../../../core/programme/form.ts";

/** Where something stands in a programme: names of parts and places in lists. */
export type Path = readonly (string | number)[];

export type Draft = Readonly<Record<string, unknown>>;

/** A path as the office writes it (`fields[3].aliases[0]`). */
export function pathKey(path: Path): string {
  return path.reduce<string>((said, step) => {
    if (typeof step === "number") return `${said}[${step}]`;
    return said === "" ? step : `${said}.${step}`;
  }, "");
}

/** The first part of a path as the office writes it: the section in which it stands. */
export function sectionOf(key: string): string {
  return /^[^.[]+/u.exec(key)?.[0] ?? "";
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(draft: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (isHolder(here) ? here[step] : undefined), draft);
}

/** The draft with another value at a path; undefined takes the part out. Nothing of the former draft is changed. */
export function withValue(draft: Draft, path: Path, value: unknown): Draft {
  const [step, ...rest] = path;
  if (step === undefined) return draft;
  const changed = put(draft, step, rest, value);
  return isHolder(changed) && !Array.isArray(changed) ? changed : draft;
}

function put(holder: unknown, step: string | number, rest: Path, value: unknown): unknown {
  const copy: unknown[] | Record<string, unknown> = Array.isArray(holder)
    ? [...holder]
    : { ...(isHolder(holder) ? holder : {}) };
  const [next, ...further] = rest;
  const inside = next === undefined ? value : put(isHolder(holder) ? holder[step] : {}, next, further, value);
  if (Array.isArray(copy)) copy[Number(step)] = inside;
  else if (inside === undefined) delete copy[step];
  else copy[step] = inside;
  return copy;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** What a new part begins as: everything that it has to have, empty. */
export function blank(node: FormNode): unknown {
  switch (node.kind) {
    case "text":
      return node.nullable ? null : "";
    case "number":
    case "nothing":
      return null;
    case "flag":
      return false;
    case "day":
    case "month":
      return "";
    case "choice":
      return node.options[0]?.value ?? "";
    case "lines":
    case "codes":
    case "list":
      return [];
    case "group":
      return blankParts(node.parts);
    case "variants": {
      const [first] = node.options;
      return first ? { [node.by]: first.value, ...blankParts(first.parts) } : {};
    }
  }
}

function blankParts(parts: readonly FormPart[]): Record<string, unknown> {
  return Object.fromEntries(parts.filter(({ optional }) => !optional).map(({ key, node }) => [key, blank(node)]));
}

/** One of several kinds of group made into another: what both have stays, what only the new one has is empty. */
export function asVariant(node: Extract<FormNode, { kind: "variants" }>, value: unknown, kind: string): unknown {
  const parts = node.options.find((option) => option.value === kind)?.parts ?? [];
  const had = isHolder(value) ? value : {};
  const kept = parts.flatMap(({ key, node: part }): [string, unknown][] =>
    key in had && part.kind !== "nothing" ? [[key, had[key]]] : [],
  );
  return { [node.by]: kind, ...blankParts(parts), ...Object.fromEntries(kept) };
}

const CALLED = ["label", "title", "text", "name", "column", "code", "id", "from"] as const;

/** What one of a list is called; empty where nothing in it says. */
export function calledIn(value: unknown): string {
  if (!isHolder(value)) return "";
  for (const key of CALLED) {
    const name = value[key];
    if (typeof name === "string" && name.trim() !== "") return name.trim();
  }
  return "";
}

/** Codes of a list of the draft, with what each is called. */
export function codesIn(draft: Draft, list: string): { value: string; label: string }[] {
  const all = draft[list];
  if (!Array.isArray(all)) return [];
  return all.flatMap((one: unknown) => {
    const code = isHolder(one) ? one.code : null;
    return typeof code === "string" && code !== "" ? [{ value: code, label: calledIn(one) || code }] : [];
  });
}
