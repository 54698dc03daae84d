import type { Reading } from "../roles.ts";

/** Words (folded) that ask for one thing, in whatever order a sender puts them beside {@link FILLERS}. */
interface PlainWords extends Reading {
  /** What makes the heading ask for it; one of them must stand there. */
  keys: RegExp;
  /** Words that only go with these. */
  beside?: RegExp;
  /** One of these must stand there too. */
  needs?: RegExp;
  /** Headings that ask for something else though all their words are such. */
  unless?: RegExp;
}

const words = (list: string): RegExp => new RegExp(`\\b(?:${list})\\b`, "g");

/** Words that say nothing of what is asked. */
const FILLERS = words(
  [
    "cac|nhung|mot|so|cua|cho|ve|voi|va|hay|hoac|trong|theo|tung|moi|o|tai|la|thi|ma|se|can|phai|nen|duoc|muon|du kien|du dinh|dinh|co the|co",
    "nam nay|nam 20\\d\\d|20\\d\\d|nam|cuoi nam|den cuoi nam|ca nam|sau mot nam|den|sau|cuoi cung|cuoi",
    "mo hinh|mh|dan van kheo|dan van|dvk|dang ky|chi bo|don vi|to chuc|tap the|chung toi|minh|xa|thon|nguoi dan|nhan dan|dan|cong dong|ho dan|hoi vien|dang vien|doan vien",
    "cu the|chinh|chu yeu|co ban|trong tam|tieu bieu|ngan gon|ngan|van tat|so luoc|ro|ghi ro|ghi|neu ro|chi tiet|lua chon|da chon|duoc chon|chon",
    "gi|nao|the nao|nhu the nao|ra sao|bao nhieu|cai|dieu|phan|thuc hien|trien khai|tien hanh|xay dung|to chuc",
  ].join("|"),
);

