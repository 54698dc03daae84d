/** What a sender is told of a fault: by its code, with what stands in the cell. The clerk's own steps are not its business. */
export const FAULTS: Record<string, (value: string) => string> = {
  "cell-error": (value) => `Ô bị lỗi công thức ${value}. Đề nghị ghi lại nội dung.`,
  "unknown-field": (value) => `Không rõ lĩnh vực “${value}”. Đề nghị ghi đúng tên lĩnh vực theo hướng dẫn.`,
  "similar-field": (value) => `Lĩnh vực “${value}” ghi chưa đúng tên. Đề nghị ghi đúng theo hướng dẫn.`,
  "ambiguous-field": (value) => `“${value}” có thể là nhiều lĩnh vực. Đề nghị chỉ ghi một lĩnh vực.`,
  "both-subjects": () => "Ghi cả Tập thể và Cá nhân. Đề nghị chỉ ghi chủ thể đúng.",
  "both-origins": () => "Đánh dấu cả Mới và Duy trì. Đề nghị chỉ đánh dấu một.",
  "unknown-origin": (value) => `Không rõ “${value}” là mô hình mới hay duy trì. Đề nghị ghi rõ.`,
  "impossible-date": (value) => `“${value}” có ngày không có trong lịch. Đề nghị ghi lại.`,
  "hidden-row": () => "Dòng này bị ẩn trong tệp. Đề nghị xác nhận có đăng ký mô hình này không.",
  "several-names": () => "Một ô ghi nhiều tên. Nếu là nhiều mô hình, đề nghị ghi mỗi mô hình một dòng.",
  "double-name": (value) => `Mô hình${value ? ` “${value}”` : ""} được ghi hai lần. Đề nghị bỏ bớt nếu là một.`,
  "unknown-unit": (value) => `Không rõ đơn vị${value ? ` “${value}”` : ""}. Đề nghị ghi đúng tên đơn vị.`,
  "similar-unit": (value) => `Tên đơn vị “${value}” ghi chưa đúng. Đề nghị ghi lại đầy đủ.`,
  "unit-conflict": () => "Tên đơn vị ở các chỗ trong tệp không giống nhau. Đề nghị ghi thống nhất.",
  "unclear-row": () => "Không rõ dòng này có phải là mô hình không. Đề nghị ghi đủ tên mô hình, hoặc bỏ dòng.",
  "other-year": (value) => `Biểu ghi năm ${value}. Đề nghị xác nhận đăng ký cho năm nào.`,
  "no-field": () => "Có mô hình chưa ghi lĩnh vực. Đề nghị bổ sung.",
  "unmatched-result": (value) =>
    `Mô hình “${value}” không có trong bản đã đăng ký. Đề nghị ghi đúng tên đã đăng ký, hoặc báo rõ là mô hình mới.`,
  "double-result": (value) => `Mô hình “${value}” được báo cáo hai lần. Đề nghị gộp vào một dòng.`,
  "unclear-version": () => "Đề nghị cho biết tệp này thay thế, bổ sung hay sửa bản đã gửi trước.",
  "password-protected": () => "Tệp có mật khẩu nên không mở được. Đề nghị bỏ mật khẩu rồi gửi lại.",
  corrupt: () => "Tệp hỏng, không mở được. Đề nghị mở bằng Excel, lưu lại rồi gửi lại.",
  "not-a-spreadsheet": () => "Tệp không phải là bảng tính. Đề nghị gửi biểu bằng tệp Excel.",
  empty: () => "Tệp trống. Đề nghị kiểm tra và gửi lại.",
  "no-table": () => "Trong tệp không có bảng mô hình theo mẫu. Đề nghị gửi đúng biểu mẫu.",
  "no-header": () => "Bảng không có dòng tiêu đề. Đề nghị ghi tên cột ở dòng đầu bảng.",
  "no-models": () => "Bảng trong tệp chưa ghi mô hình nào. Đề nghị bổ sung.",
};

/** What only the office's own clerk has to know or do. */
export const OWN_BUSINESS: ReadonlySet<string> = new Set([
  "learnt-layout",
  "awaits-confirmation",
  "mail-pictures",
  "mail-says-otherwise",
  "told-in-letter",
  "further-list",
  "new-unit",
  "copied-table",
  "legacy-encoding",
  "possible-double",
  "undone",
  "not-registration",
  "duplicate-file",
  "renamed-model",
]);

export const slipWords = {
  file: (name: string) => `Đề nghị sửa - ${name}`,
  author: "Cơ quan nhận",
  sheet: "Nội dung cần sửa",
  title: "NỘI DUNG ĐỀ NGHỊ ĐƠN VỊ XEM LẠI",
  subtitle: (file: string) => `Tệp: ${file}`,
  headings: ["TT", "Trang", "Ô", "Đang ghi", "Đề nghị"] as [string, string, string, string, string],
  whole: "Cả tệp",
  greeting: (unit: string | null) => `Kính gửi: ${unit ?? "Đơn vị"}`,
  received: (office: string, file: string, day: string, own: boolean) =>
    `${office} đã nhận tệp “${file}” ngày ${day}. Đề nghị đơn vị xem lại các nội dung sau${own ? " (các ô được tô màu và ghi chú trong tệp gửi kèm)" : ""}:`,
  nothing: (office: string, file: string, day: string) =>
    `${office} đã nhận tệp “${file}” ngày ${day}. Tệp không có nội dung nào phải sửa.`,
  line: (number: number, place: string, text: string) => `${number}. ${place}: ${text}`,
  at: (sheet: string, cell: string) => `Trang “${sheet}”, ô ${cell}`,
  ofSheet: (sheet: string) => `Trang “${sheet}”`,
  more: (count: number) => `… và ${count} nội dung khác ghi trong tệp gửi kèm.`,
  again: "Sau khi sửa, đề nghị gửi lại cả tệp và ghi “bản thay thế” trong tên tệp hoặc tiêu đề thư. Trân trọng cảm ơn.",
};
