import type { HeadingRule } from "../roles.ts";

/** Headings that ask in whole sentences, as forms on the web and cards do (“Anh/chị sẽ làm thế nào để vận động?”). */
export const QUESTIONS: HeadingRule[] = [
  {
    role: "unit",
    weight: 8,
    pattern:
      /\b(thuoc|sinh hoat (o|tai)|cong tac (o|tai)|lam viec (o|tai)|den tu|o) (\w+ ){0,3}?(xa|phuong|thi tran|don vi|co quan|to chuc|dia phuong|chi bo|dang bo)\b.*\bnao$/,
    unless: /\b(linh vuc|nhom|phoi hop)\b/,
  },
  {
    role: "unit",
    weight: 8,
    pattern: /^(\w+ ){0,2}(xa|phuong|thi tran|don vi|co quan|dia phuong|to chuc|chi bo) nao$/,
  },
  { role: "name", weight: 9, pattern: /\b(dang ky|lam|xay dung|thuc hien|chon) (mo hinh|viec) (gi|nao)\b/ },
  { role: "name", weight: 9, pattern: /^(mo hinh|viec)( \w+){0,9}? (ten|goi)( \w+)? (la )?(gi|the nao)$/ },
  // “Xin cho biết tên (gọi) của mô hình”, “Tên mà đơn vị đặt cho mô hình là gì?”
  { role: "name", weight: 9, pattern: /\b(ten|goi ten|dat ten)\b( \w+){0,5}? (mo hinh|viec lam)\b.*\b(gi|nao)$/ },
  { role: "name", weight: 8, pattern: /^(goi ten|ten goi|ten|goi)( mo hinh)? la( gi)?$|^goi la gi$/ },
  {
    role: "subject",
    weight: 8,
    pattern:
      /^(mo hinh )?(do )?(ai|nhung ai|don vi nao|to chuc nao|tap the nao|ca nhan nao)( \w+){0,2} (lam|thuc hien|dam nhan|dung ra|trien khai|xay dung|chu tri)\b/,
    unless: /\b(kiem tra|theo doi|phoi hop|giup|huong loi)\b/,
  },
  {
    role: "subject",
    weight: 8,
    pattern: /^(mo hinh|viec)( nay)? (se )?do (ai|don vi nao|to chuc nao)\b.*\b(lam|thuc hien|dam nhan|trien khai)$/,
  },
  { role: "field", weight: 8, pattern: /^(ve|thuoc) (mat|mang)( nao| gi)?$/ },
  {
    role: "content",
    weight: 8,
    pattern:
      /^(\w+ ){0,3}?(dinh|se|du kien|muon|du dinh) lam (gi|nhung gi|viec gi|nhung viec gi)$|^lam nhung (viec )?gi$|^cong viec gom( nhung)? gi$/,
  },
  {
    role: "method",
    weight: 8,
    pattern: /\blam (nhu )?the nao\b|\bbang cach nao\b|\btrien khai (ra sao|the nao|nhu the nao)\b/,
    unless: /\b(ket qua|hieu qua)\b/,
  },
  {
    role: "goal",
    weight: 8,
    pattern:
      /\b(mong|muon|mong muon|ky vong|phan dau|can|se|du kien|cam ket)( se)? (dat( duoc)?|thu( duoc)?|lam duoc)( (nhung )?(gi|dieu gi|ket qua gi|ket qua nao|bao nhieu))?$|\b(ket qua|dau hieu|dieu) (nao|gi) cho thay\b|^(lam )?(duoc )?den dau$|^dat duoc den dau$/,
    unless: /\bda\b/,
  },
  {
    role: "goal",
    weight: 7,
    pattern:
      /^(phan dau|dich( den| can den| huong (den|toi))?|(den |het )?cuoi nam( se)? (dat|co)( duoc)?|con so( \w+){0,2} dat( duoc)?)$/,
  },
  {
    role: "period",
    weight: 8,
    pattern:
      /\b(tu )?(khi nao|bao gio|thang nao|luc nao)\b.*\b(den|xong|ket thuc)\b|\bbat dau\b.*\bket thuc\b|\b(lam|thuc hien|trien khai|bat dau) (vao |tu |trong )?(khi nao|bao gio|luc nao|thoi gian nao|thang nao)$/,
  },
  {
    role: "origin",
    weight: 9,
    pattern:
      /\b(da lam|da co|nam truoc|tu truoc)\b.*\b(hay|hoac)\b.*\bmoi\b|\bmoi( \w+)? (hay|hoac)( la)? (da co|da lam|lam tiep|dang lam|co san|cu|tiep tuc|duy tri|nam truoc)\b|\b(da co|lam tiep|dang lam) (hay|hoac)( la)?( \w+)? moi\b/,
  },
];
