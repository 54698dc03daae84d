import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";
import { ownLines } from "../read/letter.ts";
import { words } from "../words.ts";
import type { Decisions } from "./decisions.ts";
import { namesWithdrawal } from "./names-withdrawal.ts";
import type { PlannedModel, Problem } from "./plan.ts";
import { versionInMail } from "./version-words.ts";

/** What of a list may be spoken of. */
const THING =
  /\b(mo hinh|dien hinh|ten|linh vuc|noi dung|muc tieu|chu the|don vi thuc hien|thoi gian|stt|so thu tu|dong|muc|cot)\b/;
/** One model of the list by its name or number; the movement's own name in quotes is nobody's. */
const NAMED =
  /[“"«](?!(?:mô hình\s+)?dân vận khéo\s*[”"»])[^”"»]{3,}[”"»]|(?:mô hình|mo hinh|điển hình|tên|stt|số thứ tự|dòng|mục)\s*(?:số|so|thứ|thu|stt)?\s*\d{1,3}(?!\d)/iu;
const COUNTED = /\d+\s+(?:mô hình|điển hình)/iu;
/** Words as they are written, and as they are typed without marks where then they are no other word (“bộ” is no “bỏ”). */
const verb = (marked: string, bare: string) =>
  [new RegExp(`(?<!\\p{L})(?:${marked})(?!\\p{L})`, "iu"), new RegExp(`\\b(?:${bare})\\b`)] as const;
const CHANGE = verb(
  "sửa|chỉnh sửa|điều chỉnh|đổi|thay|đính chính|nhầm",
  "sua|chinh sua|dieu chinh|doi ten|dinh chinh|ghi nham|viet nham|danh nham",
);
/** “… thành an ninh”: what it is to be from now on. */
const INTO =
  /(?<!\p{L})(?:thành(?!\s+(?:công|phố|niên|viên|lập|tích|ủy|uỷ|đoàn|hội))|chứ không phải|đúng là|mới đúng)(?!\p{L})/iu;
