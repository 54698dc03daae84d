/** Sentences of the use cases that a person reads. */
export const words = {
  noFiles: (paths: string) => `Không thấy tệp nào ở ${paths}. Hãy kiểm tra lại đường dẫn.`,
  noPath: (path: string) => `Không có tệp hoặc thư mục “${path}”.`,
  unreadable: (path: string) =>
    `Không đọc được “${path}”. Hãy kiểm tra quyền truy cập hoặc đóng chương trình đang mở tệp.`,
  noSubmission: (id: string) => `Không có tệp nào mang mã ${id}.`,
  noProgramme: (id: string) => `Không có chương trình “${id}”.`,
  noBatch: (id: string) => `Không có đợt hay tệp nào mang mã ${id}.`,
  notInReview: (name: string) => `Tệp “${name}” không còn chờ xem xét.`,
  noUnit: (name: string) => `Không có đơn vị “${name}” trong danh sách đơn vị.`,
  similarUnits: (names: string) => `Gần giống: ${names}.`,
  noField: (code: string, known: string) => `Chương trình không có lĩnh vực “${code}”. Các mã: ${known}.`,
  badDecision: (pair: string) =>
    `Không hiểu “${pair}”. Các dạng: unit=TÊN, unit:CHỮ=TÊN, purpose=registration, version=replaces, sheet:TRANG=skip, header:TRANG=5-6, column:TRANG!C=goal, row:TRANG!12=model, field:CHỮ=mã, value:TRANG!12.goal=….`,
  unitList: (file: string, row: number, message: string) => `${file}, dòng ${row}: ${message}`,
  unitListRefused: (file: string, count: number) =>
    `Danh sách đơn vị “${file}” có ${count} dòng chưa đúng nên chưa nhập gì cả.`,
  noAppendix: (code: string, seat: string, known: string) =>
    `Vị trí “${seat}” không lập Phụ lục ${code}; chỉ lập: ${known}.`,
  noFormat: (format: string) => `Chưa xuất được dạng “${format}”; hiện có: xlsx.`,
  cannotWrite: (path: string, reason: string) =>
    `Không ghi được vào “${path}”: ${reason}. Hãy đóng tệp nếu đang mở, hoặc chọn thư mục khác.`,
  otherProgramme: (id: string) => `Thư mục dữ liệu này không dùng chương trình “${id}”.`,
  leftOut: "Mô hình không xếp vào phụ lục nào",
  appendixName: (code: string) => `Phu-luc-${code}.xlsx`,
} as const;
