import { fold } from "../../text/fold.ts";
import { areTimesOfWork, asksOtherTime } from "../columns/time.ts";
import { columnNumber } from "../table/address.ts";
import { words } from "../words.ts";
import { type Decisions, decidedColumns } from "./decisions.ts";
import type { PlannedModel, Problem } from "./plan.ts";

/** Headings (folded) of texts that are nobody's content, goal or time: opinions, reasons, who and where to ask, what happened. */
const OTHER =
  /\b(y kien|de xuat|kien nghi|de nghi|danh gia|nhan xet|ly do|can cu|thanh vien|thanh phan|ho (va )?ten|ten (goi|mo hinh|mh)|chuc vu|chuc danh|dia chi|link|lien ket|email|zalo|dau thoi gian|minh chung|kho khan|thuan loi|vuong mac|ton tai|han che|lien he|nguoi|tai lieu|van ban|ho so|hinh anh|anh|so|kinh phi|nguon|tien|kha nang|nhan rong|tinh hinh|thuc trang|khen|xep loai|cong nhan|kiem tra|giam sat|phoi hop|ho tro|don vi|to chuc|co quan|bai hoc|kinh nghiem|cam nghi|ghi|chu thich|ma|doi tuong|quy mo|dien tich|ngay gui|nam truoc|nam ngoai|nam 20[0-4]\d|da|den nay|noi|o dau|bien phap khac|khac)\b/;
/** Headings (folded) of what has come out, unless it is told for a model that only begins. */
const RESULT = /\b(ket qua|hieu qua)\b/;
/** Sentences, not names or numbers. */
const MIN_WORDS = 5;
/** Most of the models have the text; nearly all where but one of goal and content is missing. */
const [MOST, NEARLY_ALL] = [0.6, 0.8];

type Missing = "goal" | "content" | "period";

/** A column of the sender's own: its cells, and the first of them. */
interface Own {
  heading: string;
  folded: string;
  texts: string[];
  cell: string;
  /** Its cells stand beside their question, not in a column of the file. */
  answers: boolean;
}

/**
 * Columns under a heading that nobody knows that likely hold what the models of a sheet are without: sentences or
 * quantities where goal or content is missing for all, times where the period is. A person says once what the column
 * means (`column:SHEET!C=goal`, or `extra` to keep it as it is). Answers beside questions have no column: of those it is
 * only said. `year` is the programme's: days of years before are no times of its work.
 */
export function openTexts(models: PlannedModel[], decisions: Decisions, year: number): Problem[] {
  const sheets = new Map<string, PlannedModel[]>();
  for (const model of models) sheets.set(model.sheet, [...(sheets.get(model.sheet) ?? []), model]);
  return [...sheets].flatMap(([sheet, own]) => {
    const missing = missingIn(own);
    if (missing.size === 0) return [];
    const decided = decidedColumns(decisions, sheet);
    const headings = [...new Set(own.flatMap(({ values }) => Object.keys(values.extras)))];
    const asked = headings.flatMap((heading) => {
      const column = columnOf(own, heading);
      const number = columnNumber(column?.cell.replace(/\d+$/u, "") ?? "");
      if (!column || number === null || decided.has(number)) return [];
      const open = mayBe(column, missing, own.length, year);
      return open.length > 0 ? [{ column, open }] : [];
    });
    const result = missing.has("goal") ? aheadResult(own, decided) : null;
    return [
      ...asked.map(({ column: { heading, texts, folded, cell, answers }, open }): Problem => {
        const text = words.openText(heading, open, likely(folded, open));
        const place = { sheet, cell, value: texts[0] ?? "" };
        // Answers of a form that tell neither may be a table that was laid the wrong way.
        return answers && !(open.includes("content") && open.includes("goal"))
          ? { code: "open-answer", severity: "warning", message: words.openAnswer(heading, open), ...place }
          : { code: "open-text", severity: "error", message: text, ...place };
      }),
      ...(result ? [{ ...result, sheet }] : []),
    ];
  });
}

