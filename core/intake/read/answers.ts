import { fold } from "../../text/fold.ts";

/** “2. Tập thể thực hiện: Công đoàn”: a question and its answer in one line. */
const ANSWERED = /^[^:\n]{2,80}[:：]\s*\S/u;
/** The same that tells what a model is called. */
const NAMED =
  /^\s*(?:\(?[\dIVXa-z]{1,4}\s*[.)/–-]\s*|[-–+•*]\s*)?(?:tên\s+)?(?:gọi\s+)?(?:mô hình|điển hình)(?:[^:\n“"«]|[“"«]\s*dân vận khéo\s*[”"»]){0,40}[:：]\s*\S/iu;
const MIN_ANSWERED = 3;

/** True where lines answer a form's questions, the name of a model among them. */
export function areAnswers(lines: string[]): boolean {
  return lines.some((line) => NAMED.test(line)) && lines.filter((line) => ANSWERED.test(line)).length >= MIN_ANSWERED;
}

/** True for a letter that registers models in its sentences: a person types from it what nobody can read out safely. */
export function registers(lines: string[]): boolean {
  const folded = lines.map(fold);
  return (
    !folded.some((line) => OTHER_PAPER.test(line)) &&
    folded.some((line) => /\bdang ky\b/.test(line)) &&
    folded.some((line) => /\bmo hinh\b/.test(line))
  );
}
const OTHER_PAPER =
  /^(giay moi|thu moi|ke hoach|huong dan|quyet dinh|thong bao|bao cao|bien ban|chuong trinh|lich|to trinh|danh muc|bai|de cuong)\b|^v v\b/;

/** True for a letter that tells in its sentences what is to be put right in models sent before: a person puts it right. */
export function corrects(lines: string[]): boolean {
  const folded = lines.map(fold);
  return (
    !folded.some((line) => ORDERS.test(line)) &&
    folded.some((line) => CORRECTS.test(line)) &&
    folded.some((line) => /\b(mo hinh|dien hinh)\b/.test(line))
  );
}
const ORDERS = /^(giay moi|thu moi|ke hoach|huong dan|quyet dinh|thong bao|chuong trinh)\b/;
const CORRECTS =
  /\bdinh chinh\b|\b(xin|nay|de nghi)( \w+){0,2} (sua|dieu chinh|doi ten|thay doi)\b|\b(sua|dieu chinh|doi)( doi)?( lai)?( ten)? (thanh|la)\b/;
