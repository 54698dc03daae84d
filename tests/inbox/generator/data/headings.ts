import type { LongText } from "../../../../core/register/model.ts";
import { lines } from "../text.ts";

export type ColumnKey =
  | "ordinal"
  | "name"
  | "unit"
  | "subject"
  | "collective"
  | "individual"
  | "markCollective"
  | "markIndividual"
  | "who"
  | "field"
  | "origin"
  | "markNew"
  | "markContinued"
  | "since"
  | "phone"
  | "households"
  | LongText;

/** Headings under which a clerk reads the column with certainty; “a|b|c”: heading under a group, group, heading on its own. */
export const HEADINGS: Readonly<Record<Exclude<ColumnKey, "result">, readonly string[]>> = {
  ordinal: ["STT", "TT", "Stt", "Số TT", "Số thứ tự", "S\nTT", "tt"],
  name: lines(`
    Tên mô hình
    Tên mô hình/điển hình DVK
    Tên mô hình DVK
    Tên mô hình, điển hình
    Tên mô hình đăng ký
    Mô hình “Dân vận khéo”
    Mô hình đăng ký
    Tên gọi mô hình
    Tên mô hình “Dân vận khéo” đăng ký năm 2024
    Tên MH
    Tên mô hình, việc làm khéo
    Mô hình, điển hình
    Tên mô hình dân vận khéo
    Tên gọi của mô hình`),
  unit: ["Đơn vị", "Đơn vị đăng ký", "Tên đơn vị", "Địa phương, đơn vị", "Cơ quan, đơn vị", "Xã, thị trấn, cơ quan"],
  subject: lines(`
    Chủ thể thực hiện
    Chủ thể
    Tập thể/cá nhân thực hiện
    Tập thể, cá nhân
    Tên tập thể, cá nhân thực hiện
    Tổ chức, cá nhân đăng ký
    Chủ thể đăng ký
    Tập thể (cá nhân) thực hiện mô hình
    Tổ chức/cá nhân chủ trì
    Chủ thể mô hình`),
  collective: [
    "Tập thể|Chủ thể thực hiện|Tập thể thực hiện",
    "Tập thể|Chủ thể|Tên tập thể",
    "Tập thể|Chủ thể đăng ký|Tập thể",
  ],
  individual: [
    "Cá nhân|Chủ thể thực hiện|Cá nhân thực hiện",
    "Cá nhân|Chủ thể|Tên cá nhân",
    "Cá nhân|Chủ thể đăng ký|Cá nhân",
  ],
  markCollective: ["Tập thể|Loại hình|Tập thể", "Tập thể|Đối tượng|MH tập thể", "Tập thể|Hình thức|Mô hình tập thể"],
  markIndividual: ["Cá nhân|Loại hình|Cá nhân", "Cá nhân|Đối tượng|MH cá nhân", "Cá nhân|Hình thức|Mô hình cá nhân"],
  who: ["Tập thể/Cá nhân", "Loại hình (tập thể, cá nhân)", "Đối tượng (TT/CN)", "Tập thể hay cá nhân"],
  field: lines(`
    Lĩnh vực
    Lĩnh vực đăng ký
    Thuộc lĩnh vực
    Lĩnh vực thực hiện
    Lĩnh vực (theo HD của Ban Dân vận)
    Nhóm lĩnh vực
    Lĩnh vực của mô hình`),
  origin: [
    "Phân loại (Mới/DT)",
    "Mới/Duy trì",
    "Mô hình mới/duy trì",
    "Mới hay duy trì",
    "Hình thức đăng ký (mới, duy trì)",
    "Tình trạng (mới/tiếp tục)",
  ],
  markNew: [
    "Mới|Loại mô hình|Mới",
    "Mới|Phân loại|Xây dựng mới",
    "Mới|Tình trạng|Mô hình mới",
    "Đăng ký mới|Phân loại|Đăng ký mới",
  ],
  markContinued: [
    "Duy trì|Loại mô hình|Duy trì",
    "Duy trì|Phân loại|Tiếp tục duy trì",
    "Duy trì|Tình trạng|Mô hình duy trì",
    "Tiếp tục|Phân loại|Tiếp tục",
  ],
  since: ["Năm bắt đầu", "Bắt đầu từ năm", "Năm xây dựng mô hình", "Thực hiện từ năm"],
  phone: ["SĐT liên hệ", "Điện thoại", "Số điện thoại", "SĐT người phụ trách", "ĐT liên lạc"],
  households: ["Số hộ tham gia", "Số người tham gia", "Số hội viên tham gia"],
  content: lines(`
    Nội dung
    Nội dung hoạt động chính
    Nội dung thực hiện
    Tóm tắt nội dung
    Nội dung chủ yếu
    Nội dung cụ thể
    Nội dung triển khai
    Nội dung mô hình
    Nội dung công việc
    Tóm tắt nội dung mô hình`),
  goal: lines(`
    Mục tiêu
    Chỉ tiêu phấn đấu
    Mục tiêu, chỉ tiêu
    Mục tiêu cần đạt
    Mục tiêu phấn đấu năm 2024
    Chỉ tiêu cụ thể
    Mục tiêu đề ra
    Mục tiêu của mô hình`),
  period: lines(`
    Thời gian thực hiện
    TG thực hiện
    Thời gian
    Thời gian triển khai
    Tiến độ thực hiện
    Thời gian hoàn thành
    Thời hạn thực hiện
    Tiến độ, thời gian`),
  place: ["Địa điểm", "Địa bàn", "Địa điểm thực hiện", "Địa bàn triển khai", "Nơi thực hiện", "Địa bàn thực hiện"],
  situation: [
    "Thực trạng",
    "Thực trạng, lý do",
    "Sự cần thiết",
    "Lý do đăng ký",
    "Thực trạng trước khi xây dựng mô hình",
  ],
  method: [
    "Cách làm",
    "Giải pháp thực hiện",
    "Biện pháp thực hiện",
    "Cách thức thực hiện",
    "Cách thức vận động",
    "Phương pháp, cách làm",
  ],
  forces: ["Lực lượng phối hợp", "Đơn vị phối hợp", "Lực lượng tham gia", "Cơ quan phối hợp", "Phối hợp thực hiện"],
  resources: [
    "Nguồn lực",
    "Kinh phí",
    "Nguồn lực thực hiện",
    "Kinh phí thực hiện",
    "Nguồn kinh phí",
    "Kinh phí dự kiến",
  ],
  expected: ["Kết quả dự kiến", "Dự kiến kết quả", "Kết quả cần đạt", "Hiệu quả dự kiến", "Dự kiến hiệu quả mang lại"],
  responsible: [
    "Người phụ trách",
    "Cán bộ phụ trách",
    "Đ/c phụ trách",
    "Người chịu trách nhiệm",
    "Lãnh đạo phụ trách",
    "Cán bộ theo dõi",
  ],
  note: ["Ghi chú", "Ghi chú (nếu có)", "Ghi chú khác", "GHI CHÚ"],
};

/** Where a heading may as well be read as another property. */
export const ALSO: Readonly<Partial<Record<LongText, readonly LongText[]>>> = {
  expected: ["goal"],
  method: ["content"],
};
