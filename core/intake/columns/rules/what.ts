import type { HeadingRule } from "../roles.ts";

/** What was aimed at and has been reached is a result. */
const DONE = /\b(muc tieu|muc dich|chi tieu|ket qua)\b.*\bda (dat|thuc hien|hoan thanh|lam)( duoc)?\b/;

/** Headings of the long texts: what is done, to what end, how, where, with whom and by what means. */
export const WHAT: HeadingRule[] = [
  {
    role: "expected",
    weight: 10,
    pattern:
      /\b(ket qua du kien|du kien (dat )?(duoc )?(ket qua|hieu qua)|hieu qua du kien|ket qua dau ra|san pham|(ket qua|hieu qua) (mong doi|mong muon|ky vong|phan dau))\b/,
  },
  { role: "expected", weight: 7, pattern: /^(dau ra|ky vong|mong doi)\b/ },
  { role: "goal", weight: 10, pattern: /\b(muc tieu|muc dich)\b/, unless: DONE },
  { role: "expected", weight: 5, pattern: /\b(ket qua|hieu qua|yeu cau) can dat\b/ },
  {
    role: "goal",
    weight: 8,
    pattern: /\b(chi tieu|ket qua can dat|yeu cau can dat|hieu qua can dat|tieu chi|muc phan dau)\b/,
    unless: new RegExp(`\\btieu chi (cham|danh gia)\\b|${DONE.source}`),
  },
  { role: "result", weight: 9, pattern: DONE },
  {
    role: "goal",
    weight: 7,
    pattern:
      /^((se |can |muon )?(dat|thu|co|lam) )?duoc (gi|nhung gi|dieu gi)$|^(ket qua|hieu qua) (se )?(ra sao|the nao|nhu the nao|la gi)$|^(de|nham) (dat )?(duoc )?(lam )?gi$|^muon (dat )?gi$/,
    unless: /\bda\b/,
  },
  { role: "goal", weight: 5, pattern: /^(y nghia|yeu cau|de lam gi|nham muc dich gi|huong toi)\b/ },
  {
    role: "result",
    weight: 10,
    pattern: /\b(ket qua|hieu qua)( da)?( dat duoc| thuc hien| noi bat)\b|^(ket qua|hieu qua)$/,
    unless: /\b(du kien|can dat)\b/,
  },
  {
    role: "result",
    weight: 9,
    pattern: /\bket qua\b.*\b(6 thang|quy|den nay|nam \d{4})\b|\btien do ket qua\b|^da lam duoc( gi)?$/,
    unless: /\b(du kien|can dat)\b/,
  },
  {
    role: "result",
    weight: 6,
    pattern: /^(cac )?(ket qua|hieu qua|thanh tich)\b/,
    unless: /\b(du kien|can dat|mong doi|phan dau)\b/,
  },
  // “Nội dung, mục tiêu” asks for both: what is done comes first, and the goal is told inside.
  {
    role: "content",
    weight: 11,
    pattern: /\bnoi dung\b.*\b(muc tieu|muc dich)\b|\b(muc tieu|muc dich)\b.*\bnoi dung\b/,
  },
  {
    role: "content",
    weight: 10,
    pattern: /\bnoi dung\b.*\b(cach thuc|thuc hien|hoat dong|trien khai|cach lam|phuong phap|giai phap|bien phap)\b/,
  },
  { role: "content", weight: 8, pattern: /\b(noi dung|mo ta|tom tat)\b/, unless: /\b(linh vuc|dang ky)\b/ },
  {
    role: "content",
    weight: 8,
    pattern:
      /\b(cong viec|viec lam|hoat dong|nhiem vu|phan viec|ke hoach)\b.*\b(cu the|chinh|chu yeu|trong tam|thuc hien)\b/,
  },
  {
    role: "content",
    weight: 6,
    pattern:
      /^(dien giai|thuyet minh|chi tiet|gioi thieu( mo hinh)?|lam gi|lam nhung gi|lam viec gi|nhung viec (se )?lam|cac (hoat dong|viec lam|cong viec)|hoat dong|y tuong( mo hinh)?)$/,
  },
  { role: "content", weight: 7, pattern: /^noi dung (mo hinh )?dang ky( thuc hien)?( (trong )?nam 20\d\d)?$/ },
  { role: "content", weight: 6, pattern: /^noi dung (mo hinh )?(dang ky|dan van kheo|mo hinh)( thuc hien)?$/ },
  {
    role: "method",
    weight: 10,
    pattern:
      /\b(cach thuc|phuong phap|phuong thuc|bien phap|giai phap|cach lam|cach tien hanh|cach trien khai|hinh thuc thuc hien)\b/,
    unless: /\bnoi dung\b/,
  },
  { role: "method", weight: 7, pattern: /^(lam )?(nhu )?the nao$/ },
  { role: "place", weight: 10, pattern: /\b(dia ban|dia diem|dia chi|noi thuc hien|pham vi)\b/ },
  {
    role: "place",
    weight: 7,
    pattern: /^(lam |thuc hien )?o dau$|^(noi (ap dung|trien khai|xay dung|lam)|khu vuc|vi tri)$/,
  },
  {
    role: "situation",
    weight: 10,
    pattern: /\b(thuc trang|su can thiet|tinh hinh|ly do|tinh cap thiet|hien trang|boi canh)\b/,
  },
  { role: "forces", weight: 10, pattern: /\b(luc luong|phoi hop|thanh phan tham gia)\b/ },
  { role: "resources", weight: 10, pattern: /\bnguon luc\b/, unless: /\bthoi gian\b/ },
  { role: "resources", weight: 7, pattern: /^(dieu kien( can thiet| thuc hien| dam bao| bao dam)?|co so vat chat)$/ },
  {
    role: "responsible",
    weight: 10,
    pattern: /\b(phu trach|chiu trach nhiem|dau moi|theo doi|chi dao)\b/,
    unless: /\b(sdt|dien thoai)\b|\b(don vi|to chuc|tap the|co quan|chi bo|doan the|nganh|khoa|phong|ban)\b/,
  },
  {
    role: "responsible",
    weight: 6,
    pattern:
      /\b(phu trach|chiu trach nhiem|dau moi|theo doi|chi dao|chu tri)\b|^(chu nhiem( mo hinh)?|nguoi dai dien|dai dien)$/,
    unless: /\b(sdt|dien thoai)\b/,
  },
  { role: "note", weight: 10, pattern: /^(ghi chu|luu y|chu thich|chu y|ghi them)\b/ },
];
