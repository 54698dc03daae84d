import { compareKey, fold } from "../../text/fold.ts";

/** What may follow a unit's name in running text without being part of a longer name. */
const FOLLOWERS = new Set(
  (
    "năm về đăng ký kí dvk dân vận mô hình huyện quận thành phố tỉnh tp gửi báo cáo lần bổ sung sửa đã phụ lục pl " +
    "biểu mẫu danh sách ds và thực hiện trong theo bản chính thức mới final copy kèm xây dựng tham gia tổng hợp ubnd đảng của kế hoạch"
  )
    .split(" ")
    .flatMap((word) => [compareKey(word), fold(compareKey(word))]),
);

/** Numbers, years and the movement's initials, however they are run together (“DKDVK2024”, “PL01”). */
const MARKS = /^((dk|dvk|đk|mh|pl|phu|luc)*\d*)$/;

/** Words that may stand before a bare name in a file name or an address line. */
const LEADS = /^(xa|x|p|tt|phuong|tran|ui|bo|dan|van|hai|file|gui|tu|cua|don|vi|stt)$/;

/** True where a unit's name may end before this word (a compare key). */
export function mayFollow(word: string): boolean {
  return FOLLOWERS.has(word) || MARKS.test(word) || /^(dk|dvk|đk|pl\d|mh)/.test(word);
}

/** True where a bare name may begin after this word. */
export function mayLead(word: string): boolean {
  return FOLLOWERS.has(word) || MARKS.test(word) || LEADS.test(fold(word));
}

const OF_PAPERS = "(?:dang ki|dk|dvk|dan van kheo|dan van|mo hinh|mh|nam|bieu mau|file|20\\d\\d)";
const AROUND = new RegExp(`^((?:${OF_PAPERS} )*)(.*?)(?: ${OF_PAPERS})*$`, "u");

/** A key without what files are called by beside whose they are: “phú kì dân vận khéo 2024” → “phú kì”. */
export function withoutMarks(key: string): string {
  const [, lead = "", kept = ""] = AROUND.exec(fold(key)) ?? [];
  const from = lead.split(" ").length - 1;
  return key
    .split(" ")
    .slice(from, from + kept.split(" ").length)
    .join(" ");
}