/** The most telling first: “Làm để được gì” asks for the goal, though “làm” alone asks what is done. */
const PLAIN_WORDS: readonly PlainWords[] = [
  {
    role: "goal",
    weight: 7,
    keys: words(
      [
        "muc tieu|muc dich|dich den|cai dich|dich|chi tieu|chi so|con so|loi ich|tac dung|y nghia|mong muon|mong doi|mong|ky vong|hy vong|cam ket|phan dau",
        "huong toi|huong den|nham|de|de lam|duoc (?:cai |dieu |nhung |nhung cai )?gi|dat(?: duoc| toi| den)?|thu duoc|mang lai|dem lai|muc dat|moc dat|moc can dat",
      ].join("|"),
    ),
    beside: words("ket qua|hieu qua|lam|dinh huong|so luong|muc|moc|giai quyet|thay doi|viec"),
    unless: /\bda\b|^(dat|de|dich|muc|moc)$|\bve dich\b|\b(danh gia|kiem tra|thuc hien duoc|dat thuong)\b/,
  },
  {
    role: "period",
    weight: 7,
    keys: words(
      [
        "thoi gian|thoi diem|thoi han|thoi luong|thoi ky|ky han|han (?:chot|cuoi|xong|cuoi cung|hoan thanh|thuc hien)|han|xong|hoan thanh|hoan tat|ket thuc|khi nao|bao gio|luc nao",
        "thang may|may thang|(?:thang|quy|ngay|nam) (?:nao|thuc hien|trien khai|lam|hoan thanh|bat dau)|ve dich|moc thoi gian|lich(?: trinh)?|lo trinh|tien do|thang quy|quy thang|thang ngay|ngay thang|thang nam|quy nam",
        "(?:lam|thuc hien|trien khai|bat dau|keo dai) (?:tu|den|vao|trong)|dien ra",
      ].join("|"),
    ),
    beside: words("ke hoach|bat dau|lam|tu|vao|truoc|ngay|thang|quy|moc|dot|lam xong|muon nhat|cham nhat|ky"),
    unless:
      /\b(da|kiem tra|ket qua|chua|hop|gui|nop|nhan|ai|noi|viec|chi tieu|muc do|ty le)\b|^(cac |nhung )?(mo hinh|ten|viec)\b|^(nam thuc hien|nam trien khai|han)$/,
  },
  {
    role: "name",
    weight: 7,
    keys: words(
      "(?:ten|nhan de|tua|tua de|goi la|goi|ten goi)(?: tat)?|(?:mo hinh|mh) (?:cua (?:thon|ban|xom|to|chi bo|chi hoi|don vi|xa|phuong|hoi|minh)|gi|nao|(?:duoc |da |se )?(?:lua )?chon|se (?:lam|xay dung|thuc hien|trien khai|dang ky)|du kien|thuc hien|trien khai|xay dung|(?:chi bo|don vi|thon|xa|hoi|minh) dang ky|trong nam|nam nay|cach lam|viec lam)|viec (?:gi|nao)|viec(?: lam)?(?: dan van)? kheo|viec dan van|cach lam mo hinh|dau viec dang ky",
    ),
    beside: words(
      "mo hinh|mh|dien hinh|viec lam|viec|phan viec|dau viec|cong trinh|sang kien|cach lam|de an|kheo|nam nay|de nho|hay|trong nam|lam",
    ),
    needs:
      /\b(mo hinh|mh|viec|phan viec|dau viec|cach lam|sang kien|de an|dien hinh|cong trinh|nhan de|tua|goi|dvk|dan van)\b/,
    unless:
      /\b(ai|nguoi|ket qua|moi|duy tri|tiep tuc|noi|ma|loai|linh vuc|ly do|the nao|ra sao)\b|^(se |du dinh |du kien )?lam\b|^ten (cac )?(chi bo|don vi|to chuc|tap the|xa|thon|hoi vien|dang vien|doan vien)\b|^(mo hinh|mh|goi)$/,
  },
  {
    role: "method",
    weight: 7,
    keys: words(
      "cach thuc|cach|cac buoc|buoc|hinh thuc (?:van dong|tuyen truyen|thuc hien|trien khai|tien hanh|lam|to chuc)|bang cach|kheo (?:the nao|nhu the nao|o cho nao|o dau|o diem nao)|phuong an|nhu the nao|the nao",
    ),
    beside: words("van dong|tuyen truyen|lam|viec|kheo|bang|xu ly|tiep can|giai quyet|hoat dong|hay|quy trinh|cach"),
    unless: /\b(ket qua|hieu qua|da|tinh|ai|mo hinh$)\b/,
  },
  {
    role: "content",
    weight: 7,
    keys: words(
      "noi dung|cong viec|viec lam|viec|lam (?:gi|nhung gi|viec gi|cai gi)|hoat dong|mo ta|tom tat|dien giai|trinh bay|neu van tat|noi ro|noi ngan|khai quat|phan viec|dau viec|y tuong|chuong trinh|nhiem vu|gioi thieu|thuyet minh|hang muc|cu the|giai trinh|kheo o cho nao|nhung gi",
    ),
    beside: words("lam|kheo|dam nhan|van dong|tuyen truyen|neu|noi|buoc|ke hoach|dien ra|giai phap|thong tin|ke"),
    unless:
      /\b(da|ai|so|ho so|ten|khac|hop|dinh kem|chua)\b|^(cu the|so|viec|nhiem vu|ke hoach|chuong trinh|thong tin)$/,
  },
];

/** “Mô hình đề ra”: where no heading says so plainly, what begins so heads the names; and what such a heading asks else. */
const NAMED = /^(?:cac |nhung |danh muc )?(?:mo hinh|mh)\b/;
const OF_NAMED =
  /\b(truoc|cu|mau|tham khao|tuong tu|ket nghia|diem|cap|da|so|o|cua|thuoc|co|dang|moi|duy tri|tiep tuc|nao|giup|gan|lien ket|khac|hay|hoac)\b/;

/**
 * What a heading (folded) asks for where it is made of nothing but plain words of one meaning and words that say nothing,
 * in whatever order (“Cụ thể là làm gì”, “Lợi ích cho dân”): a second reading for those that no rule of its own knows.
 */
export function readPlainWords(folded: string): Reading[] {
  const found = PLAIN_WORDS.find(({ keys, beside, needs, unless }) => {
    if (unless?.test(folded) || needs?.test(folded) === false) return false;
    const without = folded.replace(keys, " ");
    if (without === folded) return false;
    const rest = (beside ? without.replace(beside, " ") : without).replace(FILLERS, " ");
    return rest.trim() === "";
  });
  if (!found) return NAMED.test(folded) && !OF_NAMED.test(folded) ? [{ role: "name", weight: 4 }] : [];
  const { role, weight } = found;
  // Where another column tells how, what is done how is what is done.
  return [{ role, weight }, ...(role === "method" ? [{ role: "content" as const, weight: 5 }] : [])];
}
