import { fold } from "../../text/fold.ts";
import type { ViewCell } from "../table/view.ts";

/** Phrases by which rows around a table are known. All patterns take folded text unless they say otherwise. */

const TOTAL_WORDS =
  /^(tong cong|tong so|tong|cong|cong cong|tc|t cong|tong chung|tong toan (xa|phuong|huyen|don vi)|(tong|cong) (cac |tung )?(linh vuc|don vi|khoi))( so)?( cac| so)?( mo hinh| mh| dien hinh)?( dang ky)?( \d.*)?$/;
const TOTAL_LEAD = /^(tong cong|tong so|tong toan|tong chung|tong mo hinh|tong mh|tong linh vuc|cong)\b/;
/** “Tổng (I+II)”, “Cộng A + B” (raw text): sums of sections. */
const SUM_OF =
  /^\s*(?:tổng|cộng|tổng cộng|tổng số)\s*[:(]?\s*(?:[IVX]{1,4}|[A-H]|\d{1,2})(?:\s*\+\s*(?:[IVX]{1,4}|[A-H]|\d{1,2}))+\s*\)?\s*[:.]?\s*$/iu;
/** What is carried from page to page, and what counts are held against (folded). */
const CARRIED =
  /^tong hop \d{1,3} (mo hinh|mh)$|^(cong )?((trang truoc )?(mang|chuyen) sang( trang sau)?|cong trang( nay| truoc)?|(ty le|ti le)( phan tram| dat( duoc)?)?|(dat )?(ty le|ti le) \d{1,3}|so (voi|sanh voi) chi tieu( giao| duoc giao)?|chi tieu (duoc )?giao|vuot (dat )?chi tieu|dat chi tieu|luy ke tu dau (nam|quy|thang))$/;

/** “Toàn xã”, “Cả huyện”, “Lũy kế” (folded). */
const OF_ALL =
  /^(?:luy ke|ca nam|(?:toan|ca) (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tp|tinh|dia ban|dang bo|chi bo|nganh|khoi|cum|don vi|co quan|truong|hoi|doan|thon|xom|khu))\b/;
const COUNT = /^\d{1,3}( (mo hinh|mh|dien hinh))?$/;
/** Words (folded) that say how many there are. */
const SO_MANY = /^(co|gom|dang|ky|la|tong|cong|so|mo|hinh|mh|dien)?$/;

/** A total: its words open the row, and the rest are numbers. */
export function isTotalRow(cells: ViewCell[]): boolean {
  const texts = cells.filter((cell) => /\p{L}{2}/u.test(cell.text));
  const [first, ...others] = texts;
  if (!first) return false;
  if (TOTAL_WORDS.test(first.folded) || SUM_OF.test(first.text)) return others.every((cell) => cell.text.length < 40);
  if (CARRIED.test(first.folded)) return others.length === 0;
  if ((PARTS.test(first.folded) || first.text.includes(";")) && isPartOfCount(first)) return others.length === 0;
  if (others.some(({ folded }) => !COUNT.test(folded))) return false;
  if (TOTAL_LEAD.test(first.folded))
    return first.text.length < 120 && /\d|mo hinh/.test(cells.map(({ folded }) => folded).join(" "));
  return isOfAll(first) && (/\d/.test(first.folded) || cells.some((cell) => cell !== first && COUNT.test(cell.folded)));
}

/** “Trong đó:”, “- Tập thể: 09 mô hình”, “+ Duy trì: 07”, “Mô hình mới: 05; mô hình duy trì: 07”: parts of a total, each with its count. */
export function isPartOfCount({ text, folded }: ViewCell): boolean {
  if (/^trong do$/.test(folded)) return true;
  const parts = text.replace(/^\s*(?:[-+*•–]\s*)?(?:trong đó\s*[:,]?)?/iu, "").split(/[;,]|\s[-–]\s/u);
  const counted = parts.filter((part) => part.trim() !== "");
  return counted.length > 0 && counted.every((part) => PART.test(fold(part)));
}
const PARTS = /^trong do\b/;
const KIND_OF_MODELS =
  "(?:so )?(?:mo hinh |mh |dien hinh )?(?:cua )?(?:tap the|ca nhan|tt|cn|(?:xay dung |dang ky |lam )?moi|duy tri|tiep tuc|tiep tuc duy tri|chuyen tiep)";
const PART = new RegExp(`^(?:${KIND_OF_MODELS} \\d{1,4}(?: (?:mo hinh|mh|dien hinh))?|\\d{1,4} ${KIND_OF_MODELS})$`);

