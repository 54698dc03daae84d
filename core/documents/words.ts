/** Every word that the papers print by themselves; the rest comes from the programme, the office and the register. */
import type { PaperRules } from "./measures.ts";

/** A line to be filled in by hand. */
export const BLANK = "…………………………";

export const RIGHT_HEADING: Record<PaperRules, string[]> = {
  party: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
  state: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
};

export const TITLE_MARK = "-----";
export const STAR = "*";
export const COLLECTIVE_OR_INDIVIDUAL_MARK = "x";

export const WORDS = {
  appendix: "Phụ lục",
  coveringLetter: "Công văn",
  blankLetterNumber: "…-CV/…",
  place: "…………",
  model: "mô hình",
  case: "điển hình",
  caseNote: "Điển hình",
  modelsAndCases: "mô hình, điển hình",
  total: "Tổng cộng",
  noRegistration: "Không có mô hình đăng ký",
  noModel: "Không có mô hình",
  unknownUnit: "Chưa rõ đơn vị",
  unknownField: "Chưa rõ lĩnh vực",
  collective: "tập thể",
  individual: "cá nhân",
  note: "Ghi chú",
  ordinal: "TT",
  recipients: "Nơi nhận:",
  summary: "Biểu tổng hợp",
  list: "Danh sách mô hình",
  field: "Lĩnh vực",
  totalModels: "Tổng số",
  subject: "Chủ thể thực hiện",
  collectiveTitle: "Tập thể",
  individualTitle: "Cá nhân",
  origin: "Mới / duy trì",
  unknownTitle: "Chưa rõ",
  newTitle: "Mới",
  continuedTitle: "Duy trì",
} as const;

/* Words about one model or about several, as tables and their notes write them. */

export const since = (year: number): string => `Từ ${year}`;
export const awaiting = (doubts: readonly string[]): string => `Chờ xác nhận: ${doubts.join("; ")}`;
export const fieldNote = (label: string): string => `Lĩnh vực: ${label}`;
export const subjectOfUnknownKind = (subject: string): string => `Chủ thể: ${subject} (chưa rõ tập thể hay cá nhân)`;
export const awaitingCount = (count: number): string => `${count} chờ xác nhận`;
export const unknownSubjectKindCount = (count: number): string => `${count} chưa rõ tập thể hay cá nhân`;
export const unknownOriginCount = (count: number): string => `${count} chưa rõ mới hay duy trì`;
export const ordinalNote = (ordinal: number, text: string): string => `TT ${ordinal}: ${text}`;

/** Number line of a letterhead: the Party writes no colon, the State does. */
export const numberLine = (rules: PaperRules, number: string): string =>
  rules === "party" ? `Số ${number}` : `Số: ${number}`;

/** The line below an appendix's title that names the paper which it is sent with. */
export const coveringReference = (paper: string, number: string, date: string): string =>
  `(Kèm theo ${paper} số ${number} ${date})`;

/** Why collective and individual, new and continued need not add up to the whole. */
export const ofTheTotal = (open: readonly string[]): string => `Trong tổng số: ${open.join("; ")}.`;
