import type { Output } from "../../contract.ts";
import type { Programme } from "../../programme/schema.ts";
import type { ModelValues } from "../../register/model.ts";
import type { ModelImage } from "../../store/events.ts";
import { words } from "./words.ts";

type Change = Output<"models.show">["history"][number]["changes"][number];

/** Two states of a model against each other: the properties that differ, in words. */
export function changesBetween(programme: Programme, before: ModelImage, after: ModelImage): Change[] {
  const properties = Object.keys(after.values) as (keyof ModelValues)[];
  const changes: Change[] = [];
  const note = (property: string, was: string | null, is: string | null) => {
    if (was !== is) changes.push({ property, before: was, after: is });
  };
  note("state", words.state[stateOf(before)], words.state[stateOf(after)]);
  note("needsReview", doubtsOf(before), doubtsOf(after));
  note("unit", before.unit, after.unit);
  for (const property of properties) {
    note(property, inWords(programme, property, before.values), inWords(programme, property, after.values));
  }
  return changes;
}

/** A value as the clerk reads it; null where there is none. */
export function inWords(programme: Programme, property: keyof ModelValues, values: ModelValues): string | null {
  const value = values[property];
  if (value === null || value === undefined) return null;
  switch (property) {
    case "field":
      return programme.fields.find((field) => field.code === value)?.label ?? String(value);
    case "origin":
      return values.origin && words.origin[values.origin];
    case "subjectKind":
      return values.subjectKind && words.subjectKind[values.subjectKind];
    case "kind":
      return words.kind[values.kind];
    case "leader":
      return values.leader ? words.yes : words.no;
    case "extras": {
      const lines = Object.entries(values.extras).map(([heading, text]) => `${heading}: ${text}`);
      return lines.length === 0 ? null : lines.join("\n");
    }
    default:
      return String(value);
  }
}

function doubtsOf({ doubts }: ModelImage): string | null {
  return doubts.length === 0 ? null : doubts.map((doubt) => doubt.message).join("\n");
}

function stateOf(image: ModelImage): "active" | "withdrawn" {
  return image.active ? "active" : "withdrawn";
}
