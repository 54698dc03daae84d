import { GAP } from "../reports/words.ts";

/** The sentences of letters, the tờ trình and the decision. */
export const words = {
  reminder: {
    label: "Công văn đôn đốc",
    subject: (year: number) => `đôn đốc gửi văn bản phong trào thi đua “Dân vận khéo” năm ${year}`,
    to: (unit: string) => `Kính gửi: ${unit}`,
    toAll: "Kính gửi: Các đơn vị có tên trong danh sách dưới đây",
    basis: (paper: string, issuer: string) =>
      `Thực hiện ${paper} của ${issuer}, các đơn vị gửi văn bản theo thời hạn quy định.`,
    owes: (day: string, office: string, unit: string, papers: string) =>
      `Đến ngày ${day}, ${office} chưa nhận được văn bản của ${unit}: ${papers}.`,
    owesAll: (day: string, office: string) =>
      [`Đến ngày ${day}, ${office} còn chưa nhận được văn bản của `, " đơn vị sau:"] as const,
    nomination: "Văn bản giới thiệu điển hình, mô hình “Dân vận khéo” tiêu biểu",
    nobody: "Đến nay không có đơn vị nào chưa gửi văn bản đã đến hạn.",
    paper: (label: string, day: string | null) => (day === null ? label : `${label} (thời hạn: chậm nhất ngày ${day})`),
    ask: (office: string) => `Đề nghị đơn vị khẩn trương hoàn thiện, gửi về ${office} trước ngày ${GAP}.`,
    askAll: (office: string) => `Đề nghị các đơn vị khẩn trương hoàn thiện, gửi về ${office} trước ngày ${GAP}.`,
    columns: { unit: "Đơn vị", papers: "Văn bản chưa gửi", day: "Thời hạn", late: "Số ngày chậm" },
  },
  vetting: {
    label: "Thông báo kết quả thẩm định",
    kind: "THÔNG BÁO",
    subject: (year: number) => `kết quả thẩm định đăng ký mô hình “Dân vận khéo” năm ${year}`,
    opening: (office: string, unit: string | null) =>
      `Qua thẩm định nội dung đăng ký${unit === null ? "" : ` của ${unit}`}, ${office} thông báo kết quả như sau:`,
    counts: [
      "Tổng số ",
      " mô hình đăng ký: ",
      " mô hình đạt yêu cầu; ",
      " mô hình đề nghị bổ sung, chỉnh sửa; ",
      " mô hình đang thẩm định.",
    ] as const,
    ask: `Đề nghị đơn vị triển khai thực hiện các mô hình đạt yêu cầu; bổ sung, chỉnh sửa các mô hình còn lại và gửi lại trước ngày ${GAP}.`,
    columns: {
      name: "Tên mô hình",
      unit: "Đơn vị",
      field: "Lĩnh vực",
      result: "Kết quả",
      reason: "Nội dung cần bổ sung",
    },
    passed: "Đạt yêu cầu",
    returned: "Bổ sung, chỉnh sửa",
    open: "Đang thẩm định",
    gap: GAP,
  },
  nomination: {
    label: "Tờ trình đề nghị công nhận, biểu dương",
    kind: "TỜ TRÌNH",
    subject: (year: number) => `đề nghị công nhận, biểu dương mô hình, điển hình “Dân vận khéo” tiêu biểu năm ${year}`,
    to: (superior: string) => `Kính trình: ${superior}`,
    opening: (office: string) =>
      [
        `Trên cơ sở kết quả thẩm định, đánh giá, bình xét, ${office} đề nghị công nhận, biểu dương `,
        " mô hình, điển hình sau:",
      ] as const,
    none: `Chưa có mô hình, điển hình nào được giới thiệu trong sổ: ${GAP}.`,
    dossier: "Hồ sơ kèm theo gồm:",
    files: [
      "Danh sách mô hình, điển hình đề nghị (trong Tờ trình này).",
      `Biên bản bình xét: ${GAP}.`,
      `Báo cáo tóm tắt thành tích của từng mô hình, điển hình: ${GAP}.`,
    ],
    ask: (superior: string) => `Kính trình ${superior} xem xét, quyết định.`,
    columns: {
      name: "Tên mô hình, điển hình",
      subject: "Chủ thể thực hiện",
      unit: "Đơn vị",
      field: "Lĩnh vực",
      level: "Cấp đề nghị",
    },
  },
  decision: {
    label: "Quyết định công nhận, biểu dương",
    kind: "QUYẾT ĐỊNH",
    subject: (year: number) => `công nhận, biểu dương mô hình, điển hình “Dân vận khéo” tiêu biểu năm ${year}`,
    bases: (paper: string, issuer: string) => [
      `- Căn cứ quy chế làm việc, chức năng, nhiệm vụ: ${GAP};`,
      `- Căn cứ ${paper} của ${issuer};`,
      `- Xét đề nghị của ${GAP},`,
    ],
    decides: "QUYẾT ĐỊNH",
    article1: [
      "Điều 1. Công nhận, biểu dương ",
      " mô hình, điển hình “Dân vận khéo” tiêu biểu (có danh sách kèm theo).",
    ] as const,
    article2: `Điều 2. Mức khen thưởng, nguồn kinh phí: ${GAP}.`,
    article3: "Điều 3. Các cơ quan, đơn vị liên quan và tập thể, cá nhân có tên tại Điều 1 căn cứ Quyết định thi hành.",
    list: "DANH SÁCH",
    listOf: (year: number) => `Mô hình, điển hình “Dân vận khéo” tiêu biểu năm ${year}`,
    paper: "Quyết định",
  },
  recipients: {
    asAbove: "Như trên",
    article: "Như Điều 3",
    keep: "Lưu Văn phòng",
    superior: (name: string) => `${name} (để báo cáo)`,
    units: "Các đơn vị trực thuộc",
  },
} as const;
