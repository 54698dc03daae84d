/** Sentences of the papers' use cases that a person reads. */
export const words = {
  noPaper: (code: string, known: string) => `Không có văn bản “${code}”; hiện lập được: ${known}.`,
  notForUnit: (label: string) => `“${label}” không gửi riêng cho từng đơn vị.`,
  notLaidOut: (label: string) => `“${label}” không có mẫu bảng để sửa cột; chỉ sửa được mẫu của phụ lục.`,
  columnTwice: (title: string) => `Cột “${title}” có hai lần trong mẫu. Hãy bỏ bớt một cột.`,
  noNameColumn: "Mẫu thiếu cột “Tên mô hình”. Hãy thêm cột này.",
  noNumber: "Chưa ghi số và ký hiệu của văn bản nên chưa lưu là đã ban hành.",
  noDate: "Chưa ghi ngày của văn bản nên chưa lưu là đã ban hành.",
  noSigner: "Chưa ghi người ký nên chưa lưu là đã ban hành.",
  noIssue: (id: string) => `Không có văn bản đã ban hành nào mang mã “${id}”.`,
  notInFormat: (format: string, known: string) => `Văn bản này không lưu dạng “${format}”; chỉ có: ${known}.`,
  supplementsOther: "Văn bản bổ sung phải cùng loại với văn bản được bổ sung.",
  tooLongNumber: "Số và ký hiệu dài quá 100 ký tự.",
  reports: {
    registration: "Báo cáo kết quả đăng ký",
    results: "Báo cáo kết quả thực hiện",
    "half-year": "Báo cáo 6 tháng",
    annual: "Báo cáo năm",
    targets: "Báo cáo đánh giá chỉ tiêu",
    members: "Báo cáo theo thành viên Ban Chỉ đạo",
  },
  letterFiles: {
    reminder: "Cong-van-don-doc",
    vetting: "Thong-bao-tham-dinh",
    nomination: "To-trinh-de-nghi",
    decision: "Quyet-dinh-cong-nhan",
  },
  bundleFile: (year: number) => `Van-ban-dan-van-kheo-${year}.zip`,
  appendixFile: (code: string) => `Phu-luc-${code}`,
  /** A unit's judgement of itself is not the office's. */
  selfAssessed: (said: string) => (/^tự/iu.test(said) ? said : `${said} (đơn vị tự đánh giá)`),
  unitProposes: "Đơn vị đề nghị",
} as const;
