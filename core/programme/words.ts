/** Every sentence of this room that a user reads. */

const WEEKDAYS = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "đúng/sai (true, false)",
  array: "danh sách",
  object: "nhóm mục { … }",
  record: "nhóm mục { … }",
  null: "để trống (null)",
};

const list = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(", ");

/** A day as official papers write it, days under 10 and months 1 and 2 with a zero: `30/3/2024`, `07/02/2024`. */
export function dayInWords(day: string): string {
  const [year, month = "", date] = day.split("-");
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

export const programmeWords = {
  weekday: (index: number): string => WEEKDAYS[index] ?? "",
  weekendLastDay: (weekday: string, day: string): string =>
    `Ngày cuối đúng hạn ${dayInWords(day)} là ${weekday}, ngày nghỉ cuối tuần; thời hạn giữ nguyên, không tự dời.`,
  impossibleDate: (written: string, proposed: string): string =>
    `Văn bản ghi “${written}”, ngày này không có trong lịch; đề nghị lấy ${dayInWords(proposed)} là ngày cuối đúng hạn, cơ quan quyết định.`,
  relativeDate: (months: number, after: "registration" | "launch"): string =>
    `Tính riêng cho từng mô hình: chậm nhất ${months} tháng sau ngày ${after === "registration" ? "đăng ký" : "ra mắt"}.`,

  notJson: (reason: string): string => `không phải văn bản JSON hợp lệ: ${reason}`,
  badId: (id: string): string => `mã chương trình “${id}” không hợp lệ`,
  notFound: (id: string): string => `không có chương trình “${id}”`,
  unreadable: (name: string): string => `không đọc được “${name}”`,
  otherId: (id: string, file: string): string => `mã “${id}” khác với tên tệp “${file}”`,
  refused: (name: string): string => `Không dùng được chương trình “${name}”`,

  missing: "thiếu mục này",
  expected: (kind: string): string => `phải là ${KINDS[kind] ?? kind}`,
  strangeKeys: (keys: readonly string[]): string => `có mục lạ: ${list(keys)}`,
  oneOf: (values: readonly unknown[]): string => `phải là một trong: ${list(values)}`,
  unknownKind: "loại (kind) không có trong các loại mà chương trình hiểu được",
  tooFew: (minimum: number | bigint): string => `phải có ít nhất ${minimum}`,
  tooSmall: (minimum: number | bigint, inclusive: boolean): string =>
    `phải ${inclusive ? "từ" : "lớn hơn"} ${minimum}${inclusive ? " trở lên" : ""}`,
  tooBig: (maximum: number | bigint): string => `không được quá ${maximum}`,
  badFormat: "không đúng dạng",

  unknownSeat: (code: string): string => `không có cơ quan chủ trì loại “${code}”`,
  unknownField: (code: string): string => `không có lĩnh vực “${code}”`,
  unknownAppendix: (code: string): string => `không có phụ lục “${code}”`,
  duplicate: (what: string): string => `“${what}” bị trùng`,
  aliasOfTwo: (alias: string, field: string): string => `cách gọi “${alias}” đã là của lĩnh vực “${field}”`,
  emptyAlias: (alias: string): string => `cách gọi “${alias}” không có chữ hoặc số nào`,
  fieldInTwoGroups: (code: string): string => `lĩnh vực “${code}” đã nằm trong nhóm khác`,
  fieldInNoGroup: (code: string): string => `lĩnh vực “${code}” không nằm trong nhóm nào`,
  kindAskedAndExcepted: (kind: string): string => `loại đơn vị “${kind}” vừa phải thực hiện vừa được trừ ra`,
  notInSeat: (appendix: string, seat: string): string =>
    `phụ lục “${appendix}” ghi cho “${seat}” nhưng “${seat}” không có phụ lục này`,
  notInAppendix: (appendix: string, seat: string): string => `phụ lục “${appendix}” không ghi cho “${seat}”`,
  gateBackwards: (before: string, stage: string): string =>
    `bước “${stage}” không đứng trước “${before}” nên không thể là điều kiện của bước đó`,
  farFromYear: (day: string, year: number): string => `ngày ${dayInWords(day)} cách xa năm ${year} của chương trình`,
  copyOfItself: (id: string): string => `chương trình “${id}” không thể chép từ chính nó`,
  lineBeyond: (source: string, lines: number): string => `không có dòng ${source}; văn bản chỉ có ${lines} dòng`,
  lineBlank: (source: string): string => `dòng ${source} của văn bản để trống`,
  lineBackwards: (source: string): string => `dòng ${source}: dòng đầu đứng sau dòng cuối`,
  fieldInTwoAppendices: (field: string, appendix: string, seat: string): string =>
    `lĩnh vực “${field}” của “${seat}” đã có ở phụ lục “${appendix}”`,
  restCount: (seat: string, purpose: string, count: number): string =>
    `“${seat}” phải có đúng một phụ lục nhận các mô hình còn lại (takesRest) cho “${purpose}”, hiện có ${count}`,
};