const DROP = verb(
  "bỏ|rút|xóa|xoá|hủy|huỷ|không đăng ký|không tính|thôi không|trừ",
  "bo mo hinh|rut|xoa|huy|khong dang ky|khong tinh|thoi khong",
);
const ADD = verb("thêm|bổ sung", "them|bo sung");
/** Further ways of telling what it is to be: “: 30 hộ”, “là 30 hộ”, “từ 12 lên 30 hộ”, a new name in quotes. */
const VALUE =
  /(?<!\p{L})(?:là|sang|còn|lên|xuống|thay vì|thay cho|thay bằng|bằng)(?!\p{L})|(?<!\p{L})tên(?!\p{L}).*[“"«]/iu;
const SIGN_BEFORE_VALUE = /:\s*\S|[=→]/u;
const BARE_VALUE = /\b(thanh|la|sang|con|len|xuong|thay vi|thay cho|thay bang|bang|dung la|moi dung)\b/;
/** What may never come to pass, or is wished of the reader. */
const OPEN = /\b(neu|truong hop|xin gop y|de nghi gop y|huong dan)\b/;
const RENEWAL = /(?<!\p{L})đổi mới(?!\p{L})/giu;
/** The copy that was sent before, and that it was wrong. */
const FORMER_COPY =
  /\b(ban|danh sach|file|tep|bieu|mail|thu|lan) (da )?(gui|nop|truoc|cu|dau|hom|ngay)\b.*\b(nham|sai|thieu|chua dung|loi)\b/;
/** A mail of many thousand sentences is not read out to the clerk. */
const MOST = 5;

/**
 * Sentences of an e-mail that say otherwise than the list that it brings: that a name is to be another, that a model is
 * out, that one more is registered. Sentences about versions of the whole file are no matter of this, nor is what was
 * wrong in an earlier copy where the mail says that this one is mended. Where the file calls itself a correction
 * (`isCorrection`), a change that is only announced is the one that the file makes.
 */
export function sentencesAgainst(text: string, isCorrection = false): string[] {
  const version = versionInMail(text);
  const isMended = version === "replaces" || version === "supersedes" || version === "amends";
  const ofFormer = (sentence: string) => isMended && FORMER_COPY.test(fold(sentence)) && !INTO.test(sentence);
  return ownLines(text.split("\n"))
    .flatMap((line) => line.split(/(?<=[.;!?])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && saysOtherwise(sentence) && !ofFormer(sentence))
    .filter((sentence) => !isCorrection || !onlyAnnounces(sentence))
    .slice(0, MOST);
}

function saysOtherwise(sentence: string): boolean {
  const said = sentence.normalize("NFC").replace(RENEWAL, " ");
  const folded = fold(said);
  if (OPEN.test(folded) || !THING.test(folded)) return false;
  const named = NAMED.test(said);
  if (says(said, CHANGE)) return named || INTO.test(said);
  return (says(said, DROP) && (named || COUNTED.test(said))) || (says(said, ADD) && named);
}

/** “Xin đính chính mục tiêu của mô hình số 1”: neither what it is to be from now on, nor a model more or less. */
function onlyAnnounces(sentence: string): boolean {
  const said = sentence.normalize("NFC").replace(RENEWAL, " ");
  if (!says(said, CHANGE) || says(said, DROP) || says(said, ADD)) return false;
  return ![INTO, SIGN_BEFORE_VALUE].some((value) => value.test(said)) && !says(said, [VALUE, BARE_VALUE]);
}

function says(said: string, [marked, bare]: readonly [RegExp, RegExp]): boolean {
  return hasDiacritics(said) ? marked.test(said) : bare.test(fold(said));
}

/** What a value is to be from now on, up to the end of the sentence. */
const NEW_VALUE =
  /(?<!\p{L})(?:thành(?!\s+(?:công|phố|niên|viên|lập|tích|ủy|uỷ|đoàn|hội))|sang|lên|xuống|còn|đúng là)(?!\p{L})\s*:?\s*(.+)$/iu;

/**
 * True for a sentence that says of a model, by its name or as the only one of the file, the very value that the file itself
 * gives it (“mục tiêu mô hình “Đường hoa” từ 20 hộ thành 45 hộ”): it goes with its attachment and is no other word.
 */
function saysAsFile(sentence: string, models: readonly PlannedModel[]): boolean {
  const said = sentence.normalize("NFC");
  const value = wordsOf(NEW_VALUE.exec(said)?.[1] ?? "");
  if (value.trim() === "" || says(said, DROP) || says(said, ADD)) return false;
  const named = models.filter(({ values }) => wordsOf(said).includes(wordsOf(values.name)));
  return (models.length === 1 && NAMED.test(said) === named.length > 0 ? models : named).some(({ values }) =>
    Object.values(values).some((own) => typeof own === "string" && wordsOf(own).includes(value)),
  );
}

/** A text's words with a space on both sides, so that none is found inside another. */
function wordsOf(text: string): string {
  return ` ${compareKey(text)} `;
}

/**
 * What has to be looked at before a file enters though nothing in it is doubtful: its models were read out of a letter
 * (`isProposal`), the e-mail says otherwise (see {@link sentencesAgainst} on `isCorrection`) than the file's `models`, or
 * the file's name or the mail's subject (`names`) takes models back. Empty once a person has confirmed the file
 * (`letter=read`).
 */
export function letterProblems(
  decisions: Decisions,
  {
    isProposal,
    isCorrection,
    models,
    names,
  }: { isProposal: boolean; isCorrection: boolean; models: readonly PlannedModel[]; names: readonly string[] },
): Problem[] {
  if (decisions.letter === "read") return [];
  if (isProposal) return [{ code: "told-in-letter", severity: "warning", message: words.toldInLetter }];
  const gone = namesWithdrawal(names);
  if (gone !== null)
    return [{ code: "mail-says-otherwise", severity: "warning", message: words.namesWithdrawal(gone), value: gone }];
  const otherwise = sentencesAgainst(decisions["mail:text"] ?? "", isCorrection);
  return otherwise
    .filter((sentence) => !saysAsFile(sentence, models))
    .map((sentence) => ({
      code: "mail-says-otherwise",
      severity: "warning" as const,
      message: words.mailSaysOtherwise(sentence),
      value: sentence,
    }));
}
