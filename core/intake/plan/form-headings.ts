import { fold } from "../../text/fold.ts";
import { plainReason } from "../rows/around.ts";
import type { BodyRow } from "../rows/body.ts";
import type { Readers } from "../rows/readers.ts";
import { enumerator, isBareMeaning } from "../rows/section.ts";
import { readSection } from "../rows/section-row.ts";
import type { FormRecord } from "../table/form.ts";
import type { SheetView } from "../table/view.ts";

/** A heading over forms that stand one below the other. */
export type FormHeading = Extract<BodyRow, { as: "section" | "unit-heading" }>;

const MAX_HEADING = 150;
/** A sheet of many thousand forms is not gone through to its top for each. */
const MOST_ABOVE = 20;

/**
 * The headings right above each form of a sheet, or of a document's lines: “I. Lĩnh vực kinh tế”, “II. Cá nhân”, “1. Chi hội
 * Phụ nữ thôn 2:”. Each holds, as a section row of a list does, until the next of its kind. One list to each form, in their order.
 */
export function formHeadings(view: SheetView, records: FormRecord[], readers: Readers): FormHeading[][] {
  const answered = new Set(records.flatMap(({ lines }) => lines.flatMap(({ values }) => values.map(({ row }) => row))));
  return records.map(({ lines: [opening] }, index) => {
    const found: FormHeading[] = [];
    const at = opening ? view.rowNumbers.indexOf(opening.row) : 0;
    for (const row of view.rowNumbers.slice(Math.max(0, at - MOST_ABOVE), at).reverse()) {
      if (answered.has(row)) break;
      const heading = headingAt(view, row, opening?.row ?? 0, readers);
      if (heading) found.unshift(heading);
      // Above the first form a letterhead and titles stand.
      else if (index === 0) break;
    }
    return found;
  });
}

function headingAt(view: SheetView, row: number, below: number, readers: Readers): FormHeading | null {
  const [cell, ...others] = view.own(row);
  if (!cell || others.length > 0 || cell.text.length > MAX_HEADING) return null;
  const text = cell.text.replace(/^[\s*+•–-]+/u, "");
  const number = enumerator(text);
  // “1. Tập thể” above “2. Tên mô hình: …” is a question that nobody answered.
  const [next] = view.own(below);
  if (number && number.kind === enumerator(next?.text ?? "")?.kind) return null;
  const section = readSection(text, null, readers);
  const { unit, field, meaning, subject, period } = section;
  const ofField = field?.kind === "known" || /^linh vuc \S/.test(fold(section.label));
  const whose = unit !== null || subject !== null;
  const bare = isBareMeaning(fold(text)) && (meaning.origin !== undefined || meaning.subjectKind !== undefined);
  const says = ofField || whose || period !== null || Object.keys(meaning).length > 0;
  const named = field?.kind === "known" && field.exact && /^linh vuc\b/.test(cell.folded);
  const heads =
    number !== null ? says : bare || named || (whose && /:\s*$/u.test(text) && plainReason([cell]) === null);
  return heads ? { row, as: unit ? "unit-heading" : "section", section } : null;
}
