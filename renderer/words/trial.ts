/** Ending the trial with the sample inbox. */
export const trialWords = {
  title: "Dữ liệu dùng thử",
  hint: "Sổ này là của huyện An Lạc (tên bịa), tạo từ hộp thư mẫu. Xem xong thì kết thúc để bắt đầu sổ thật của cơ quan.",
  end: "Kết thúc dùng thử…",
  confirmTitle: "Kết thúc dùng thử?",
  nothingKept:
    "Sổ thử, các bản sao lưu của nó trên máy này, khóa và nơi sao lưu thứ hai đã đặt khi dùng thử đều được bỏ. Phần mềm mở lại như lần đầu, với sổ trống.",
  ownKept: (count: number) =>
    `Anh/chị đã nhận thêm ${count} tệp vào sổ thử. Cả thư mục được giữ lại bên cạnh dưới tên khác, không mất gì; phần mềm mở lại như lần đầu, với sổ trống.`,
  confirm: "Kết thúc",
  cancel: "Ở lại",
  working: "Đang kết thúc dùng thử",
  done: "Đã kết thúc dùng thử.",
  keptTitle: "Đã kết thúc dùng thử",
  kept: (path: string) =>
    `Trong thư mục thử có thứ không phải của bộ thử, nên thư mục được giữ lại ở: ${path}. Không cần nữa thì xóa thư mục đó.`,
  understood: "Đã rõ",
} as const;
