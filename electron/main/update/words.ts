/** What updating from a stick or a shared folder says to the clerk. */
export const words = {
  menu: "Cập nhật từ &USB hoặc thư mục chung…",
  title: "Cập nhật phần mềm",
  choose: "Chọn USB hoặc thư mục có bộ cài mới",
  accept: "Chọn",
  onlyWindows: "Việc cập nhật từ USB chỉ có trên Windows. Trên máy này, hãy cài gói mới như khi cài lần đầu.",
  unreadable: (folder: string) => `Không đọc được “${folder}”. Hãy cắm lại USB hoặc nối lại ổ mạng rồi chọn lại.`,
  none: (folder: string, version: string) =>
    `Trong “${folder}” không có bộ cài nào mới hơn bản đang dùng (${version}). Bộ cài có tên như “dan-van-kheo-1.2.3-x64-cai-dat.exe”, kèm tệp cùng tên thêm đuôi “.sha256”.`,
  refused: (name: string) => `Không cài “${name}”.`,
  why: {
    "no-hash":
      "Thiếu tệp mã kiểm tra “.sha256” bên cạnh bộ cài, hoặc tệp đó không phải của bộ cài này. Hãy chép cả hai tệp từ nơi phát hành.",
    damaged: "Bộ cài không khớp mã kiểm tra: chép dở dang hoặc đã bị thay đổi. Hãy chép lại.",
    unsigned: "Bộ cài không có chữ ký số hợp lệ nên không biết ai làm ra.",
    publisher: "Bộ cài do nơi khác ký, không phải nơi đã phát hành bản đang dùng.",
    "own-unsigned":
      "Bản đang dùng không có chữ ký số nên không so được nơi phát hành. Hãy hỏi người phụ trách máy tính, rồi chạy bộ cài bằng tay.",
    version: "Tên tệp ghi một bản, bên trong là bản khác.",
    unreadable: "Không đọc được bộ cài. Hãy cắm lại USB hoặc chép lại tệp.",
    "cannot-check": "Windows không kiểm tra được chữ ký của bộ cài. Hãy hỏi người phụ trách máy tính.",
  },
  offer: (version: string) => `Có bản mới: ${version}`,
  offered: (own: string, publisher: string) =>
    `Bản đang dùng: ${own}.\nChữ ký của bộ cài hợp lệ, cùng nơi phát hành: ${publisher}.\n\nPhần mềm sẽ đóng, cài bản mới rồi mở lại. Dữ liệu giữ nguyên, và được sao lưu trước khi nâng cấp.`,
  install: "Đóng và cài",
  later: "Để sau",
} as const;

/** Why an installer is not started. */
export type UpdateRefusal = keyof typeof words.why;
