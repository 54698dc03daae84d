import type { Outcome } from "../../documents/layout/outcomes.ts";
import type { StoredResult } from "../../store/result-records.ts";
import { fold } from "../../text/fold.ts";
import { words } from "./words.ts";

/** What the units' own results papers say of a model; null where none says anything. */
export type Reported = Pick<Outcome, "evaluation" | "recognition" | "proposed">;

/** “Không đề nghị”, “chưa”: a cell that was filled in to say no. By its marks: “Chữa cháy” says something else. */
const NO = /^(không|chưa|no|0)(?![\p{L}\p{N}])/iu;
/** A mark, or a word that says no more than the column's heading does. */
const YES = /^(x|v|1|co|yes|[✓✔√☑×]|(la )?(mo hinh )?(dien hinh )?tieu bieu|de nghi)$/u;

/**
 * The standing results papers by model (co-quan-dang-2026:L167): of each property what the paper imported last says.
 * The unit's judgement is marked as its own, and what it calls exemplary is its proposal: choosing is the office's.
 * `results`: in the order in which they were imported.
 */
export function reportedOf(results: readonly StoredResult[]): Map<string, Reported> {
  const reported = new Map<string, Reported>();
  for (const { modelId, values } of results) {
    const before = reported.get(modelId);
    const said = values.assessment?.trim() || null;
    reported.set(modelId, {
      evaluation: said === null ? (before?.evaluation ?? null) : words.selfAssessed(said),
      recognition: values.proposal?.trim() || (before?.recognition ?? null),
      proposed: proposedIn(values.exemplary) ?? before?.proposed ?? null,
    });
  }
  return reported;
}

function proposedIn(cell: string | null): string | null {
  const text = cell?.trim() ?? "";
  const plain = fold(text);
  if (NO.test(text.normalize("NFC")) || (plain === "" && !YES.test(text))) return null;
  return YES.test(plain) || YES.test(text) ? words.unitProposes : text;
}
