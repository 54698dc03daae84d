import type { AppendixColumn } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import { awaiting, COLLECTIVE_OR_INDIVIDUAL_MARK as MARK, since, subjectOfUnknownKind, WORDS } from "../words.ts";
import { type Outcome, outcomeOf } from "./outcomes.ts";

/** What a row needs to know beside its model. */
export interface RowContext {
  ordinal: number;
  fieldName: string | null;
  /** The model's own remarks, doubts and whatever found no column. */
  remarks: string;
  /** What the year brought it; the register's own words where it is left out. */
  outcome?: Outcome;
}

/** The value of one column for one model; null is an empty cell. */
export function cellOf(column: AppendixColumn, model: ModelRecord, row: RowContext): string | number | null {
  switch (column) {
    case "ordinal":
      return row.ordinal;
    case "field":
      return row.fieldName;
    case "collective":
    case "individual":
      return model.subjectKind === column ? (model.subject ?? MARK) : null;
    case "subject":
      return subjectWithKind(model);
    case "new":
      return model.origin === "new" ? MARK : null;
    case "continued":
      return continuedMark(model);
    case "content":
      return together(model.content, model.method);
    case "goal":
      return together(model.goal, model.expected);
    case "evaluation":
      return (row.outcome ?? outcomeOf(model)).evaluation;
    case "recognition":
      return (row.outcome ?? outcomeOf(model)).recognition;
    case "exemplary":
      return exemplaryCell(row.outcome ?? outcomeOf(model));
    case "note":
      return row.remarks === "" ? null : row.remarks;
    default:
      return model[column];
  }
}

/** Remarks of a row in order: the sender's, what the table has no column for, then what waits for a person. */
export function remarksOf(model: ModelRecord, columns: ReadonlySet<AppendixColumn>, fieldNote: string | null): string {
  const lines: string[] = [];
  if (model.note !== null) lines.push(model.note);
  if (model.kind === "dien-hinh") lines.push(WORDS.caseNote);
  if (fieldNote !== null) lines.push(fieldNote);
  // Guessing would put the name under a heading that nobody has stated, and into its total.
  if (model.subject !== null && model.subjectKind === null && !columns.has("subject"))
    lines.push(subjectOfUnknownKind(model.subject));
  const doubts = [...new Set(model.needsReview.map((doubt) => doubt.message))];
  if (doubts.length > 0) lines.push(awaiting(doubts));
  return lines.join("\n");
}

function exemplaryCell({ exemplary, proposed }: Outcome): string | null {
  return exemplary === true ? MARK : (proposed ?? null);
}

function subjectWithKind(model: ModelRecord): string | null {
  const kind = model.subjectKind === null ? null : WORDS[model.subjectKind];
  if (model.subject === null) return kind;
  return kind === null ? model.subject : `${model.subject} (${kind})`;
}

function continuedMark(model: ModelRecord): string | null {
  if (model.origin !== "continued") return null;
  return model.sinceYear === null ? MARK : since(model.sinceYear);
}

function together(...texts: (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null && text !== "");
  return said.length === 0 ? null : [...new Set(said)].join("\n");
}
