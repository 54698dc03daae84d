/** Sentences of the window's use cases that a person reads. */
export const words = {
  todo: {
    review: "Tệp chờ xem xét",
    "to-type": "Bản chụp, bản PDF, công văn chờ gõ vào sổ",
    doubt: "Mô hình còn giá trị chưa chắc chắn",
    "no-field": "Mô hình chưa rõ lĩnh vực",
    vet: "Mô hình chờ thẩm định",
    "survey-due": "Mô hình đến hạn khảo sát, kiểm tra",
    "deadline-doubt": "Thời hạn cần quyết định ngày",
    missing: "Đơn vị chưa gửi đủ văn bản",
    "no-flag": (kinds: string) => `${kinds}: chưa đánh dấu đơn vị nào thuộc diện được giao chỉ tiêu riêng`,
  },
  noField: "Chưa rõ lĩnh vực",
  origin: { new: "Mới", continued: "Duy trì" },
  noOrigin: "Chưa rõ mới hay duy trì",
  subjectKind: { collective: "Tập thể", individual: "Cá nhân" },
  noSubjectKind: "Chưa rõ tập thể hay cá nhân",
  kind: { "mo-hinh": "Mô hình", "dien-hinh": "Điển hình" },
  yes: "Có",
  no: "Không",
  state: { active: "Trong sổ", withdrawn: "Đã rút khỏi sổ" },

  properties: {
    name: "Tên mô hình",
    unit: "Đơn vị",
    kind: "Mô hình hay điển hình",
    subjectKind: "Tập thể, cá nhân",
    subject: "Chủ thể thực hiện",
    leader: "Lãnh đạo, quản lý",
    field: "Lĩnh vực",
    origin: "Mới, duy trì",
    sinceYear: "Thực hiện từ năm",
    content: "Nội dung",
    goal: "Mục tiêu",
    period: "Thời gian thực hiện",
    place: "Địa điểm",
    situation: "Thực trạng",
    method: "Cách làm",
    forces: "Lực lượng",
    resources: "Nguồn lực",
    expected: "Kết quả cần đạt",
    responsible: "Người phụ trách",
    result: "Kết quả",
    note: "Ghi chú",
    extras: "Cột khác",
    needsReview: "Điều chưa chắc chắn",
  } as Record<string, string>,

  noModel: (id: string) => `Không có mô hình “${id}” trong sổ.`,
  inReview: (id: string) =>
    `Mô hình “${id}” thuộc tệp đang chờ xem xét. Hãy sửa ngay trong tệp rồi xác nhận đưa vào sổ.`,
  emptyName: "Tên mô hình không được để trống.",
  badYear: (year: number) => `Năm ${year} không hợp lệ; hãy ghi năm từ 1945 đến 2100.`,
  tooLong: (property: string, limit: number) => `“${property}” dài quá ${limit} ký tự.`,
  nothingToChange: "Chưa có giá trị nào để sửa hoặc xác nhận.",
  confirmed: "xác nhận giá trị",
  undoneEdit: (at: string, models: number, properties: string) =>
    `Đã hoàn tác lần sửa lúc ${at}: ${models} mô hình (${properties}).`,

  emptyOffice: "Tên cơ quan không được để trống.",
  emptyUnit: "Tên và loại của đơn vị không được để trống.",

  pastedName: (stamp: string) => `Dán từ bảng tính ${stamp}.tsv`,
  pasted: "Dán từ bảng tính",
  nothingPasted: "Nội dung dán vào không có chữ nào. Hãy chép các ô của bảng trong Excel rồi dán lại.",
  pastedTooLong: "Nội dung dán vào quá lớn. Hãy lưu bảng thành tệp Excel rồi nhận tệp đó.",

  recorded: (how: string) => `Ghi nhận bằng tay: ${how}`,
  recordedFrom: (how: string, scan: string) => `Ghi nhận bằng tay: ${how}, từ tệp ${scan}`,
  noScan: (id: string) => `Tệp “${id}” không phải bản chụp hay PDF chờ gõ vào sổ.`,
  recordedName: (unit: string, day: string) => `Ghi tay ${unit} ${day}.csv`,
  recordTitle: "PHIẾU GHI NHẬN ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO”",
  recordUnit: (unit: string, day: string, how: string) =>
    `Đơn vị: ${unit}; ngày nhận: ${day.split("-").reverse().join("/")}; hình thức: ${how}`,
  /** What a reader of csv calls the only sheet of a file. */
  recordSheet: "Sheet1",
  ordinal: "TT",
  nameTaken: (name: string) =>
    `Đơn vị đã có mô hình “${name}” trong sổ; mô hình ghi tay được thêm riêng. Nếu là một, hãy rút bớt.`,

  cut: (rows: number, columns: number) =>
    `Trang quá lớn: chỉ hiện ${rows} dòng và ${columns} cột đầu. Toàn bộ trang vẫn được đọc.`,
  keptUnreadable: (name: string) => `Tệp “${name}” không đọc được nên không có trang nào để xem.`,

  cannotWrite: (path: string) => `Không ghi được vào “${path}”. Hãy đóng tệp nếu đang mở, hoặc chọn nơi khác.`,
  noSource: (id: string) => `Không có văn bản gốc của chương trình “${id}” đi kèm phần mềm.`,
} as const;

/** A moment as the clerk's clock shows it. */
export function localMoment(at: string): string {
  return new Intl.DateTimeFormat("vi", { dateStyle: "short", timeStyle: "short" }).format(new Date(at));
}
