import { isSeen } from "../../text/clean.ts";
import type { Cell } from "./grid.ts";

/**
 * What is left of a cell where its sender struck out all or a part of its text: null where nothing is struck through,
 * else the pieces that are not, none where all is. By sheet (0-based, workbook order), row and column (1-based).
 */
export type KeptTexts = (sheet: number, row: number, column: number) => { text: string }[] | "none" | null;

/** The signs between which a document's reader marks what is struck through; no text has them (Unicode noncharacters). */
export const STRUCK = { from: "\ufdd0", to: "\ufdd1" } as const;

/** Notes what is left of a cell; signs and blanks that stay beside struck words are nothing. */
export function keepOnly(cell: Cell, left: string): void {
  if (cell.text === left) return;
  cell.kept = /[\p{L}\p{N}]/u.test(left) && isSeen(left) ? left : "";
}

/** Takes a document's marks out of a cell's text, and notes what they said. */
export function unmark(cell: Cell): void {
  const { from, to } = STRUCK;
  if (!cell.text.includes(from)) return;
  const marked = cell.text;
  cell.text = marked.replaceAll(from, "").replaceAll(to, "");
  keepOnly(cell, marked.replace(new RegExp(`${from}[^${to}]*${to}?`, "gu"), ""));
}
