import { type Source, saidShort } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { compareKey } from "../../text/fold.ts";
import { share } from "../rows/placed.ts";
import type { Evidence } from "./evidence.ts";

/** What is known of the file's unit beside its words. */
export interface KnownUnits {
  /** Who decided on the file's unit, where it is decided. */
  decidedBy?: "decided" | "given" | "stamp";
  /** Spellings that the office confirmed before, by {@link compareKey}, with the unit's id. */
  learnt?: ReadonlyMap<string, string>;
}

/** What a unit was found by: the first evidence that names it. */
export function sourcesOf(unit: Unit, evidence: readonly Evidence[], known: KnownUnits): Source[] {
  const first = evidence.find((one) => one.unit?.id === unit.id);
  if (!first) return [];
  const learnt = holds(first.text, unit.name) ? [] : spellingIn(first.text, unit, known);
  return share([...learnt, ...(first.by ? [first.by] : [])]);
}

/** That a spelling means this unit is what the office confirmed before; empty where it is no such spelling. */
export function byLearning(unitId: string, text: string, { learnt }: KnownUnits): Source[] {
  return learnt?.get(compareKey(text)) === unitId ? [{ how: "learnt", said: saidShort(text) }] : [];
}

/** A spelling that the office confirmed before, inside a line that does not bear the unit's name. */
function spellingIn(text: string, unit: Unit, { learnt = new Map() }: KnownUnits): Source[] {
  const alias = [...learnt].find(([spelling, unitId]) => unitId === unit.id && holds(text, spelling));
  return alias ? [{ how: "learnt", said: saidShort(text) }] : [];
}

/** True where a text has these words, one behind the other. */
function holds(text: string, words: string): boolean {
  return ` ${compareKey(text)} `.includes(` ${compareKey(words)} `);
}

/** The clerk said what a spelling means. */
export function byDecision(text: string): Source {
  return { how: "decided", said: saidShort(text) };
}
