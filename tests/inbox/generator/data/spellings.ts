import { lines } from "../text.ts";
import type { FieldCode, Origin, Who } from "../types.ts";

/** How clerks write a field in a cell. */
export const FIELD_WORDS: Readonly<Record<FieldCode, readonly string[]>> = {
  ntm: lines(`
    NTM kiểu mẫu
    Xây dựng NTM kiểu mẫu
    Nông thôn mới
    XD NTM
    Xây dựng nông thôn mới kiểu mẫu
    Tham gia xây dựng xã NTM kiểu mẫu
    nông thôn mới kiểu mẫu`),
  "do-thi": lines(`
    Chỉnh trang đô thị
    Chỉnh trang, hiện đại hóa đô thị
    Đô thị
    Hiện đại hóa đô thị
    Tham gia chỉnh trang đô thị
    chỉnh trang đô thị`),
  "chuyen-doi-so": ["Chuyển đổi số", "CĐS", "Lĩnh vực chuyển đổi số", "chuyển đổi số", "Lĩnh vực CĐS"],
  "kinh-te": ["Kinh tế", "KT", "Phát triển kinh tế", "PT kinh tế", "Lĩnh vực kinh tế", "Phát triển KT", "kinh tế"],
  "van-hoa-xa-hoi": lines(`
    VH-XH
    Văn hóa - xã hội
    Văn hoá, xã hội
    Lĩnh vực văn hóa, xã hội
    VHXH
    Văn hóa xã hội
    VH - XH
    Văn hoá – Xã hội`),
  "quoc-phong-an-ninh": lines(`
    QP-AN
    ANQP
    QPAN
    Quốc phòng - an ninh
    An ninh, quốc phòng
    Quốc phòng, an ninh
    ANTT
    An ninh trật tự
    QP - AN; tôn giáo - dân tộc
    Quốc phòng – An ninh`),
  "he-thong-chinh-tri": lines(`
    Xây dựng HTCT
    HTCT
    XD hệ thống chính trị
    Xây dựng hệ thống chính trị
    Hệ thống chính trị
    Xây dựng Đảng, hệ thống chính trị
    XD Đảng, HTCT`),
};

export const FIELD_NUMBERS: Readonly<Record<FieldCode, string>> = {
  ntm: "2.1",
  "do-thi": "2.2",
  "chuyen-doi-so": "2.3.1",
  "kinh-te": "2.3.2",
  "van-hoa-xa-hoi": "2.3.3",
  "quoc-phong-an-ninh": "2.3.4",
  "he-thong-chinh-tri": "2.3.5",
};

/** Words after “Lĩnh vực …” in a section row. */
export const FIELD_TITLES: Readonly<Record<FieldCode, readonly string[]>> = {
  ntm: ["xây dựng nông thôn mới kiểu mẫu", "xây dựng xã NTM kiểu mẫu"],
  "do-thi": ["chỉnh trang, hiện đại hóa đô thị", "chỉnh trang đô thị"],
  "chuyen-doi-so": ["chuyển đổi số"],
  "kinh-te": ["phát triển kinh tế", "kinh tế"],
  "van-hoa-xa-hoi": ["văn hóa - xã hội", "văn hoá, xã hội"],
  "quoc-phong-an-ninh": ["quốc phòng - an ninh; tôn giáo - dân tộc", "quốc phòng, an ninh", "an ninh - quốc phòng"],
  "he-thong-chinh-tri": ["xây dựng hệ thống chính trị", "xây dựng Đảng và hệ thống chính trị"],
};

/** Fields that the guidance does not know: a person decides. */
export const UNKNOWN_FIELDS = ["Lĩnh vực khác", "Thể thao thành tích cao", "Khác"];

export const ORIGIN_SECTIONS: Readonly<Record<Origin, readonly string[]>> = {
  new: [
    "Mô hình xây dựng mới",
    "Mô hình mới năm 2024",
    "Mô hình mới",
    "Đăng ký mới",
    "Các mô hình xây dựng mới năm 2024",
  ],
  continued: lines(`
    Mô hình duy trì
    Mô hình tiếp tục duy trì
    Mô hình duy trì từ những năm trước
    Tiếp tục duy trì
    Các mô hình tiếp tục thực hiện`),
};

export const WHO_SECTIONS: Readonly<Record<Who, readonly string[]>> = {
  collective: ["Tập thể", "Mô hình tập thể", "Đối với tập thể", "Mô hình của tập thể"],
  individual: ["Cá nhân", "Mô hình cá nhân", "Đối với cá nhân", "Mô hình của cá nhân"],
};

export const MARKS = ["x", "X", "x ", " x", "✓", "√", "v", "+", "x"];

/** Pairs of words for new and continued, used through a whole column; “{y}” is the year of beginning. */
export const ORIGIN_WORDS: readonly (readonly [string, string])[] = [
  ["Mới", "Duy trì"],
  ["Mới", "Duy trì từ {y}"],
  ["mới", "duy trì"],
  ["Xây dựng mới", "Tiếp tục duy trì"],
  ["Mô hình mới", "Mô hình duy trì"],
  ["Đăng ký mới", "Tiếp tục thực hiện"],
  ["Mới", "DT"],
  ["Mới 2024", "DT từ {y}"],
  ["Mới năm 2024", "Duy trì (từ năm {y})"],
  ["MỚI", "DUY TRÌ"],
  ["Mới", "Tiếp tục từ năm {y}"],
  ["Lần đầu", "Duy trì"],
];

export const SINCE_NOTES = [
  "Duy trì từ năm {y}",
  "Tiếp tục từ {y}",
  "Thực hiện từ năm {y}, tiếp tục duy trì",
  "Duy trì từ {y}",
];

export const TITLES = lines(`
  TỔNG HỢP ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024
  DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024
  BIỂU TỔNG HỢP ĐĂNG KÝ MÔ HÌNH DVK 2024
  Đăng ký mô hình, điển hình "Dân vận khéo" năm 2024
  BẢN ĐĂNG KÝ CÁC MÔ HÌNH DÂN VẬN KHÉO NĂM 2024
  Danh mục mô hình dân vận khéo đăng ký thực hiện trong năm 2024
  BIỂU MẪU ĐĂNG KÝ MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO”`);

export const PL01_TITLE = "Đăng ký mô hình “Dân vận khéo” tham gia xây dựng xã nông thôn mới kiểu mẫu năm 2024";
export const PL02_TITLE = "Đăng ký mô hình “Dân vận khéo” tham gia chỉnh trang, hiện đại hóa đô thị năm 2024";
export const PL03_TITLE = "Đăng ký mô hình “Dân vận khéo” trên các lĩnh vực khác năm 2024";
