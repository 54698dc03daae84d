import { z } from "zod";
import { choiceName, nameOf } from "./form-words.ts";
import { programmeSchema } from "./schema.ts";

/**
 * The programme's schema as something to fill in: what each part is called, what it may hold. It is read off the
 * schema itself, so that an editor never knows less than the check.
 */
export type FormNode =
  | { kind: "text"; nullable: boolean; long: boolean }
  | { kind: "number"; nullable: boolean; whole: boolean }
  | { kind: "flag" }
  /** Always empty: nothing to fill in. */
  | { kind: "nothing" }
  | { kind: "day" }
  | { kind: "month" }
  | { kind: "choice"; options: FormOption[] }
  /** A list of short texts, one a line. */
  | { kind: "lines" }
  /** Codes of what stands in another list of the same programme. */
  | { kind: "codes"; of: CodeList }
  | { kind: "list"; of: FormNode }
  | { kind: "group"; parts: FormPart[] }
  /** One of several groups, told apart by the property `by`. */
  | { kind: "variants"; by: string; options: (FormOption & { parts: FormPart[] })[] };

export interface FormPart {
  key: string;
  label: string;
  /** True where it may be left out altogether. */
  optional: boolean;
  node: FormNode;
}

interface FormOption {
  value: string;
  label: string;
}

/** Lists of a programme whose codes other parts name. */
const CODE_LISTS = ["seats", "fields", "appendices"] as const;
export type CodeList = (typeof CODE_LISTS)[number];

type Shape = z.core.JSONSchema.JSONSchema;

/** Properties that hold a sentence rather than a word. */
const LONG = new Set(["text", "printed", "label", "title", "from", "to", "discard", "ambiguity", "decision"]);

/** The form of a programme: its parts in the order of the schema. */
export function programmeForm(): FormPart[] {
  const form = nodeOf(z.toJSONSchema(programmeSchema, { io: "input", reused: "inline" }), "programme", "programme");
  return form.kind === "group" ? form.parts : [];
}

function nodeOf(shape: Shape, owner: string, key: string): FormNode {
  const { plain, nullable } = withoutNull(shape);
  if (plain.type === "null") return { kind: "nothing" };
  if (plain.oneOf !== undefined) return variantsOf(plain.oneOf as Shape[], key);
  if (plain.type === "object") return { kind: "group", parts: partsOf(plain, key) };
  if (plain.type === "array") return listOf(plain.items as Shape, owner, key);
  if (plain.enum !== undefined) return { kind: "choice", options: plain.enum.map((value) => option(String(value))) };
  if (plain.type === "boolean") return { kind: "flag" };
  if (plain.type === "integer" || plain.type === "number") {
    return { kind: "number", nullable, whole: plain.type === "integer" };
  }
  if (plain.format === "date") return { kind: "day" };
  if (key === "month") return { kind: "month" };
  return { kind: "text", nullable, long: LONG.has(key) };
}

function listOf(item: Shape, owner: string, key: string): FormNode {
  if (item.type !== "string") return { kind: "list", of: nodeOf(item, owner, key) };
  const codes = CODE_LISTS.find((list) => list === key);
  return codes === undefined ? { kind: "lines" } : { kind: "codes", of: codes };
}

function variantsOf(shapes: readonly Shape[], owner: string): FormNode {
  const options = shapes.map((shape) => {
    const { kind } = shape.properties ?? {};
    const value = typeof kind === "object" ? String(kind.const) : "";
    return { ...option(value), parts: partsOf(shape, owner).filter(({ key }) => key !== "kind") };
  });
  return { kind: "variants", by: "kind", options };
}

function partsOf({ properties = {}, required = [] }: Shape, owner: string): FormPart[] {
  return Object.entries(properties).flatMap(([key, shape]): FormPart[] => {
    if (typeof shape === "boolean") return [];
    return [{ key, label: nameOf(owner, key), optional: !required.includes(key), node: nodeOf(shape, owner, key) }];
  });
}

function withoutNull(shape: Shape): { plain: Shape; nullable: boolean } {
  const kinds = (shape.anyOf ?? []) as Shape[];
  const plain = kinds.find(({ type }) => type !== "null");
  return plain === undefined ? { plain: shape, nullable: false } : { plain, nullable: true };
}

function option(value: string): FormOption {
  return { value, label: choiceName(value) };
}
