import type { Programme, Purpose } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";

/** What a file's title and name say that it is. */
export interface PaperKind {
  purpose: Purpose | null;
  /** What it may be, where only a word that registrations bear too says so (“Báo cáo mô hình năm 2024”): columns decide. */
  perhaps: Purpose | null;
  /** Code of the programme's appendix that it names. */
  appendix: string | null;
}

/** Reads purpose and appendix from running texts, the most telling text first. */
export function paperKind(texts: string[], programme: Programme): PaperKind {
  const folded = texts.map(fold);
  const first = <T>(read: (text: string) => T | null): T | null => {
    for (const text of folded) {
      const found = read(text);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    purpose: first((text) => purposeIn(writtenOut(text))),
    perhaps: first((text) => (/\bbao cao\b/.test(writtenOut(text)) && !isOfMoney(text) ? "annual" : null)),
    appendix: first((text) => appendixIn(text, programme)),
  };
}

/** What a fund took in and paid out tells of no model. */
function isOfMoney(text: string): boolean {
  return /\b(thu chi|quyet toan)\b/.test(text) && !/\b(mo hinh|dan van)\b/.test(text);
}

/** Short forms (folded) by which files are called: “BC KQ DVK 6T”, “KQTH”, “BCTK”, “Đ/ký”. */
const SHORT: [RegExp, string][] = [
  [/\bbckq(?=th\b|\b)/g, "bao cao kq"],
  [/\bkqth\b/g, "ket qua thuc hien"],
  [/\bbctk\b/g, "bao cao tong ket"],
  [/\bbcsk\b/g, "bao cao so ket"],
  [/\bbc\b/g, "bao cao"],
  [/\b(?:kq|k qua|kqua)\b/g, "ket qua"],
  [/\bth\b/g, "thuc hien"],
  [/\b(?:dk|d ky|dky|dang ki|dkbs)\b/g, "dang ky"],
];

function writtenOut(folded: string): string {
  return SHORT.reduce((text, [short, whole]) => text.replace(short, whole), folded);
}

/** The first half of the year, or the report at its end (folded). */
const HALF_YEAR = /\b(?:(?:0?6|sau) ?(?:thang|t)(?! cuoi)|so ket|giua nam|nua dau nam)\b/;
/** What came of models (folded). */
const OF_WORK = /\b(?:ket qua|tien do|tinh hinh)(?: \w+)? (?:thuc hien|xay dung|hoat dong|trien khai)\b/;
const REPORTS = /\b(?:bao cao|ket qua|so ket|tien do|tinh hinh thuc hien)\b/;
/** “Mô hình đã đăng ký” are those of which a report tells. */
const REGISTERS = /(?<!\b(?:da|duoc) )\bdang ky\b/;

function purposeIn(text: string): Purpose | null {
  if (isOfMoney(text)) return null;
  const registers = REGISTERS.test(text);
  const work = OF_WORK.exec(text);
  // “Kết quả thực hiện đăng ký mô hình” tells of registering.
  const ofWork = work !== null && !/^ (?:viec )?dang ky\b/.test(text.slice(work.index + work[0].length));
  if (HALF_YEAR.test(text) && REPORTS.test(text) && (!registers || ofWork)) return "half-year";
  if (ofWork) return "results";
  if (registers) return "registration";
  if (/\bket qua\b/.test(text)) return "results";
  return /\b(?:tong ket|bao cao (?:cuoi |ca )?nam|bao cao (?:\w+ )*(?:cuoi nam|ca nam))\b/.test(text) ? "annual" : null;
}

function appendixIn(text: string, programme: Programme): string | null {
  const match = /\b(?:phu luc|pl)\s*(?:so\s*)?0?(\d{1,2})\b/.exec(text);
  const number = match?.[1];
  if (number === undefined) return null;
  return programme.appendices.find((appendix) => Number(appendix.code) === Number(number))?.code ?? null;
}
