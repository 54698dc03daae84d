import { LONG_TEXTS, type ModelValues } from "../../register/model.ts";
import type { ResultValues } from "../../register/result.ts";
import { fold } from "../../text/fold.ts";

/** Folded headings of columns that only results forms have, the most telling first. */
const HEADINGS: [keyof Pick<ResultValues, "proposal" | "exemplary" | "assessment">, RegExp][] = [
  ["exemplary", /\b(tieu bieu|dien hinh tieu bieu|nhan rong)\b/],
  [
    "proposal",
    /\b(de nghi|de xuat|kien nghi|gioi thieu)\b|\b(cap cong nhan|cong nhan cap|cong nhan|khen thuong|bieu duong)\b/,
  ],
  [
    "assessment",
    /\b(tu danh gia|tu dg|tu d gia|tu xep loai|danh gia|xep loai|tu cham|diem|muc do hoan thanh|hoan thanh)\b/,
  ],
];

/** Headings of a column that holds the register's own number of a model. */
const ID_HEADING = /^(ma|ma so|ma khong sua|ma mo hinh|ma mh|ma dang ky|ma so mo hinh|so dang ky|id)$/;

const IS_ID = /^\s*(m\d{1,9})\s*$/iu;

/** What a row says of its model's results; nothing of the row is left out. */
export function readResult(values: ModelValues): ResultValues {
  const own = { proposal: null, exemplary: null, assessment: null } as Pick<
    ResultValues,
    "proposal" | "exemplary" | "assessment"
  >;
  const figures: ResultValues["figures"] = {};
  for (const [heading, text] of Object.entries(values.extras)) {
    const folded = fold(heading);
    if (ID_HEADING.test(folded) && IS_ID.test(text)) continue;
    const property = HEADINGS.find(([key, pattern]) => own[key] === null && pattern.test(folded))?.[0];
    if (property) own[property] = text;
    else figures[heading] = text;
  }
  const repeated: ResultValues["repeated"] = {};
  for (const key of ["subject", "subjectKind", "field", "origin", "sinceYear", ...LONG_TEXTS] as const) {
    const value = values[key];
    if (value !== null && key !== "result" && key !== "note") repeated[key] = String(value);
  }
  return { name: values.name, done: values.result, ...own, note: values.note, figures, repeated };
}

/** The register's number that a row bears in a column of its own (`m12`), or null. */
export function statedId(values: ModelValues): string | null {
  for (const [heading, text] of Object.entries(values.extras)) {
    const id = IS_ID.exec(text)?.[1];
    if (id !== undefined && ID_HEADING.test(fold(heading))) return id.toLowerCase();
  }
  return null;
}
