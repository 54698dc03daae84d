import { fold } from "../../text/fold.ts";
import { subjectKindOf } from "../rows/subject.ts";
import { isVillageBody } from "../rows/village.ts";
import { linesOfCell, senderParts } from "./letterhead.ts";

/** Bodies below a unit that write under its name (folded): cells of the Party, branches of unions, schools, health stations. */
const INNER =
  /^(?:chi bo|chi hoi|chi doan|ban cong tac mat tran|tram y te|truong (?:tieu hoc|trung hoc|pho thong|lien cap|mam non|mau giao|th|thcs|thpt|mn|mg|ptdt|ptdtbt|ptdtnt|th thcs))\b/;
/** The cell of a whole commune is no part of it. */
const OF_THE_UNIT = /^chi bo (?:xa|phuong|thi tran|dac khu|huyen|quan|tinh|thanh pho)\b/;
/** Words of a sentence or of a title, which no body's name has (folded). */
const NO_NAME =
  /\b(?:dang ky|mo hinh|dan van kheo|dvk|danh sach|ve viec|bao cao|ket qua|nam 20\d\d|thuc hien|truc thuoc|cac|kinh gui|phu trach)\b/;
const MOST_WORDS = 12;
/** Who receives a paper is not who carries its models out. */
const RECIPIENT = /^\s*(?:kính gửi|kính trình|nơi nhận)/iu;
/** “Đơn vị đăng ký: Chi bộ thôn Đông” (raw text). */
const LABEL = /^\s*(?:tên\s+)?(?:đơn vị|tổ chức đảng|địa phương|cơ quan)(?:\s+\p{L}+){0,2}\s*[:：]\s*/iu;
/** “… DÂN VẬN KHÉO CỦA CHI BỘ THÔN ĐÔNG NĂM 2024”: the title's own word for whose the models are (raw text). */
const OF_BODY = /(?:^|\s)của\s+(.{5,80})$/isu;
const YEAR = /[\s,.-]*năm\s+20\d\d\s*$/iu;

/**
 * The body inside a unit that a line above a table is written for (“CHI BỘ THÔN ĐÔNG” below “ĐẢNG ỦY XÃ AN BÌNH”, “Đơn vị:
 * Trường Mầm non Hoa Sen”), as ordinary writing spells it; null where the line names none. The place that it lies in may
 * stand behind it.
 *
 * @param text of a cell or of a document's line
 * @param titled whether it is a line of the title
 */
export function innerBodyIn(text: string, titled: boolean): { body: string; line: string } | null {
  let found: { body: string; line: string } | null = null;
  for (const line of linesOfCell(text.normalize("NFC"))) {
    if (RECIPIENT.test(line)) continue;
    for (const part of titled ? [line] : senderParts(line)) {
      const body = bodyIn(part) ?? (titled ? bodyIn(OF_BODY.exec(part.replace(YEAR, ""))?.[1] ?? "") : null);
      // The last line of a letterhead is the sender's own.
      if (body !== null) found = { body, line };
    }
  }
  return found;
}

function bodyIn(part: string): string | null {
  const bare = part.replace(/^[\s(*]+|[\s).;:*]+$/gu, "").replace(LABEL, "");
  const [first = ""] = bare.split(/\s*[,;(]\s*|\s+[-–]\s+/u);
  const text = first.replace(/\s+/gu, " ").trim();
  const folded = fold(text);
  const words = folded.split(" ").length;
  if (words < 2 || words > MOST_WORDS || NO_NAME.test(folded) || OF_THE_UNIT.test(folded)) return null;
  return isVillageBody(text) || (INNER.test(folded) && isBodyName(text)) ? inOrdinaryWriting(text) : null;
}

/** True for a body's name, behind which no sentence goes on: “Đảng ủy xã tổ chức đăng ký …”, “Chi bộ thôn Đông họp bàn …” are none. */
export function isBodyName(text: string): boolean {
  if (subjectKindOf(text) !== "collective" || NO_NAME.test(fold(text))) return false;
  const others = text.split(" ").slice(1);
  const small = others.filter((word) => !/^[\p{Lu}\d(&]/u.test(word));
  return others.length > 0 && small.every((word) => SMALL.has(word.toLocaleLowerCase("vi"))) && others.length > 1;
}

/** Words of kinds, in the order in which the longest is tried first; what is written here is how they are spelt inside a name. */
const KINDS = [
  "ban công tác Mặt trận",
  "Trung học cơ sở",
  "Trung học phổ thông",
  "Phổ thông dân tộc bán trú",
  "Phổ thông dân tộc nội trú",
  "Tiểu học",
  "Mầm non",
  "Mẫu giáo",
  "tổ dân phố",
  "khu dân cư",
  "khu phố",
  "khối phố",
  "chi bộ",
  "chi hội",
  "chi đoàn",
  "cơ quan",
  "Công an xã",
  "Liên hiệp Phụ nữ",
  "Đoàn Thanh niên",
  "Thanh niên",
  "Mặt trận Tổ quốc",
  "Chữ thập đỏ",
  "Khuyến học",
  "Văn phòng",
  "Công an",
  "Quân sự",
  "Phụ nữ",
  "Nông dân",
  "Cựu chiến binh",
  "Người cao tuổi",
  "Trạm Y tế",
  "Y tế",
  "Trường",
  "thôn",
  "xóm",
  "bản",
  "khu",
  "ấp",
  "làng",
  "buôn",
  "tổ",
  "số",
  "xã",
  "phường",
].map((kind) => ({ kind, words: kind.toLocaleUpperCase("vi").split(" ") }));
const SMALL = new Set(
  KINDS.flatMap(({ kind }) => kind.toLocaleLowerCase("vi").split(" ")).concat("và", "xã", "phường"),
);
const VILLAGE = /^(?:thôn|xóm|bản|khu.*|khối phố|ấp|làng|buôn|tổ.*)$/u;

/**
 * A name that a letterhead writes in capitals as ordinary writing spells it: “CHI BỘ THÔN NÀ LUÔNG” → “Chi bộ thôn Nà
 * Luông”, “CHI BỘ TRƯỜNG THCS” → “Chi bộ Trường THCS”. What has small letters already stays.
 */
export function inOrdinaryWriting(name: string): string {
  if (name !== name.toLocaleUpperCase("vi")) return name;
  const words = name.split(" ");
  const out: string[] = [];
  let placed = false;
  for (let at = 0; at < words.length; ) {
    const known = KINDS.find(
      ({ kind, words: own }) => !(placed && VILLAGE.test(kind)) && own.every((word, i) => words[at + i] === word),
    );
    placed ||= known !== undefined && VILLAGE.test(known.kind);
    out.push(known?.kind ?? capitalised(words[at] ?? ""));
    at += known?.words.length ?? 1;
  }
  const whole = out.join(" ");
  return whole.charAt(0).toLocaleUpperCase("vi") + whole.slice(1);
}

/** “THCS”, “TH&THCS”, “II” have no vowel to read, or are numbers: they stay. */
function capitalised(word: string): string {
  const isShort = !/[aeiouy]/.test(fold(word)) || /^[IVX]+$/u.test(word) || word.includes("&");
  return isShort ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase("vi");
}
