import type { Filters } from "../../components/grid/lines.ts";

/** What an address of the register asks for: filters, and a model to open. */
export interface Asked {
  filters: Filters;
  model: string | null;
}

/** Reads the address of the register; `none` stands for models without a value, a unit may be named or given by id. */
export function readQuery(query: URLSearchParams, unitName: (unit: string) => string): Asked {
  const filters: Record<string, Filters[string]> = {};
  const choose = (key: string, values: string[]) => {
    filters[key] = { kind: "choice", values: values.map((value) => (value === "none" ? "" : value)) };
  };
  const unit = query.get("unit");
  if (unit) choose("unit", [unit === "none" ? unit : unitName(unit)]);
  const fields = [...(query.get("fields")?.split(",") ?? []), query.get("field") ?? ""].filter((code) => code !== "");
  if (fields.length > 0) choose("field", fields);
  const origin = query.get("origin");
  if (origin) choose("origin", [origin]);
  const subject = query.get("subject");
  if (subject) choose("subjectKind", [subject]);
  const stage = query.get("stage");
  if (stage) choose("stage", [stage]);
  if (query.get("doubt")) choose("doubt", ["1"]);
  const text = query.get("text");
  if (text) filters.name = { kind: "text", text };
  return { filters, model: query.get("model") };
}
