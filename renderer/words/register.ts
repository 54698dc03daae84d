/** What each property of a model is called. */
export const propertyWords = {
  name: "Tên mô hình",
  unit: "Đơn vị",
  unitKind: "Loại đơn vị",
  kind: "Mô hình / điển hình",
  subjectKind: "Tập thể / cá nhân",
  subject: "Chủ thể thực hiện",
  leader: "Lãnh đạo, quản lý",
  field: "Lĩnh vực",
  origin: "Mới / duy trì",
  sinceYear: "Từ năm",
  content: "Nội dung, cách thức",
  goal: "Mục tiêu, kết quả cần đạt",
  period: "Thời gian thực hiện",
  place: "Địa bàn",
  situation: "Thực trạng",
  method: "Biện pháp thực hiện",
  forces: "Lực lượng phối hợp",
  resources: "Nguồn lực",
  expected: "Kết quả dự kiến",
  responsible: "Người phụ trách",
  result: "Kết quả đạt được",
  note: "Ghi chú",
  stage: "Tình trạng",
  doubt: "Chỗ chưa chắc chắn",
  file: "Tệp gửi đến",
  extras: "Cột khác của đơn vị",
} as const;

/** A property's name; a column of the sender's own keeps its heading. */
export function propertyName(property: string): string {
  return property in propertyWords ? propertyWords[property as keyof typeof propertyWords] : property;
}

export const valueWords = {
  subjectKind: { collective: "Tập thể", individual: "Cá nhân" },
  origin: { new: "Mới", continued: "Duy trì" },
  kind: { "mo-hinh": "Mô hình", "dien-hinh": "Điển hình" },
  leader: { true: "Có", false: "Không" },
  none: "(chưa ghi)",
} as const;

/** The grid's own words. */
export const gridWords = {
  label: "Sổ mô hình",
  help: "Phím mũi tên để đi, Enter hoặc F2 để sửa, Ctrl+C để sao chép, Ctrl+D để điền xuống, phím cách để xem chi tiết, Esc rồi Tab để ra khỏi bảng.",
  all: "Chọn tất cả các dòng đang xem",
  sort: "Bấm để xếp theo cột này",
  ascending: "▲",
  descending: "▼",
  filter: (title: string) => `Lọc cột ${title}`,
  chosen: (count: number) => `${count} giá trị`,
  widen: (title: string) => `Kéo để đổi độ rộng cột ${title}`,
  tick: (number: number) => `Chọn dòng ${number}`,
  open: "Xem chi tiết",
  doubt: "?",
  doubtAlone: "? chưa rõ",
  group: (count: number, doubtful: number) =>
    doubtful > 0 ? `${count} mô hình, ${doubtful} còn chỗ chưa chắc chắn` : `${count} mô hình`,
  invalidNumber: "chỉ ghi năm bằng chữ số",
} as const;

/** Sổ mô hình. */
export const registerWords = {
  title: "Sổ mô hình",
  loading: "Đang mở sổ…",
  count: (models: number, doubtful: number) =>
    doubtful > 0
      ? `${format(models)} mô hình, ${format(doubtful)} còn chỗ chưa chắc chắn`
      : `${format(models)} mô hình`,
  shown: (shown: number, models: number) => `Đang xem ${format(shown)} trong ${format(models)} mô hình`,
  search: "Tìm trong sổ (không cần gõ dấu)",
  groupBy: "Nhóm theo",
  noGroup: "Không nhóm",
  closeGroups: "Thu gọn",
  openGroups: "Mở hết",
  columns: "Chọn cột",
  columnsHint: "Đánh dấu cột muốn xem; dùng mũi tên để đổi thứ tự.",
  columnLeft: (title: string) => `Đưa cột ${title} lên trước`,
  columnRight: (title: string) => `Đưa cột ${title} ra sau`,
  columnsReset: "Như ban đầu",
  dense: "Dòng gọn",
  clearFilters: "Bỏ lọc",
  undo: "Hoàn tác",
  undoHint: "Trả lại lần sửa bằng tay gần nhất",
  saved: (count: number, what: string) => `Đã lưu ${what} của ${count} mô hình`,
  copied: (rows: number, columns: number) => `Đã sao chép ${rows} dòng, ${columns} cột. Mở Excel và bấm Ctrl+V để dán.`,
  cannotEmpty: (title: string) => `${title} không được để trống`,
  changedSince: "Mô hình này vừa được sửa ở nơi khác",
  changedSinceHint: "Chưa lưu lần sửa của anh/chị. Sổ đã được đọc lại; hãy xem giá trị mới rồi sửa lại nếu cần.",
  nothing: "Không có mô hình nào khớp với điều kiện lọc.",
  empty: "Sổ chưa có mô hình nào.",
  emptyHint: "Mô hình vào sổ khi một tệp đăng ký được nhận và xác nhận.",
  toInbox: "Đến Tiếp nhận",
  selected: (count: number) => `Đã chọn ${format(count)} mô hình`,
  setAll: "Đặt tất cả:",
  setOne: (title: string) => `Đặt ${title.toLowerCase()} cho tất cả`,
  confirmDoubts: "Xác nhận đúng",
  confirmDoubtsHint: "Bỏ dấu chưa chắc chắn ở các mô hình đã chọn; giá trị giữ nguyên",
  copyRows: "Sao chép",
  copyRowsHint: "Sao chép các mô hình đã chọn kèm dòng tiêu đề, dán được vào Excel",
  clearSelection: "Bỏ chọn",
  sureTitle: (count: number) => `Đổi ${format(count)} mô hình?`,
  sureText: (title: string, value: string) => `${title} của tất cả sẽ là “${value}”. Có thể hoàn tác.`,
  sureOk: "Đổi",
  sureNo: "Không",
  doubtChoices: { yes: "Còn chỗ chưa chắc chắn", no: "Chắc chắn" },
  whole: "Cả mô hình",
  panel: {
    label: "Chi tiết mô hình",
    close: "Đóng chi tiết",
    doubts: "Chỗ chưa chắc chắn",
    confirm: "Xác nhận đúng",
    record: "Hồ sơ",
    emptyOnes: (count: number) => `Hiện ${count} mục chưa ghi`,
    hideEmpty: "Ẩn các mục chưa ghi",
    openFile: "Xem trong tệp gốc",
    noFile: "Mô hình này được nhập bằng tay, không có tệp gốc.",
    from: (file: string, sheet: string | undefined) =>
      sheet === undefined ? `Từ tệp ${file}` : `Từ tệp ${file}, trang “${sheet}”`,
    history: "Lịch sử",
    kinds: { import: "Nhận từ tệp", edit: "Sửa bằng tay", undo: "Hoàn tác" },
    change: (property: string, before: string | null, after: string | null) =>
      `${property}: ${before === null ? "(trống)" : `“${before}”`} → ${after === null ? "(trống)" : `“${after}”`}`,
    moreChanges: (count: number) => `và ${count} thay đổi khác`,
    edit: "Bấm để sửa",
  },
} as const;

function format(count: number): string {
  return count.toLocaleString("vi-VN");
}
