import type { Programme, Purpose } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";

/** What a file's title and name say that it is. */
export interface PaperKind {
  purpose: Purpose | null;
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
    purpose: first(purposeIn),
    appendix: first((text) => appendixIn(text, programme)),
  };
}

/** What a fund took in and paid out tells of no model. */
const OF_MONEY = /\b(thu chi|quyet toan)\b/;

function purposeIn(text: string): Purpose | null {
  if (OF_MONEY.test(text) && !/\b(mo hinh|dan van)\b/.test(text)) return null;
  if (
    /\bket qua (thuc hien|xay dung|hoat dong|trien khai)\b/.test(text) &&
    !/\b(6 thang|06 thang|sau thang)\b/.test(text)
  )
    return "results";
  if (/\b(dang ky|dk)\b/.test(text)) return "registration";
  if (/\b(bao cao|ket qua|so ket)\b/.test(text)) {
    if (/\b(6 thang|06 thang|sau thang|so ket)\b/.test(text)) return "half-year";
    if (/\bket qua\b/.test(text)) return "results";
    if (/\b(nam|tong ket)\b/.test(text)) return "annual";
  }
  return null;
}

function appendixIn(text: string, programme: Programme): string | null {
  const match = /\b(?:phu luc|pl)\s*(?:so\s*)?0?(\d{1,2})\b/.exec(text);
  const number = match?.[1];
  if (number === undefined) return null;
  return programme.appendices.find((appendix) => Number(appendix.code) === Number(number))?.code ?? null;
}
