import type { HeadingRule } from "../roles.ts";

/** Words (folded) for a body; “hội viên”, “trưởng ban” are persons, “phong trào” is neither. */
const BODY =
  "(?:tap the|don vi|to chuc|co quan|doan the|chi bo|chi hoi|chi doan|cong doan|co so|nganh|thon|xom|to|doi|lop|clb|cau lac bo|khoa|doanh nghiep|hop tac xa|truong(?! (?:ban|khoa|phong|thon|xom|nhom))|phong(?! trao)|ban(?! than)|hoi(?! vien)|doan(?! vien))";

/** A heading that names a body or a person (“Trường/cá nhân thực hiện”): it asks who, not which kind. */
const BODY_OR_PERSON = new RegExp(`\\b${BODY}\\b.*\\bca nhan\\b|\\bca nhan\\b.*\\b${BODY}\\b`);
/** The same with other words for the person (“Họ tên / tập thể”, “Người hoặc đơn vị”). */
const PERSON_OR_BODY =
  /\b(ho (va )?ten|nguoi|ong ba|ho gia dinh|ho dan|dang vien|hoi vien|doan vien)\b.*\b(tap the|don vi|to chuc|co quan|chi hoi|chi doan|doan the)\b|\b(tap the|don vi|to chuc|co quan|chi hoi|chi doan|doan the)\b.*\b(ho (va )?ten|nguoi|ong ba|ho gia dinh|ho dan|dang vien|hoi vien|doan vien)\b/;
const IN_CHARGE = /\b(phu trach|chiu trach nhiem|dai dien|chuc vu|dau moi|theo doi|lien he|nguoi (dan|dung dau))\b/;

/** True for a heading (folded) that asks for a body or a person, so that each cell alone tells which. */
export function asksEither(folded: string): boolean {
  return BODY_OR_PERSON.test(folded) || (PERSON_OR_BODY.test(folded) && !IN_CHARGE.test(folded));
}

