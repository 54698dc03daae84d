/** The commonest Vietnamese surnames; with two to five capitalised words they make a person's name. */
export const SURNAMES =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lương|Mai|Tô|Đào|Lâm|Phùng|Cao|Hà|Tạ|Chu|Quách|Thái|Vương|La|Lưu|Nghiêm|Khúc|Bạch|Kiều|Đồng|Tống|Vi|Nông|Hứa|Cù|Ninh|Khổng|Đàm|Doãn|Lại|Tăng|Lò|Giàng|Sùng|Ma|Triệu|Bế|Mạc|Thân";
/** Rarer ones, of which some are words too: only where a column tells who. */
const RARER =
  "Phí|Giáp|Chử|Đậu|Nhữ|Ngụy|Khuất|Lã|Lữ|Cấn|Thiều|Uông|Diệp|Âu|Hàn|Nhâm|Đới|Tôn|Tưởng|Thào|Vàng|Hạng|Sìn|Tẩn|Chảo|Phàn|Mùa|Tòng|Quàng|Lường|Cầm|Điêu|Vừ|Xồng|Moong|Siu|Ksor|Rmah|Điểu|Thạch";

const SURNAME = new RegExp(`^(?:${SURNAMES}|${RARER})\\s`, "u");
/** “A Blong”, “Y Wăn Êban”, “H'Hen Niê”, “K’Brôi”: names of the Highlands. */
const HIGHLAND = /^(?:(?:A|Y)\s\p{Lu}\p{L}+|[HK]['’]\s?\p{Lu}\p{L}+)(?:\s\p{Lu}\p{L}+){0,2}$/u;
/** “nguyễn văn an”: small letters throughout, known by the middle. */
const SMALL = new RegExp(`^(?:${SURNAMES.toLocaleLowerCase("vi")}) (?:văn|thị)(?: \\p{Ll}+){1,3}$`, "u");
/** Degrees and callings as they are shortened before a name: “ThS. Nguyễn Thị Lan”, “BS.CKI Lê Văn Hùng”. */
const DEGREES =
  /^(?:(?:PGS|GS|TS|ThS|Ths|BSCK\s?I{1,2}|BS|Bs|CK\s?I{1,2}|DS|KS|CN|YS|LY|GV|HV|ĐV|CCB|NSƯT|NSND|NNƯT|Ô|B)(?:[.,]\s*|\s+))+/u;

/**
 * Whether a text is the name of one person and nothing else: “Nguyễn Văn An”, also in capitals or with a shortened
 * degree before it. A single name (“Lan”) is too little.
 */
export function isPersonName(text: string): boolean {
  const bare = text.normalize("NFC").trim();
  if (HIGHLAND.test(bare) || SMALL.test(bare)) return true;
  const own = bare.replace(DEGREES, "");
  const words = own.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  if (/^[\p{Lu}\s]+$/u.test(own)) return words.length > 2 && SURNAME.test(words.map(titled).join(" "));
  return SURNAME.test(own) && words.every(isTitled);
}

/** True for a word that begins with a capital and is no abbreviation: “An”, “A”, “T.”, and not “TNCS”. */
export function isTitled(word: string): boolean {
  return /^\p{Lu}(?!\p{Lu})/u.test(word);
}

function titled(word: string): string {
  return word.charAt(0) + word.slice(1).toLocaleLowerCase("vi");
}
