import { checkDecision, DecisionError, type Decisions } from "../intake/plan/decisions.ts";
import { modelValues } from "../register/model.ts";
import type { UnitInput } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import type { Desk } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import { unitOf } from "./proposals.ts";
import { requireUnit } from "./units.ts";
import { words } from "./words.ts";

/** What a person decided, checked: the decisions to keep, and the units to add for them first. */
export interface CheckedDecisions {
  decisions: Decisions;
  newUnits: UnitInput[];
}

/**
 * Checks the form of every decision, and that the units, fields, sheets and rows that they name
 * exist. Units are kept by their own name; `newUnit=NAME|KIND` becomes `unit=NAME` and a unit to
 * add. Nothing is taken while one decision is wrong. An empty value forgets a decision.
 */
export async function checkDecisions(desk: Desk, submissionId: string, given: Decisions): Promise<CheckedDecisions> {
  const places = await placesOf(desk, submissionId);
  const out: CheckedDecisions = { decisions: {}, newUnits: [] };
  const entries = Object.entries(given);
  for (const [key, value] of entries.filter(([name]) => isHead(name, "newUnit"))) {
    if (value === "" || key === "newUnit:") throw new OfficeError("bad-decision", words.badDecision(`${key}=${value}`));
    const unit = await newUnit(desk, value);
    if (!unit.known) out.newUnits.push(unit.input);
    out.decisions[`unit${key.slice("newUnit".length)}`] = unit.input.name;
  }
  for (const [key, value] of entries.filter(([name]) => !isHead(name, "newUnit"))) {
    if (value !== "") checkForm(key, value);
    if (value !== "") places.check(key);
    if (value === "") out.decisions[key] = "";
    else if (isHead(key, "unit") || ofModelsUnit(key)) out.decisions[key] = await unitName(desk, out.newUnits, value);
    else out.decisions[key] = checkedValue(desk, key, value);
  }
  return out;
}

function isHead(key: string, head: string): boolean {
  return key === head || key.startsWith(`${head}:`);
}

/** `value:SHEET!12.unit`: whose the model of a row is. */
function ofModelsUnit(key: string): boolean {
  return /^value:.*!\d+(?:#\d+)?\.unit$/su.test(key);
}

function checkForm(key: string, value: string): void {
  try {
    checkDecision(key, value);
  } catch (error) {
    if (error instanceof DecisionError) throw new OfficeError("bad-decision", words.badDecision(error.key));
    throw error;
  }
}

async function unitName(desk: Desk, added: UnitInput[], value: string): Promise<string> {
  const fresh = added.find((unit) => compareKey(unit.name) === compareKey(value));
  return fresh?.name ?? (await requireUnit(desk, value)).name;
}

async function newUnit({ store }: Desk, written: string): Promise<{ input: UnitInput; known: boolean }> {
  const { name, kind } = unitOf(written);
  if (name === "") throw new OfficeError("bad-decision", words.badDecision(`newUnit=${written}`));
  const known = (await store.units()).find((unit) => compareKey(unit.name) === compareKey(name));
  if (known) return { input: known, known: true };
  if (kind === null) throw new OfficeError("bad-decision", words.noKind(name));
  return { input: { name, kind, parent: null, short: null, aliases: [], flags: [] }, known: false };
}

/** A field's code must be one of the programme's, and a value one that the property may take. */
function checkedValue(desk: Desk, key: string, value: string): string {
  const property = /^value:.*!\d+(?:#\d+)?\.(\w+)$/su.exec(key)?.[1] ?? null;
  if (isHead(key, "field") || property === "field") {
    const codes = desk.programme.fields.map((field) => field.code);
    if (!codes.includes(value)) throw new OfficeError("unknown-field", words.noField(value, codes.join(", ")));
  }
  if (property !== null && !isValue(property, value)) {
    throw new OfficeError("bad-decision", words.badValue(property, value));
  }
  return value;
}

function isValue(property: string, value: string): boolean {
  if (property === "sinceYear") return /^\d{4}$/.test(value);
  if (property === "leader") return value === "true" || value === "false";
  if (property === "extras" || !(property in modelValues.shape)) return false;
  return modelValues.shape[property as keyof typeof modelValues.shape].safeParse(value).success;
}

/** The sheets and seen rows of a file, to which decisions may point. */
async function placesOf({ store }: Desk, submissionId: string): Promise<{ check(key: string): void }> {
  const sheets = new Map<string, Set<number>>();
  for (const { sheet, row } of await store.rows(submissionId)) {
    sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(row));
  }
  return {
    check(key) {
      const [, head = "", rest = ""] = /^(\w+):(.*)$/su.exec(key) ?? [];
      if (!["sheet", "header", "column", "row", "value", "blank", "result"].includes(head)) return;
      const sheet = head === "sheet" || head === "header" ? rest : rest.slice(0, rest.lastIndexOf("!"));
      const rows = sheets.get(sheet);
      if (!rows) throw new OfficeError("bad-decision", words.noSheet(sheet, [...sheets.keys()].join(", ")));
      const row = /!(\d+)/u.exec(rest.slice(sheet.length))?.[1];
      if (row !== undefined && !rows.has(Number(row))) {
        throw new OfficeError("bad-decision", words.noRow(sheet, Number(row)));
      }
    },
  };
}