/** What none of the models has. */
function missingIn(own: PlannedModel[]): Set<Missing> {
  const none = (...keys: ("goal" | "expected" | "content" | "method" | "period" | "result")[]) =>
    own.every(({ values }) => keys.every((key) => values[key] === null));
  const missing = new Set<Missing>();
  if (none("goal", "expected")) missing.add("goal");
  if (none("content", "method")) missing.add("content");
  if (none("period")) missing.add("period");
  return missing;
}

function columnOf(own: PlannedModel[], heading: string): Own | null {
  const told = own.filter(({ values }) => (values.extras[heading] ?? "") !== "");
  const [source] = told[0]?.provenance[`extras.${heading}`] ?? [];
  if (source?.cell === undefined) return null;
  const texts = told.map(({ values }) => values.extras[heading] ?? "");
  return { heading, folded: fold(heading), texts, cell: source.cell, answers: source.how === "question" };
}

/** What a column may hold of that which is missing. */
function mayBe({ folded, texts }: Own, missing: ReadonlySet<Missing>, models: number, year: number): Missing[] {
  const nearlyAll = texts.length >= models * NEARLY_ALL;
  if (
    missing.has("period") &&
    nearlyAll &&
    !asksOtherTime(folded) &&
    !OTHER.test(folded) &&
    areTimesOfWork(texts, year) &&
    !texts.every((text) => isYearOf(text, year))
  )
    return ["period"];
  const open = (["content", "goal"] as const).filter((one) => missing.has(one));
  if (open.length === 0 || OTHER.test(folded) || RESULT.test(folded)) return [];
  const prose = texts.filter(isProse).length;
  // The same words in every row tell nothing of a model.
  if (models >= SEVERAL && new Set(texts).size === 1) return [];
  if (open.length === 2 ? prose >= models * MOST : prose >= models * NEARLY_ALL) return open;
  const amounts = texts.filter((text) => isProse(text) || isAmount(text)).length;
  return missing.has("goal") && amounts >= models * NEARLY_ALL ? ["goal"] : [];
}
const SEVERAL = 3;

/** “2026”, “Năm 2026”: the year that the whole list is of, which says no time within it. */
function isYearOf(text: string, year: number): boolean {
  return fold(text).replace(/^nam /, "") === String(year);
}

function isProse(text: string): boolean {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= MIN_WORDS;
}

/** “50 suất ăn mỗi tuần”, “100% hộ ký cam kết”: so much of something. */
function isAmount(text: string): boolean {
  return /^(?:\p{L}+\s+){0,2}\d[\d.,]*\s*(?:%|\p{L})/u.test(text) && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
}

/** Which meaning the words of a heading speak for. */
function likely(folded: string, open: Missing[]): Missing | null {
  const said: Missing[] = [];
  if (/\b(de|nham|dat|duoc|phan dau|mong|huong|dich|loi|ich|thay doi|cam ket)\b/.test(folded)) said.push("goal");
  if (/\b(lam|viec|cach|mo ta|buoc|hoat dong|noi dung|kheo)\b/.test(folded)) said.push("content");
  const [only, ...others] = said.filter((one) => open.includes(one));
  return only && others.length === 0 ? only : null;
}

/** “Kết quả” told for models that only begin, where no goal is: what is to come out, or what somebody mistook. */
function aheadResult(own: PlannedModel[], decided: ReadonlyMap<number, unknown>): Omit<Problem, "sheet"> | null {
  const told = own.filter(({ values }) => values.result !== null);
  const first = told.find(({ values }) => values.origin !== "continued");
  const [source] = first?.provenance.result ?? [];
  if (!first || source?.cell === undefined || source.how !== "column") return null;
  const column = columnNumber(source.cell.replace(/\d+$/u, ""));
  if (column === null || decided.has(column) || told.length < own.length * NEARLY_ALL) return null;
  const value = first.values.result ?? "";
  const message = words.resultAhead(source.said ?? "Kết quả");
  return { code: "open-text", severity: "error", message, cell: source.cell, value };
}
