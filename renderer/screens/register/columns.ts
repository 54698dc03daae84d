import type { Output } from "../../../core/contract.ts";
import { LONG_TEXTS, type ModelRecord } from "../../../core/register/model.ts";
import { stateWords } from "../../../core/register/words.ts";
import type { Choice, GridColumn } from "../../components/grid/column.ts";
import { propertyName, propertyWords, registerWords, valueWords } from "../../words/register.ts";

export type ModelColumn = GridColumn<ModelRecord>;

/** What a model's values may be chosen from. */
export interface Choices {
  fields: Output<"office.show">["fields"];
  units: readonly string[];
}

/** The columns that are shown until the clerk chooses others. */
export const SHOWN = [
  "name",
  "unit",
  "field",
  "subjectKind",
  "subject",
  "origin",
  "sinceYear",
  "content",
  "goal",
  "period",
  "note",
  "doubt",
];

const WIDTHS: Partial<Record<string, number>> = { content: 280, goal: 240, period: 150, note: 160, responsible: 150 };

/** Every property of a model as a column: what it shows, and how it may be changed. */
export function modelColumns({ fields, units }: Choices): ModelColumn[] {
  const withEmpty = (choices: Choice[]): Choice[] => [...choices, { value: "", label: valueWords.none }];
  const ofWords = (words: Record<string, string>): Choice[] =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  const chosen = (
    key: keyof typeof propertyWords,
    width: number,
    choices: Choice[],
    value: (row: ModelRecord) => string,
  ): ModelColumn => {
    const labels = new Map(choices.map((choice) => [choice.value, choice.label]));
    const text = (row: ModelRecord) => (value(row) === "" ? "" : (labels.get(value(row)) ?? value(row)));
    return { key, title: propertyWords[key], width, edit: "choice", choices, value, text, doubt: doubtOf(key) };
  };
  const short: Choice[] = fields.map((field) => ({ value: field.code, label: field.short }));
  const subjectKinds = withEmpty(ofWords(valueWords.subjectKind));
  const stages = ofWords(stateWords);

  return [
    { ...written("name", 320), edit: "long" },
    chosen(
      "unit",
      160,
      units.map((name) => ({ value: name, label: name })),
      (row) => row.unit ?? "",
    ),
    chosen("field", 150, withEmpty(short), (row) => row.field ?? ""),
    chosen("subjectKind", 100, subjectKinds, (row) => row.subjectKind ?? ""),
    { ...written("subject", 180), edit: "line" },
    chosen("leader", 100, withEmpty(ofWords(valueWords.leader)), (row) =>
      row.leader === null ? "" : String(row.leader),
    ),
    chosen("origin", 92, withEmpty(ofWords(valueWords.origin)), (row) => row.origin ?? ""),
    {
      ...written("sinceYear", 76),
      edit: "number",
      numeric: true,
      align: "center",
      text: (row) => (row.sinceYear === null ? "" : String(row.sinceYear)),
    },
    chosen("kind", 110, ofWords(valueWords.kind), (row) => row.kind),
    ...LONG_TEXTS.map((key): ModelColumn => ({ ...written(key, WIDTHS[key] ?? 200), edit: "long" })),
    { ...readOnly("stage", 140, (row) => stateWords[row.stage]), choices: stages, value: (row) => row.stage },
    {
      ...readOnly("doubt", 190, (row) =>
        [...new Set(row.needsReview.map((doubt) => doubtName(doubt.field)))].join(", "),
      ),
      choices: [
        { value: "1", label: registerWords.doubtChoices.yes },
        { value: "", label: registerWords.doubtChoices.no },
      ],
      value: (row) => (row.needsReview.length > 0 ? "1" : ""),
    },
    readOnly("extras", 200, (row) =>
      Object.entries(row.extras)
        .map(([heading, text]) => `${heading}: ${text}`)
        .join("; "),
    ),
    readOnly("file", 200, (row) => row.source?.file ?? ""),
  ];
}

/** What a doubt is about: a property by its name, or the whole model. */
export function doubtName(field: string): string {
  return field === "*" ? registerWords.whole : propertyName(field);
}

/** Why a property of a model is not certain, or null. */
function doubtOf(key: string): (row: ModelRecord) => string | null {
  return (row) => {
    const doubts = row.needsReview.filter((doubt) => doubt.field === key || (doubt.field === "*" && key === "name"));
    return doubts.length > 0 ? doubts.map((doubt) => doubt.message).join("\n") : null;
  };
}

type Written = {
  [K in keyof ModelRecord]: ModelRecord[K] extends string | number | null ? K : never;
}[keyof ModelRecord];

function written(key: Written & keyof typeof propertyWords, width: number): ModelColumn {
  return {
    key,
    title: propertyWords[key],
    width,
    text: (row) => String(row[key] ?? ""),
    doubt: doubtOf(key),
  };
}

function readOnly(key: keyof typeof propertyWords, width: number, text: (row: ModelRecord) => string): ModelColumn {
  return { key, title: propertyWords[key], width, text };
}
