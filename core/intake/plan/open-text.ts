import { fold } from "../../text/fold.ts";
import { columnNumber } from "../table/address.ts";
import { words } from "../words.ts";
import { type Decisions, decidedColumns } from "./decisions.ts";
import type { PlannedModel, Problem } from "./plan.ts";

/** Headings (folded) of texts that are nobody's content: opinions, reasons, who and where to ask. */
const OTHER =
  /\b(y kien|de xuat|kien nghi|de nghi|danh gia|nhan xet|ly do|can cu|thanh vien|ho (va )?ten|chuc vu|dia chi|link|lien ket|email|dau thoi gian|minh chung|kho khan|vuong mac|lien he|nguoi|tai lieu|hinh anh|so|ket qua|kinh phi|nguon)\b/;
/** Sentences, not names or numbers. */
const MIN_WORDS = 5;
/** Most of the models have the text. */
const MOST = 0.6;

/**
 * Columns of sentences under a heading that nobody knows, in a sheet whose models have no content: the texts are likely
 * it, so a person says what the column means (`column:SHEET!C=content`, or `extra` to keep it as it is).
 */
export function openTexts(models: PlannedModel[], decisions: Decisions): Problem[] {
  const sheets = new Map<string, PlannedModel[]>();
  for (const model of models) sheets.set(model.sheet, [...(sheets.get(model.sheet) ?? []), model]);
  return [...sheets].flatMap(([sheet, own]) => {
    if (own.some(({ values }) => values.content !== null || values.method !== null || values.goal !== null)) return [];
    const decided = decidedColumns(decisions, sheet);
    const headings = [...new Set(own.flatMap(({ values }) => Object.keys(values.extras)))];
    return headings.flatMap((heading): Problem[] => {
      if (OTHER.test(fold(heading))) return [];
      const told = own.filter(({ values }) => isProse(values.extras[heading] ?? ""));
      const cell = told[0]?.provenance[`extras.${heading}`]?.[0]?.cell;
      const column = columnNumber(cell?.replace(/\d+$/u, "") ?? "");
      if (cell === undefined || column === null || decided.has(column) || told.length < own.length * MOST) return [];
      const value = told[0]?.values.extras[heading] ?? "";
      return [{ code: "open-text", severity: "error", message: words.openText(heading), sheet, cell, value }];
    });
  });
}

function isProse(text: string): boolean {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= MIN_WORDS;
}
