import { type AuditAction, type AuditEntry, isAuditAction } from "../../store/audit.ts";
import type { Desk } from "../desk.ts";
import { catalogue } from "../papers/catalogue.ts";
import { words as windowWords } from "../window/words.ts";
import { words } from "./words.ts";

/** An entry of the log as the clerk reads it. */
export interface Told {
  label: string;
  /** What it was done to, by the name that it bears now; null where it was done to nothing of a name. */
  about: string | null;
  /** What else is worth reading in a list; empty where there is nothing. */
  more: string;
}

type Names = (id: string) => string | null;

/** Some names say enough of which models were meant. */
const NAMED = 3;

/** Entries of the log in words, with names for the ids of files, units, models, fields, papers and programmes in them. */
export async function tellAudit(desk: Desk, entries: readonly AuditEntry[]): Promise<(AuditEntry & Told)[]> {
  const nameOf = await namesFor(desk);
  return entries.map((entry) => ({ ...entry, ...tell(entry, nameOf) }));
}

async function namesFor(desk: Desk): Promise<Names> {
  const { store, programme } = desk;
  const [submissions, units, models, events, programmes] = await Promise.all([
    store.submissions({}),
    store.units(),
    store.modelNames(programme.id),
    store.modelEvents({ programmeId: programme.id }),
    store.programmes(),
  ]);
  const modelNames = new Map(models.map(({ id, name }) => [id, name]));
  const names = new Map<string, string>([
    ...submissions.map(({ id, name }): [string, string] => [id, name]),
    ...units.map(({ id, name }): [string, string] => [id, name]),
    ...modelNames,
    ...events.map(({ id, modelId }): [string, string] => [id, modelNames.get(modelId) ?? ""]),
    ...programmes.map(({ id, title }): [string, string] => [id, title]),
    ...programme.fields.map(({ code, short }): [string, string] => [code, short]),
    ...catalogue(desk).map(({ code, label }): [string, string] => [code, label]),
  ]);
  return (id) => names.get(id) || null;
}

function tell({ action, subject, details }: AuditEntry, nameOf: Names): Told {
  if (!isAuditAction(action)) return { label: action, about: subject, more: "" };
  const said = new Map<string, unknown>(Object.entries(JSON.parse(details)));
  return { label: words.actions[action], ...tellAction(action, subject, said, nameOf) };
}

function tellAction(action: AuditAction, subject: string | null, said: Said, nameOf: Names): Omit<Told, "label"> {
  const named = subject === null ? null : (nameOf(subject) ?? subject);
  switch (action) {
    case "create-batch":
      return { about: text(said, "source"), more: "" };
    case "edit-models":
      return { about: words.models(count(said, "models")), more: properties(said) };
    case "undo-edit":
      return { about: words.models(count(said, "models")), more: "" };
    case "import-units":
      return { about: null, more: words.unitsImported(count(said, "added"), count(said, "updated")) };
    case "learn-alias":
    case "forget-alias":
      return { about: named, more: `“${text(said, "alias") ?? ""}”` };
    case "save-unit":
    case "remove-unit":
      return { about: text(said, "name") ?? named, more: "" };
    case "change-units":
      return { about: [...list(said, "from"), ...list(said, "to")].map((id) => nameOf(id) ?? id).join(", "), more: "" };
    // Its record's key names nothing that a person has seen.
    case "undo-change-units":
      return { about: null, more: "" };
    case "learn-layout":
      return { about: named, more: nameOf(text(said, "submission") ?? "") ?? "" };
    case "issue-paper":
      return { about: nameOf(text(said, "paper") ?? "") ?? text(said, "paper"), more: text(said, "number") ?? "" };
    case "decide":
      return { about: named, more: [...said].flatMap(([key, value]) => decided(key, value, nameOf) ?? []).join(", ") };
    case "save-year":
      return { about: yearModels(said, nameOf), more: "" };
    default:
      return { about: named, more: "" };
  }
}

/** What was decided, in words; null for codes of places and columns, which say nothing in a list. */
function decided(key: string, value: unknown, nameOf: Names): string | null {
  if (typeof value !== "string" || value === "") return null;
  const [head = ""] = key.split(":");
  if (WRITTEN.has(head)) return value;
  return words.decided.get(value) ?? nameOf(value);
}

/** Heads of decisions whose value a person wrote. */
const WRITTEN: ReadonlySet<string> = new Set(["unit", "value"]);

function properties(said: Said): string {
  return list(said, "properties")
    .map((property) => windowWords.properties[property] ?? property)
    .join(", ");
}

/** The models whose way was written on; null where only records of the year were. */
function yearModels(said: Said, nameOf: Names): string | null {
  const names = [...new Set(list(said, "events").map((id) => nameOf(id) ?? ""))].filter((name) => name !== "");
  if (names.length === 0) return null;
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? [words.andMore(names.length - NAMED)] : [])].join("; ");
}

type Said = ReadonlyMap<string, unknown>;

function text(said: Said, key: string): string | null {
  const value = said.get(key);
  return typeof value === "string" ? value : null;
}

function count(said: Said, key: string): number {
  const value = said.get(key);
  return typeof value === "number" ? value : 0;
}

function list(said: Said, key: string): string[] {
  const value = said.get(key);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
