import { createContext, useContext } from "react";
import type { Draft, Path } from "./draft.ts";

/** What every field of the editor works on. */
export interface EditorDesk {
  draft: Draft;
  /** Sentences of the document by line, as the draft has them. */
  lines: Record<string, string>;
  writable: boolean;
  set(path: Path, value: unknown): void;
  /** What is wrong at this very place. */
  problemsAt(key: string): readonly string[];
  /** How many things are wrong at this place or inside of it. */
  countIn(key: string): number;
  /** The place that the clerk asked to be taken to; lists open towards it. */
  wanted: string | null;
}

export const EditorContext = createContext<EditorDesk | null>(null);

/** The editor that a field stands in. */
export function useEditor(): EditorDesk {
  const desk = useContext(EditorContext);
  if (desk === null) throw new Error("a field of the editor stands outside of it");
  return desk;
}

/** The id of the control at a place. */
export function fieldId(key: string): string {
  return `programme-${key.replaceAll(/[^A-Za-z0-9]+/gu, "-")}`;
}

/** True where a place is, or stands inside of, another. */
export function standsIn(key: string, outer: string): boolean {
  return key === outer || key.startsWith(`${outer}.`) || key.startsWith(`${outer}[`);
}