/** Headings of what a model is called, who carries it out and whose it is. */
export const WHO: HeadingRule[] = [
  { role: "ordinal", weight: 10, pattern: /^(stt|tt|t t|so tt|sott|s tt|s t t|so thu tu|thu tu|no|nº)$/ },
  // A column “Mục” counts where it holds numbers, which its cells tell.
  { role: "ordinal", weight: 4, pattern: /^(muc|so|so muc|danh so)$/ },

  { role: "ordinal", weight: 8, pattern: /^(stt|tt|so tt|so thu tu) (trong|theo|cua|tai|o)\b/ },

  { role: "name", weight: 10, pattern: /\bten (goi )?(cua )?(cac )?(mo hinh|dien hinh)\b/ },
  { role: "name", weight: 10, pattern: /^(ten goi|ten mo hinh.*|ten mh.*)$/ },
  { role: "name", weight: 9, pattern: /\b(mo hinh|dien hinh) (dan van kheo )?ten( goi)?$/ },
  {
    role: "name",
    weight: 9,
    pattern: /^(cac |danh muc )?(mo hinh|mo hinh dien hinh)( dan van kheo)?( dang ky)?( thuc hien)?( nam \d{4})?$/,
  },
  {
    role: "name",
    weight: 8,
    pattern: /^(ten )?(cong trinh|phan viec|viec lam)\b/,
    unless: /\b(cu the|chinh|chu yeu|da lam)\b/,
  },
  { role: "name", weight: 8, pattern: /^ten (viec|cong viec|sang kien|cach lam|phong trao|noi dung)\b/ },
  { role: "name", weight: 7, pattern: /^ten (mo hinh )?(dang ky|dan van kheo)\b/ },
  // “Mô hình, cách làm” names what “Cách làm” alone describes.
  {
    role: "name",
    weight: 11,
    pattern:
      /^(ten )?(mo hinh|viec|viec lam|sang kien)( hay| hoac| va)? (cach lam|cach lam hay|giai phap)( sang tao| hieu qua| dan van kheo| dang ky)*$|^(ten )?cach lam( hay)?( va| hoac)? mo hinh( dan van kheo| dang ky)*$/,
  },
  {
    role: "name",
    weight: 8,
    pattern: /^ten (cac )?(de an|du an|sang kien|cach lam|viec lam)\b.*\b(mo hinh|dien hinh)\b/,
  },
  // “Điển hình về” asks what an example is one of, which is what a list of persons calls its models.
  {
    role: "name",
    weight: 9,
    pattern: /^(ten )?(guong )?dien hinh( tien tien| tieu bieu)? (ve|trong)( (mat|viec|noi dung))?$/,
  },
  { role: "name", weight: 8, pattern: /^(ten )?(guong )?dien hinh( tien tien| tieu bieu| dan van kheo)*( dang ky)?$/ },
  { role: "name", weight: 8, pattern: /^(ten )?guong( sang| tot| tieu bieu)* (ve|trong)( (mat|viec|noi dung))?$/ },
  // Where no column says “Tên”, it is the names'; beside one it tells what is done.
  { role: "name", weight: 6, pattern: /^noi dung (mo hinh )?(dang ky|dan van kheo)\b/ },
  {
    role: "name",
    weight: 7,
    pattern: /\bmo hinh (dan van kheo|dang ky)\b/,
    unless:
      /\b(loai|noi dung|muc tieu|so luong|so|linh vuc|don vi|trang thai|tinh trang|ket qua|chu nhiem|phu trach|nguoi)\b/,
  },
  { role: "name", weight: 8, pattern: /^(cac )?mo hinh( dan van kheo)? da dang ky$/ },
  { role: "name", weight: 7, pattern: /^(viec|cong viec|phan viec) (dang ky|lam|dang ky lam)( dan van kheo)?$/ },
  // “Mô hình mới” may be marked or hold the names themselves: where no column says “Tên”, it is the names'.
  {
    role: "name",
    weight: 4,
    pattern: /^(cac |danh muc |danh sach )?mo hinh\b.*\b(moi|duy tri|tiep tuc|tap the|ca nhan)\b/,
  },
  { role: "name", weight: 7, pattern: /^(cac |nhung )?(viec|viec lam) kheo( dang ky)?$/ },
  { role: "name", weight: 3, pattern: /^noi dung( mo hinh)?$/ },

  {
    role: "collective",
    weight: 10,
    pattern: /\btap the\b/,
    unless: /\b(ca nhan|ho (va )?ten|nguoi|ong ba|ho gia dinh|ho dan|dang vien|hoi vien|doan vien)\b/,
  },
  { role: "individual", weight: 10, pattern: /\bca nhan\b/, unless: BODY_OR_PERSON },
  { role: "leader", weight: 9, pattern: /\blanh dao quan ly\b/, unless: /\bphu trach\b/ },
  {
    role: "subjectKind",
    weight: 9,
    pattern: /\b(loai|loai hinh|hinh thuc|phan loai|doi tuong)\b.*\b(tap the|ca nhan)\b|^(tt cn|cn tt|t c)$/,
  },
  { role: "subject", weight: 10, pattern: /\bchu the\b/ },
  { role: "subject", weight: 9, pattern: BODY_OR_PERSON },
  { role: "subject", weight: 9, pattern: PERSON_OR_BODY, unless: IN_CHARGE },
  {
    role: "subject",
    weight: 8,
    pattern:
      /\b(nguoi|don vi|to chuc|co quan) (truc tiep )?(thuc hien|xay dung|trien khai|dang ky thuc hien|dam nhan|dam nhiem|chu tri)\b/,
    unless: /\bphoi hop (thuc hien|xay dung|trien khai)\b/,
  },
  {
    role: "subject",
    weight: 7,
    pattern:
      /^(d vi|ng|nguoi|chi bo|don vi|to chuc|co quan|khoa phong|cong doan( co so)?|co so hoi|co so doan|cap hoi|doi|chi hoi|chi doan|doan the|tap the|thon|to dan pho|nganh|truong)( .{0,20})? (thuc hien|dam nhan|chu tri|trien khai)$/,
  },
  {
    role: "subject",
    weight: 7,
    pattern:
      /^(ten )?(to|nhom|to nhom|nhom to|lop|khoi lop|bo phan|ban)( .{0,20})? (thuc hien|dam nhan|chu tri|trien khai)$/,
  },
  // Where no other column says who carries it out, the body in charge does.
  {
    role: "subject",
    weight: 7,
    pattern:
      /\b(don vi|to chuc|tap the|co quan|chi bo|chi hoi|chi doan|doan the|nganh|khoa|phong|ban)\b.*\b(phu trach|chiu trach nhiem)\b/,
  },
  {
    role: "subject",
    weight: 7,
    pattern:
      /^(ai|nguoi nao|don vi nao|to chuc nao|bo phan nao|nhom nao) (la nguoi )?(se )?(lam|thuc hien|dam nhan|phu trach( lam| thuc hien)?|dung ra( lam)?|dung ten|lo|chu tri)( chinh)?$|^(nguoi|ca nhan|to chuc|tap the|don vi|ben) (dung ra|dung ten|khoi xuong|dung dau|nhan(?= (lam|dang ky|thuc hien)))( (lam|dang ky|thuc hien|nhan))*$|^(nguoi|ca nhan) (lam|tham gia xay dung)$/,
  },
  {
    role: "subject",
    weight: 6,
    pattern:
      /^(chu mo hinh|chu nhiem( mo hinh)?|tac gia( mo hinh)?|chu tri|don vi dau moi|nguoi (de xuat|sang tao|khoi xuong))$/,
  },
  {
    role: "subject",
    weight: 6,
    pattern:
      /^(ten )?(to chuc doan the|khoa|phong|khoa phong( ban)?|phong ban|phong khoa|khoa phong to|cong doan|cong doan co so|cd co so|cdcs|to cong doan|co so hoi|co so doan|cap hoi|chi hoi|chi doan|chi hoi co so|to dan pho|tdp|thon|xom|thon xom|thon to dan pho|thon tdp|khu dan cu|khu pho|kdc|truong|truong hoc|ten truong|nganh doan the|ban nganh|ban nganh doan the|bo phan|tram|hop tac xa|doanh nghiep)$/,
  },
  { role: "subject", weight: 5, pattern: /^ho( va|,)? ten\b/, unless: /\b(nguoi|ben|don vi) (duoc )?(nhan|linh)\b/ },
  { role: "subject", weight: 4, pattern: /^(nguoi|ca nhan) dai dien$|^dai dien( mo hinh)?$/ },

  {
    role: "unit",
    weight: 9,
    pattern:
      /^(ten )?(don vi|dia phuong|xa phuong|xa phuong thi tran|xa phuong dac khu|co quan don vi|don vi dia phuong|don vi dang ky|dia phuong don vi|xa|phuong|xa thi tran)$/,
  },
  {
    role: "unit",
    weight: 9,
    pattern: /\b(don vi|dia phuong|co quan|to chuc dang|chi bo|dang bo)\b.*\b(dang ky|gui|bao cao)\b/,
    unless: /^(cac |ten |nhung )?(mo hinh|viec|noi dung)\b/,
  },
  {
    role: "unit",
    weight: 8,
    pattern:
      /\b(don vi|co quan|dia phuong|noi(?! dung))\b.*\b(cua )?(ban|dong chi|anh chi|anh|chi(?! (tiet|bo|hoi|doan|tieu|phi|dao))|ong ba|toi|minh|nguoi (gui|dien|nop|dang ky))\b|\b(ban|dong chi|anh chi|ong ba|nguoi (gui|dien|nop|dang ky))\b.*\b(o|thuoc|tai|cong tac|lam viec|sinh hoat|don vi nao|co quan nao|xa nao|phuong nao)\b|^(o |thuoc |den tu )?(don vi|co quan|dia phuong|xa|phuong|xa phuong) nao$|^noi (cong tac|lam viec|sinh hoat)$/,
    unless: /\b(phoi hop|thuc hien|phu trach|chu tri|ho ten|ho va ten|chuc vu|dien thoai|sdt|email|chiu trach nhiem)\b/,
  },
  { role: "unit", weight: 7, pattern: /^(ten )?(to chuc dang|chi bo|dang bo|cap uy|co quan)( truc thuoc)?$/ },
  {
    role: "unit",
    weight: 8,
    pattern:
      /^(ten )?(chi dang bo|chi bo dang bo|dang bo chi bo|to chuc co so dang|tccsd|tccs dang|don vi truc thuoc)( truc thuoc| co so| dang ky)?$/,
  },
  {
    role: "unit",
    weight: 8,
    pattern:
      /^(ten )?(xa|phuong|thi tran|dac khu|co quan|don vi|dia phuong|doan the)( (va )?(xa|phuong|thi tran|dac khu|co quan|don vi|dia phuong|doan the|to chuc|truc thuoc))*$/,
  },
];
