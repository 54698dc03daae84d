/** Sentences of the use cases that a person reads. */
export const words = {
  closed: "Phần mềm đang đóng nên không làm thêm việc này.",
  unexpected:
    "Có lỗi không lường trước; việc vừa rồi chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo cho người hỗ trợ.",
  noOperation: (name: string) => `Phần mềm không có việc “${name}”.`,
  badInput: (name: string) => `Thông tin gửi cho việc “${name}” chưa đúng nên chưa làm gì cả.`,
  noSeat: (seat: string, known: string) => `Chương trình không có vị trí “${seat}”; chọn một trong: ${known}.`,
  otherSample: (programme: string, seat: string) =>
    `Bộ thử gồm đơn vị và thư của chương trình “${programme}”, vị trí “${seat}”, nên chỉ mở được với chương trình và vị trí đó.`,
  otherGuidance: (id: string, wanted: string) => `Tệp hướng dẫn mang mã “${id}”, không phải “${wanted}”.`,
  noFiles: (paths: string) => `Không thấy tệp nào ở ${paths}. Hãy kiểm tra lại đường dẫn.`,
  heldElsewhere:
    "Sổ đang được mở ở một cửa sổ hoặc chương trình khác. Hãy đóng nơi đó rồi làm lại; chưa có gì thay đổi.",
  noPath: (path: string) => `Không có tệp hoặc thư mục “${path}”.`,
  chosenTooLarge: (name: string, megabytes: number) =>
    `“${name}” lớn hơn ${megabytes} MB nên không phải tệp hướng dẫn. Hãy chọn đúng tệp .json do phần mềm lưu ra.`,
  unreadable: (path: string) =>
    `Không đọc được “${path}”. Hãy kiểm tra quyền truy cập hoặc đóng chương trình đang mở tệp.`,
  noSubmission: (id: string) => `Không có tệp nào mang mã ${id}.`,
  noProgramme: (id: string) => `Không có chương trình “${id}”.`,
  noBatch: (id: string) => `Không có đợt hay tệp nào mang mã ${id}.`,
  nothingToUndo: (id: string) => `Đợt ${id} không có tệp nào còn trong sổ hay đang chờ để rút lại.`,
  undone: "Tệp này đã được rút lại. Hãy nhận lại tệp để đưa vào sổ.",
  notInReview: (name: string) => `Tệp “${name}” không còn chờ xem xét.`,
  noUnit: (name: string) => `Không có đơn vị “${name}” trong danh sách đơn vị.`,
  similarUnits: (names: string) => `Gần giống: ${names}.`,
  noField: (code: string, known: string) => `Chương trình không có lĩnh vực “${code}”. Các mã: ${known}.`,
  badDecision: (pair: string) =>
    `Không hiểu “${pair}”. Các dạng: unit=TÊN, unit:CHỮ=TÊN, newUnit=TÊN|LOẠI, newUnit:CHỮ=TÊN|LOẠI, purpose=registration, version=replaces, sheet:TRANG=skip, header:TRANG=5-6, column:TRANG!C=goal, row:TRANG!12=model, field:CHỮ=mã, value:TRANG!12.goal=….`,
  noKind: (name: string) =>
    `Không rõ loại của đơn vị “${name}”. Hãy ghi: newUnit=${name}|LOẠI (Xã, Phường, Cơ quan, Đoàn thể …).`,
  noSheet: (sheet: string, known: string) => `Tệp không có trang “${sheet}”; các trang: ${known}.`,
  noRow: (sheet: string, row: number) => `Trang “${sheet}” không có dòng ${row} nào có chữ.`,
  badValue: (property: string, value: string) => `“${value}” không phải là giá trị của “${property}”.`,
  ownOffice: (message: string, office: string) =>
    `${message} Đây là tên của chính cơ quan nhận (${office}); chỉ thêm làm đơn vị nếu mô hình là của cơ quan.`,
  proposedUnit: (name: string, kind: string | null, form: string) =>
    `Có thể thêm đơn vị mới “${name}”${kind === null ? "" : ` (${kind})`}: ${form}=${name}|${kind ?? "LOẠI"}`,
  unitList: (file: string, row: number, message: string) => `${file}, dòng ${row}: ${message}`,
  unitListRefused: (file: string, count: number) =>
    `Danh sách đơn vị “${file}” có ${count} dòng chưa đúng nên chưa nhập gì cả.`,
  noAppendix: (code: string, seat: string, known: string) =>
    `Vị trí “${seat}” không lập Phụ lục ${code}; chỉ lập: ${known}.`,
  noPdf: "Máy chủ này không tạo được PDF. Hãy xuất Word hoặc Excel.",
  noSuchFolder: (folder: string) => `không có thư mục “${folder}”`,
  cannotWrite: (path: string, reason: string) =>
    `Không ghi được vào “${path}”: ${reason}. Hãy đóng tệp nếu đang mở, hoặc chọn thư mục khác.`,
  whyNotWritten: {
    EACCES: "không có quyền ghi, hoặc tệp đang mở",
    EPERM: "không có quyền ghi, hoặc tệp đang mở",
    EBUSY: "tệp đang mở trong chương trình khác",
    ETXTBSY: "tệp đang mở trong chương trình khác",
    EROFS: "ổ đĩa chỉ cho đọc",
    ENOSPC: "ổ đĩa đã đầy",
    EEXIST: "đã có một tệp mang tên thư mục này",
    ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
    EISDIR: "đã có một thư mục mang tên tệp này",
    ENOTEMPTY: "đã có một thư mục mang tên tệp này",
  } as Record<string, string>,
  otherProgramme: (id: string) => `Thư mục dữ liệu này không dùng chương trình “${id}”.`,
  leftOut: "Mô hình không xếp vào phụ lục nào",
} as const;
