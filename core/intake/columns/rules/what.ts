import type { HeadingRule } from "../roles.ts";

/** What was aimed at and has been reached is a result. */
const DONE = /\b(muc tieu|muc dich|chi tieu|ket qua)\b.*\bda (dat|thuc hien|hoan thanh|lam)( duoc)?\b/;

/** What is yet to be reached, in words of the future. */
const AHEAD =
  /\b(ket qua|hieu qua)\b.*\b((co the|se|phai|muon|mong muon|mong|hy vong|huong toi|cam ket|dang ky|du dinh)( \w+){0,2} (dat|co|thu|dem lai|mang lai|dat duoc)|se co|muon co|mong cho|ky vong|can co|cuoi nam dat)\b|\b(du kien|mong muon|dinh huong|cam ket|ky vong) (ve )?(ket qua|hieu qua)\b/;

/** Headings of the long texts: what is done, to what end, how, where, with whom and by what means. */
export const WHAT: HeadingRule[] = [
  {
    role: "expected",
    weight: 10,
    pattern:
      /\b(ket qua du kien|du kien (dat )?(duoc )?(ket qua|hieu qua)|hieu qua du kien|ket qua dau ra|san pham(?! ocop| chu luc| dac trung| nong)|(ket qua|hieu qua) (mong doi|mong muon|ky vong|phan dau))\b/,
  },
  { role: "goal", weight: 9, pattern: AHEAD, unless: /\bda\b|\b(du kien|du dinh) (dat )?(duoc )?(ket qua|hieu qua)\b/ },
  { role: "expected", weight: 7, pattern: /^(dau ra|ky vong|mong doi|thanh qua( mong doi| du kien)?)\b/ },
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
  {
    role: "goal",
    weight: 8,
    pattern:
      /^(cai |dieu |nhung gi |nhung dieu |muc |ket qua |yeu cau |con so )?(se |can |phai |muon |mong |mong muon |phan dau |huong toi |hy vong )+(dat|dat duoc|dat toi|dat den|huong toi|huong den|lam duoc|co duoc|thay doi)( (gi|duoc gi|nhung gi|dieu gi))?( (sau|cuoi|trong) (nam|ky|dot)( \d{4})?)?$/,
    unless: /\bda\b/,
  },
  {
    role: "goal",
    weight: 7,
    pattern:
      /^((dieu |nhung )?(mong muon|mong uoc|huong toi|huong den|dich den|dich|cai dich|ket qua huong toi)( (la|cua|o|voi) .*| gi)?|(nham|de) (dat|lam|giai quyet|muc dich) .*|lam (de|vi) (lam )?(gi|sao)|(lam )?xong (thi )?(se )?(duoc|co) gi|(co )?(loi|ich|loi ich|tac dung) gi|loi ich( mang lai| dem lai)?|tac dung|ket qua se co|den cuoi nam (dat|duoc|lam duoc) gi|muc can dat|chi so (phan dau|can dat))$/,
    unless: /\bda\b/,
  },
  { role: "goal", weight: 5, pattern: /^(y nghia|yeu cau|de lam gi|nham muc dich gi|huong toi)\b/ },
  {
    role: "result",
    weight: 10,
    pattern: /\b(ket qua|hieu qua)( da)?( dat duoc| thuc hien| noi bat)\b|^(ket qua|hieu qua)$/,
    unless: new RegExp(`\\b(du kien|can dat)\\b|${AHEAD.source}`),
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
    unless: new RegExp(
      `\\b(du kien|can dat|mong doi|phan dau)\\b|\\bket qua (tu )?(tham dinh|kiem tra|khao sat|danh gia|xep loai|phan loai|binh xet|cham diem)\\b|${AHEAD.source}`,
    ),
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
  {
    role: "content",
    weight: 8,
    pattern: /\b(noi dung|mo ta|tom tat)\b/,
    unless: /\b(linh vuc|dang ky)\b|^tom tat (ket qua|hieu qua)\b/,
  },
  { role: "result", weight: 9, pattern: /^tom tat (ket qua|hieu qua)\b/, unless: /\b(du kien|can dat)\b/ },
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
  {
    role: "content",
    weight: 8,
    pattern:
      /^((se |phai |can |du dinh |du kien )?(lam|trien khai|thuc hien|tien hanh) (gi|nhung gi|viec gi|nhung viec gi|cai gi)|(nhung |cac )?(viec|cong viec|phan viec|dau viec|buoc|hoat dong|cach) (se |can |phai |du dinh |du kien |duoc )?(lam|thuc hien|trien khai|tien hanh))( cu the)?( (va |roi |thi )?((lam|thuc hien|trien khai|tien hanh) )?(nhu )?(the nao|ra sao|bang cach nao|lam sao))?$/,
    unless: /\bda\b/,
  },
  {
    role: "content",
    weight: 7,
    pattern:
      /^((ke|noi|viet|trinh bay|gioi thieu|mo ta)( (ro|ngan|ngan gon|qua|so luoc|vai cau|tom tat))*( ve)? (viec|cach|mo hinh|cong viec|hoat dong).*|(nhung |cac )?(viec|buoc|phan viec|dau viec)( (chinh|lam|thuc hien|cu the|trong nam))*|viec cua mo hinh|mo hinh (lam|thuc hien|hoat dong) (gi|nhung gi|viec gi|the nao|nhu the nao|ra sao)|cach (van hanh|hoat dong|to chuc( thuc hien)?)|thuc hien (nhu )?the nao|dien bien|trien khai (ra sao|the nao|nhu the nao))$/,
    unless: /\bda\b/,
  },
  // Beside a column of names it tells what is done.
  { role: "content", weight: 5, pattern: /^(cac |nhung )?(phan viec|viec lam|viec kheo)\b/, unless: /\bda\b/ },
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
  // Beside a column of ways it tells what is done.
  {
    role: "content",
    weight: 5,
    pattern: /\b(lam|trien khai|thuc hien|tien hanh) (nhu )?(the nao|ra sao)$/,
    unless: /\bda\b|\b(ket qua|hieu qua)\b/,
  },
  // Beside what is done, its steps tell how.
  { role: "method", weight: 6, pattern: /^(cac |nhung )?(buoc|cach) (lam|thuc hien|trien khai|tien hanh)\b/ },
  {
    role: "content",
    weight: 9,
    pattern: /\b(the nao|ra sao|bang cach nao)\b.*\b(lam|trien khai|thuc hien) (nhung )?(gi|viec gi|nhung viec gi)\b/,
  },
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
    unless:
      /^ai\b|\b(sdt|dien thoai)\b|\b(don vi|to chuc|tap the|co quan|chi bo|chi hoi|chi doan|doan the|nganh|khoa|phong|ban)\b/,
  },
  { role: "responsible", weight: 8, pattern: /^(nguoi dung dau|truong|chu nhiem) mo hinh$/ },
  {
    role: "responsible",
    weight: 6,
    pattern:
      /\b(phu trach|chiu trach nhiem|dau moi|theo doi|chi dao|chu tri)\b|^(chu nhiem( mo hinh)?|nguoi dai dien|dai dien)$/,
    unless: /\b(sdt|dien thoai)\b/,
  },
  {
    role: "note",
    weight: 10,
    pattern: /^(ghi chu|luu y|chu thich|chu y|ghi them)\b|^notes?$|^(y kien|thong tin) khac$/,
  },
];