/** “Toàn xã Đông Phú: 06 mô hình”, “Cả năm”: words for the whole, and at most a place and a count behind them. */
export function isOfAll({ text, folded }: ViewCell): boolean {
  const [whole] = OF_ALL.exec(folded) ?? [];
  if (whole === undefined) return false;
  const rest = text.trim().split(/\s+/u).slice(whole.split(" ").length);
  // What goes on in small letters is a sentence, and may be a model's name: “Toàn xã chung tay”.
  return rest.length <= MOST_WORDS && rest.every((word) => /^\P{L}*\p{Lu}|\d/u.test(word) || SO_MANY.test(fold(word)));
}
const MOST_WORDS = 8;

/**
 * Raw text: the signer's authority as the Party and the State write it (T/M, K/T, TM., KT. …), or as it is typed in haste
 * (“T/m Đảng uỷ”, “TM/ Ban Thường vụ”, “tm. chi bộ”); small letters and no sign between are another word's beginning.
 */
const AUTHORITY =
  /^(?:(?:(?:T\/M|K\/T|T\/L)[.\s]*|(?:TM|KT|TL|TUQ|Q)[.\s]\s*)\p{Lu}|(?:[Tt]\s?[./]\s?[Mm]|[Kk]\/[Tt]|[Tt]\/[Ll])[.:,\s]+\p{L}|(?:[Tt][Mm]\s?[./]|TM:)\s*\p{L})/u;
const SIGNER =
  /^(nguoi lap|nguoi lap bieu|nguoi lap danh sach|nguoi tong hop|nguoi bao cao|can bo tong hop|thu truong( don vi)?|thu truong co quan|bi thu|pho bi thu( thuong truc)?|chu tich|pho chu tich|truong ban|pho truong ban|truong khoi|pho truong khoi|truong phong|giam doc|hieu truong|chu tich hoi|chi huy truong|chinh tri vien|ky ten|da ky|ky va ghi ro ho ten|ky ghi ro ho ten|ky ten dong dau|ky dong dau|xac nhan cua .*|dai dien .*)\b.{0,60}$/;
/** Raw text: “An Thắng, ngày 12 tháng 3 năm 2024”, filled in or not. */
const DATELINE = /^[^\d]{0,60}ngày\s*[\d.…_\s]*\s*tháng\s*[\d.…_\s]*\s*năm\s*[\d.…_\s]*$/iu;

/** Raw text: “An Thắng, ngày 12/3/2024”; without a place before it, it may be a term (“Trước ngày 12/3/2024”). */
const SHORT_DATELINE = /^(?:\p{Lu}[\p{L}.]*\s*){1,6},\s*[Nn]gày\s*[\d.…_\s]+([/.-])[\d.…_\s]+\1\s*[\d.…_]+\.?$/u;

/** A cell of the signing block. */
export function isSignatureCell(cell: ViewCell): boolean {
  if (cell.text.length > 200) return false;
  const firstLine = cell.text.split("\n")[0] ?? "";
  return (
    AUTHORITY.test(firstLine.trim()) ||
    SIGNER.test(cell.folded) ||
    isDateline(cell.text) ||
    /^noi nhan$/.test(cell.folded) ||
    /^\s*nơi nhận\s*:/iu.test(cell.text)
  );
}

/**
 * A row of the signing block. One with a number before its words is none, nor one with more cells than sign side by side:
 * a model, or whoever sees to a step, may be called as a signer is (“Bí thư chi bộ đi trước”).
 */
export function isSigningRow(cells: readonly ViewCell[]): boolean {
  return cells.length <= MOST_SIGNERS && !isCounted(cells) && cells.some(isSignatureCell);
}
const MOST_SIGNERS = 4;

/** A number, and words beside it. */
export function isCounted([first, ...others]: readonly ViewCell[]): boolean {
  return first !== undefined && /^\d{1,4}[.)]?$/u.test(first.text) && others.some(({ text }) => /\p{L}{2}/u.test(text));
}

/** “…, ngày … tháng … năm …” and nothing else, the date in words or in numbers. */
export function isDateline(text: string): boolean {
  const lines = text.normalize("NFC").split("\n");
  return text.length < 100 && lines.some((line) => DATELINE.test(line.trim()) || SHORT_DATELINE.test(line.trim()));
}

