import { words as letters } from "../../documents/letters/words.ts";
import type { Desk } from "../desk.ts";
import type { PaperKind } from "./catalogue.ts";
import type { Remembered } from "./remembered.ts";

/** Lines of “Nơi nhận”: the office's own for this kind of paper, else the usual ones; an appendix has none. */
export function recipientsOf(
  { settings: { superior } }: Pick<Desk, "settings">,
  { group }: PaperKind,
  { recipients }: Pick<Remembered, "recipients">,
): string[] {
  if (group === "appendix") return [];
  const { asAbove, superior: reportTo, keep } = letters.recipients;
  if (recipients !== null) return recipients;
  if (group === "letter") return [asAbove, keep];
  return [...(superior === null ? [] : [reportTo(superior)]), keep];
}
