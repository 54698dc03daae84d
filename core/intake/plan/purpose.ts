import type { Programme, Purpose } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";

/** What a file's title and name say that it is. */
export interface PaperKind {
  purpose: Purpose | null;
  /** Code of the programme's appendix that it names. */
  appendix: string | null;
  version: VersionWord | null;
}

/** A word of the sender about versions: it takes the place of an earlier paper, adds to it, or mends it. */
export type VersionWord = "replaces" | "supplements" | "corrects";

/** Reads purpose, appendix and version words from running texts, the most telling text first. */
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
    version: first(versionIn),
  };
}

function purposeIn(text: string): Purpose | null {
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

/** The words for versions; “sửa” alone stands in words like “sửa chữa đường” and needs company. */
export function versionIn(text: string): VersionWord | null {
  const folded = fold(text);
  if (/\b(bo sung)\b/.test(folded)) return "supplements";
  if (
    /\b(lan (thu )?([2-9]|hai|ba)|l[2-9]|v[2-9]|thay the|sua doi|dieu chinh|da sua|ban sua|sua lai|chinh sua|sua lan|sua \d|ban moi|cap nhat)\b/.test(
      folded,
    )
  ) {
    return "replaces";
  }
  if (/\bsua$/.test(folded.replace(/ (xlsx|xls|xlsm|ods|csv|docx)$/, ""))) return "replaces";
  if (/\b(dinh chinh)\b/.test(folded)) return "corrects";
  return null;
}
