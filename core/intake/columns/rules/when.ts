import type { HeadingRule } from "../roles.ts";

/** Words (folded) of what goes on, beside “mới” in one heading. */
const GOES_ON =
  "duy tri|tiep tuc|dang lam|dang thuc hien|dang trien khai|dang duy tri|dang co|da co|da lam|co san|lam tiep|dang ky tiep|chuyen tiep|tu truoc|nam truoc|cu";

/** Headings of the field, of what is new or goes on, and of times. */
export const WHEN: HeadingRule[] = [
  { role: "field", weight: 10, pattern: /\blinh vuc\b/, unless: /\b(phu trach|chuyen mon)\b/ },
  { role: "field", weight: 8, pattern: /\b(nhom|thuoc|phan nhom) (noi dung|linh vuc)\b/ },
  { role: "field", weight: 6, pattern: /^(mang( cong tac| cong viec| noi dung)?|nhom mo hinh|nhom)$/ },

  {
    role: "kind",
    weight: 8,
    pattern: /^(loai|phan loai)?( ?mo hinh)? ?(hoac |hay )?dien hinh$/,
    unless: /^dien hinh$/,
  },

  {
    role: "origin",
    weight: 10,
    pattern:
      /\bmoi\b.*\b(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua|nhan rong|dt|cu)\b|\b(duy tri|tiep tuc|tiep noi|chuyen tiep|dt|cu)\b.*\bmoi\b/,
  },
  {
    role: "origin",
    weight: 10,
    pattern: new RegExp(
      `\\b(moi|lan dau)\\b.*\\b(${GOES_ON})\\b|\\b(${GOES_ON})\\b.*\\b(moi|lan dau)\\b|^moi tt$|^tt moi$`,
    ),
    unless: /\bnong thon moi\b/,
  },
  {
    role: "origin",
    weight: 6,
    pattern:
      /^(tinh trang|trang thai|tinh chat|hinh thuc|loai mo hinh|phan loai|phan loai mo hinh|hinh thuc dang ky|loai hinh|dang ky)$/,
  },
  {
    role: "new",
    weight: 10,
    pattern:
      /^(la )?(mo hinh )?(dang ky |xay dung |xay |thanh lap |lam |thuc hien |trien khai )?moi( nam \d{4}| trong nam)?$/,
  },
  {
    role: "new",
    weight: 9,
    pattern:
      /^(mo hinh )?(dang ky )?lan dau( tien)?( dang ky)?$|^(mo hinh )?moi (dang ky|xay dung|thanh lap|trien khai)?( trong nam| nam \d{4})?$/,
  },
  // “Thời điểm bắt đầu: từ trước năm 2024 | trong năm 2024”.
  { role: "new", weight: 11, pattern: /\bbat dau (trong|tu) nam (nay|20\d\d)$/, unless: /^bat dau/ },
  {
    role: "continued",
    weight: 11,
    pattern: /\bbat dau tu truoc( nam (nay|20\d\d))?$|^(co |lam |thuc hien )?tu truoc nam (nay|20\d\d)$/,
  },
  { role: "new", weight: 8, pattern: /^(mo hinh )?(xay dung|dang ky|thanh lap|phat trien) moi\b/ },
  {
    role: "continued",
    weight: 10,
    pattern:
      /^(mo hinh )?(dang )?(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua)( thuc hien)?( tu)?( cac)?( nam truoc| nam \d{4})?$/,
  },
  {
    role: "continued",
    weight: 8,
    pattern:
      /^(mo hinh )?(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua|nam truoc chuyen sang|tu (cac )?nam truoc|da co|cu|dang thuc hien)\b/,
    unless: /\b(kha nang|ket qua)\b|^cu the\b/,
  },
  {
    role: "continued",
    weight: 8,
    pattern:
      /\b(da|tung) (co|lam|thuc hien|trien khai|duy tri|dang ky)\b.*\b(tu truoc|truoc day|truoc do|nam truoc|nam ngoai)\b.*\b(chua|khong)$/,
  },
  {
    role: "continued",
    weight: 9,
    pattern:
      /^(mo hinh )?(nhan rong|mo rong|cung co|phat huy)( va| hoac)?( mo hinh)?( (duy tri|tiep tuc)| cu| nam truoc)?$/,
  },
  {
    role: "sinceYear",
    weight: 9,
    pattern: /\b(nam bat dau|bat dau (tu )?nam|thuc hien tu nam|nam (thanh lap|xay dung|ra doi|dang ky lan dau))\b/,
    unless:
      /\bthanh lap (chi hoi|chi bo|chi doan|to chuc|don vi|co quan|truong|hoi|doan|clb|cau lac bo|hop tac xa|cong ty)\b/,
  },
  {
    role: "sinceYear",
    weight: 9,
    pattern: /^(mo hinh )?(da )?(co|(?<=da )(lam|thuc hien|duy tri)) tu (bao gio|khi nao|nam nao)$/,
  },
  { role: "sinceYear", weight: 8, pattern: /^(tu nam|nam ra mat|duy tri tu nam|tiep tuc tu nam)$/ },
  {
    role: "sinceYear",
    weight: 6,
    pattern: /^(nam( (thuc hien|trien khai|dang ky))?|dang ky nam|bat dau tu|thuc hien tu)$/,
  },

  {
    role: "start",
    weight: 11,
    pattern:
      /^((thoi gian|ngay|thoi diem|thang|quy) )?(bat dau|khoi cong|khoi dong)( thuc hien)?( (tu )?(thang|quy))?$|^tu( ngay| thang| quy)?$/,
  },
  {
    role: "end",
    weight: 11,
    pattern:
      /^((thoi gian|ngay|thoi diem|thang|quy) )?(du kien )?(ket thuc|hoan thanh)( thuc hien)?( (den )?(thang|quy))?$|^den( ngay| thang| quy)?$|^bao gio xong$/,
  },
  { role: "period", weight: 9, pattern: /^tu (ngay |thang )?den( ngay| thang)?$/ },
  { role: "period", weight: 9, pattern: /\bbat dau\b.*\b(ket thuc|hoan thanh)\b|\btu (ngay|thang)\b.*\bden\b/ },
  {
    role: "period",
    weight: 10,
    pattern: /\b(thoi gian|tien do|thoi han|lo trinh|thoi diem|moc thoi gian)\b/,
    unless:
      /\bkiem tra\b|\btien do\b.*\bket qua\b|\bket qua\b.*\btien do\b|\b(thoi gian|thoi diem)( \w+)? (thanh lap|ra doi|ra mat|phat dong|khai truong|hinh thanh|ban hanh|ket nap|phe duyet|cong nhan|bo nhiem|sinh hoat|hop)\b/,
  },
  {
    role: "period",
    weight: 7,
    pattern:
      /^(giai doan|khi nao|bao gio|(lam|thuc hien|trien khai|tien hanh|bat dau) (khi nao|bao gio|luc nao|tu bao gio)|luc nao|thang may|may thang|(lam |thuc hien )?trong bao lau|bao lau|tu bao gio den bao gio|ke hoach thoi gian|lich|lich (thuc hien|trien khai|lam)|dip nao|moc)$/,
  },
  // A year, or a span of years, tells since when; other words are a period.
  { role: "period", weight: 5, pattern: /^(nam (thuc hien|trien khai)|bat dau tu|thuc hien tu)$/ },
];