/** A remark under or above the table. */
export function isNoteText(cell: ViewCell): boolean {
  return (
    /^(ghi chu|ky hieu|quy uoc|chu giai|giai thich|luu y|chu thich|chu y|huong dan|cach ghi|don vi tinh|(an dinh )?(danh sach|bang tren|bieu tren)( nay)? (co|gom)|bang chu|luu|file mem|(de nghi )?gui (file )?ve (?=.*(truoc ngay|dia chi|email|gmail|dan van|dang uy)))\b/.test(
      cell.folded,
    ) ||
    /^[(\s]*\*+\)?[\s:]*\p{L}/u.test(cell.text) ||
    /^\(\p{L}.{20,}\)\.?$/su.test(cell.text)
  );
}

/** What printing puts at the foot of a page: “Trang 1/2”, “Trang 2”. */
export function isPageFooter(cell: ViewCell): boolean {
  return /^(trang|page)( so)? \d{1,4}(( tren| of)? \d{1,4})?$/.test(cell.folded);
}

/** A row that shows how to fill the form in. */
export function isExample(cell: ViewCell): boolean {
  return /^(vi du|vd|mau ghi|dong mau|example)\b/.test(cell.folded);
}

/** Headings of the Party and of the State, and the lines of an issuing body. */
export function isLetterhead(cell: ViewCell): boolean {
  return (
    isPartyOrStateHeading(cell) ||
    /^so\b.{0,40}$/.test(cell.folded) ||
    /^(don vi|co quan|dia phuong|xa|phuong|dang uy|dang bo|chi bo|chi uy|ubnd|uy ban|huyen uy|quan uy|thanh uy|tinh uy|ban|mttq|mat tran|hoi|doan|lien doan|cong an|bo chi huy|thi tran|cong doan|khoi|truong|phong|ubmttq|ub|ubmt|bch|kinh gui|dang vien|dia chi|dien thoai|email|nguoi lap|can bo)\b.{0,140}$/.test(
      cell.folded,
    ) ||
    isDateline(cell.text) ||
    /^[\s*_\-–—=.]+$/u.test(cell.text)
  );
}

/** “ĐẢNG CỘNG SẢN VIỆT NAM”, “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” and the motto: a new paper begins. */
export function isPartyOrStateHeading(cell: ViewCell): boolean {
  return /\b(dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap tu do hanh phuc)\b/.test(cell.folded);
}

/** The table's title and its reference. */
export function isTitle(cell: ViewCell): boolean {
  return (
    /^(phu luc|danh sach|bang|bieu|ban tong hop|tong hop|ban dang ky|dang ky|phieu|mau|bao cao|ket qua|kem theo|ban hanh kem|cac mo hinh|mo hinh|thuc hien phong trao|phong trao|nam \d{4}|ve viec|ke hoach|lan \d|bo sung|(tinh hinh|tien do) (thuc hien|trien khai)|so ket|tong ket|pl ?\d{1,2}|dk (mh|mo hinh))\b/.test(
      cell.folded,
    ) || /\b(dan van kheo|dvk|kem theo)\b/.test(cell.folded)
  );
}

/** Words in the place of a name by which a unit says that it registers nothing, or has sent nothing yet (raw text). */
export function saysNone(text: string): boolean {
  return NONE.test(fold(text));
}
const NOTHING =
  "khong (?:co|dang ky|gui|nop|phat sinh|xay dung)(?: (?:dang ky|mo hinh|mo hinh nao|mo hinh dang ky|dvk|dan van kheo|bao cao|gi))*";
const NOT_YET =
  "chua (?:co|gui|nop|dang ky|xay dung|bao cao)(?: (?:dang ky|mo hinh|bao cao|danh sach|ban dang ky|file))*";
const NONE = new RegExp(
  `^(?:khong|chua|(?:(?:don vi|chi bo|co quan|xa|phuong|truong|thon)(?: (?!co )\\w+){0,3}? )?(?:${NOTHING}|${NOT_YET})|kdk|k dk|n a|trong|de trong|bo trong)(?: (?:trong )?nam(?: nay| \\d{4}))?$`,
);

/** Words in the place of a name that only fill it: promises, what a form asks to be written there, “v.v.”, a mark (raw text). */
export function isPlaceholder(text: string): boolean {
  const folded = fold(text);
  return (
    /^(?:(?:dang (?:xay dung|hoan thien|lam|tong hop)|se|xin)(?: va)? ?(?:gui|bo sung|bao cao|nop|dang ky)? ?sau|(?:gui|bao cao|nop|bo sung) sau|(?:ghi|dien|nhap) (?:ro )?ten mo hinh(?: vao (?:day|o nay))?|ten mo hinh|v v|vv|x|mo hinh)$/.test(
      folded,
    ) && !/[“"]\s*\p{L}/u.test(text)
  );
}
