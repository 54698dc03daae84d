import { fold } from "../../text/fold.ts";

const ENDS = "ket thuc|dung|ngung|cham dut|het thoi han|het han|het hieu luc|giai the|tam dung|tam ngung|tam hoan";
const NO_MORE = "(?:khong|thoi)(?: con)? (?:tiep tuc|duy tri|thuc hien|trien khai|dang ky)";
const BESIDE =
  "hoan thanh|thuc hien|trien khai|hoat dong|duy tri|tiep tuc|lai|han|va|hoac|nua|tiep|dang ky|xin|de nghi|da|se|duoc";
/** “Các mô hình đã kết thúc năm 2023” (folded): nothing but words of models that go on no more. */
const ENDED = new RegExp(
  `^(?:(?:cac|nhom|nhung|danh sach) )*(?:mo hinh|mh|dien hinh)(?: dan van kheo| dvk)?(?: (?:${BESIDE}))*` +
    ` (?:${ENDS}|${NO_MORE})(?: (?:${ENDS}|${BESIDE}))*(?: (?:tu|trong|cuoi|den|vao|cac))*(?: nam(?: (?:20\\d\\d|truoc|ngoai|nay|qua))?)?$`,
);
/** Without diacritics “dừng” is “dùng”, “đúng” and “dựng”. */
const OTHER_DUNG = /(?<!\p{L})(?:dùng|đúng|dựng|đứng|đụng)(?!\p{L})/iu;

/**
 * Whether a heading is made of words of models that end, and of no others (“Mô hình kết thúc”, “Mô hình dừng thực hiện”); a
 * model whose name has such a word (“Kết thúc đói nghèo”) has others beside it. `sure` is false for what may be taken up
 * again, and for what ends in a year that may be the one registered for.
 *
 * @param text of the heading, without its number and count
 */
export function headsEnded(text: string): { sure: boolean } | null {
  const folded = fold(text);
  if (!ENDED.test(folded) || OTHER_DUNG.test(text.normalize("NFC"))) return null;
  const past = /\bda\b|\bnam (?:truoc|ngoai|qua)\b/.test(folded) || !/\b20\d\d\b/.test(folded);
  const final = !/\btam\b/.test(folded);
  return { sure: final && (past || new RegExp(NO_MORE).test(folded)) };
}
