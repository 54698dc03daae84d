import type { Random } from "../random.ts";
import { lines } from "../text.ts";

const FAMILY = lines(`
  Lương
  Khúc
  Đinh
  Tạ
  Doãn
  Thân
  Mạc
  Vương
  Lục
  Giang
  Quản
  Hứa
  Bạch
  Nguyễn
  Phạm
  Ngô`);
const MIDDLE_MEN = ["Văn", "Đình", "Khắc", "Trọng", "Xuân", "Bá", "Đăng", "Hữu"];
const MIDDLE_WOMEN = ["Thị", "Thị Thu", "Thúy", "Thị Kim", "Hồng", "Thị Minh"];
const MEN = ["Khuể", "Nghị", "Toản", "Lẫm", "Chuông", "Thiệm", "Viễn", "Hoạt", "Tuấn", "Bảng", "Cương", "Khiêm"];
const WOMEN = ["Nhạn", "Thoa", "Lụa", "Mận", "Xuyến", "Thắm", "Nụ", "Hợi", "Liễu", "Vân", "Thơm", "Dậu"];

export interface Person {
  /** With a form of address, as a subject cell names people. */
  addressed: string;
  bare: string;
}

export function person(rng: Random): Person {
  const man = rng.chance(0.5);
  const bare = [rng.pick(FAMILY), rng.pick(man ? MIDDLE_MEN : MIDDLE_WOMEN), rng.pick(man ? MEN : WOMEN)].join(" ");
  const address = rng.pick(man ? ["Ông", "Anh", "Đồng chí", "Đ/c", "ông"] : ["Bà", "Chị", "Đồng chí", "Đ/c", "bà"]);
  return { addressed: `${address} ${bare}`, bare };
}

/** Titles that leave open whether their holder leads or manages. */
export const OPEN_TITLES = [
  "Trưởng thôn {thon}",
  "Bí thư Chi bộ thôn {thon}",
  "Chi hội trưởng",
  "Chủ nhiệm câu lạc bộ",
  "hội viên",
  "đảng viên Chi bộ thôn {thon}",
  "thôn {thon}",
  "giáo viên",
];

export const COMMUNE_SUBJECTS = lines(`
  Hội Nông dân {kind}
  Hội LHPN {kind}
  Hội Cựu chiến binh {kind}
  Đoàn Thanh niên {kind}
  Ban CHQS {kind}
  Công an {kind}
  UBND {kind}
  Ủy ban MTTQ {kind}
  Chi bộ {hamlet} {thon}
  Chi hội Phụ nữ {hamlet} {thon}
  Chi hội Nông dân {hamlet} {thon}
  Ban Công tác Mặt trận {hamlet} {thon}
  Trường Tiểu học {thon}
  Trường THCS {thon}
  Trạm Y tế {kind}
  Hội Người cao tuổi {kind}
  Khối Dân vận Đảng ủy
  Tổ hòa giải {hamlet} {thon}
  HTX nông nghiệp {thon}
  Cán bộ và nhân dân {hamlet} {thon}`);

export const OFFICE_SUBJECTS = lines(`
  Chi bộ cơ quan
  Công đoàn cơ quan
  Chi đoàn cơ quan
  Ban Thường vụ
  Văn phòng
  Tổ nghiệp vụ số {n:1-4}
  Bộ phận một cửa
  Ban nữ công
  Đội công tác cơ sở
  Tập thể cán bộ, đoàn viên`);
