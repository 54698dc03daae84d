/** What is said of forms that the office has taught the intake to read. */
export const words = {
  asLearnt: (sheet: string, day: string, file: string, what: string) =>
    `Trang “${sheet}” được đọc theo cách đọc đã xác nhận ngày ${day} (tệp “${file}”): ${what}. Nếu lần này khác, hãy chọn lại; muốn quên cách đọc này, vào Thiết lập, mục Đã học.`,
  header: "dòng tiêu đề",
  headless: "bảng không có dòng tiêu đề",
  columns: (headings: string[]) => `ý nghĩa cột ${headings.map((heading) => `“${heading}”`).join(", ")}`,
  rows: (count: number) => `vai trò của ${count} loại dòng`,
  encoding: (name: string) => `bảng mã ${name}`,
  fields: (texts: string[]) => `lĩnh vực ${texts.map((text) => `“${text}”`).join(", ")}`,
  encodings: { unicode: "Unicode", tcvn3: "TCVN3 (ABC)", vni: "VNI-Windows", cp1258: "Windows-1258" },
  noHeading: "không có tiêu đề",
  column: (heading: string, role: string) => `Cột “${heading}” là: ${role}`,
  row: (text: string, role: string) => `Dòng “${text}” là: ${role}`,
  field: (text: string, label: string) => `“${text}” là lĩnh vực: ${label}`,
  headerAt: "Dòng tiêu đề do người xem xét chỉ",
  headlessIs: "Bảng không có dòng tiêu đề",
  encodingIs: (name: string) => `Bảng mã: ${name}`,
  columnRoles: {
    ordinal: "số thứ tự",
    collective: "tập thể",
    individual: "cá nhân",
    new: "mới",
    continued: "duy trì",
    start: "bắt đầu",
    end: "kết thúc",
    extra: "cột riêng của đơn vị",
  } as Record<string, string>,
  rowRoles: {
    model: "mô hình",
    continuation: "nối dòng trên",
    letterhead: "tên cơ quan, quốc hiệu",
    title: "tiêu đề văn bản",
    header: "tiêu đề bảng",
    numbering: "dòng đánh số cột",
    section: "đề mục",
    "unit-heading": "tên đơn vị",
    total: "dòng tổng",
    signature: "phần ký",
    note: "ghi chú",
    example: "dòng ví dụ",
    "blank-name": "dòng trống tên",
    "repeated-header": "tiêu đề lặp lại",
    "other-table": "bảng khác",
  } as Record<string, string>,
} as const;

/** A moment's day as people write it. */
export function dayOf(at: string): string {
  return at.slice(0, 10).split("-").reverse().join("/");
}
