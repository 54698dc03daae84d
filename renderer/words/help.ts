/** The help drawer (F1). */
export const helpWords = {
  title: "Trợ giúp",
  keysTitle: "Phím tắt",
  keys: [
    ["Ctrl + O", "Chọn tệp để tiếp nhận"],
    ["Ctrl + V", "Dán bảng từ Excel (ở Tiếp nhận)"],
    ["Ctrl + F", "Tìm đơn vị, mô hình, tệp; gõ không dấu cũng được"],
    ["Ctrl + Z", "Hoàn tác lần sửa mô hình gần nhất"],
    ["Ctrl + P", "In văn bản đang xem (ở Văn bản)"],
    ["Ctrl + C", "Chép các ô đang chọn, dán được vào Excel"],
    ["↑ ↓ ← →", "Di chuyển trong bảng"],
    ["J · K", "Mô hình tiếp theo, mô hình trước (ở Thẩm định và đánh giá)"],
    ["1 … 9", "Ghi bước theo số trên nút (ở Thẩm định và đánh giá)"],
    ["Enter · Esc", "Mở hoặc sửa · Thôi"],
    ["F1", "Mở trang trợ giúp này"],
  ],
  waysTitle: "Công việc thường ngày",
  ways: [
    [
      "Nhận bản đăng ký",
      "Thả tệp hoặc cả thư mục vào cửa sổ, ở màn hình nào cũng được. Chương trình đọc, đưa vào sổ những gì chắc chắn và giữ lại tệp cần anh/chị xem xét.",
      "inbox",
    ],
    [
      "Xem xét một tệp",
      "Bên trái là bảng như trong Excel, bên phải là các mô hình đọc được. Bấm một bên để thấy chỗ tương ứng bên kia.",
      "inbox",
    ],
    [
      "Đơn vị gửi lại bản khác",
      "Cứ thả vào như bản đầu. Chương trình nhận ra bản thay thế hoặc bổ sung; khi không chắc thì hỏi, không tự rút mô hình nào.",
      "inbox",
    ],
    [
      "Số liệu này ở đâu ra",
      "Bấm vào con số để mở danh sách phía sau. Ở mỗi mô hình có “Xem trong tệp gốc”.",
      "overview",
    ],
    [
      "Ai chưa gửi, đôn đốc",
      "Lịch và việc, mục Ai đã gửi: thư đôn đốc từng đơn vị hoặc thư chung; gia hạn ở mục Thời hạn.",
      "calendar",
    ],
    [
      "Thẩm định, đánh giá, giới thiệu",
      "Chọn ngày ghi trước, rồi chọn mô hình và bấm bước cần ghi. Bước chưa đủ điều kiện có kèm lý do.",
      "vetting",
    ],
    [
      "Phụ lục, báo cáo, công văn",
      "Chọn văn bản, ghi số, ngày, người ký ở bên phải, rồi in hoặc lưu Word, PDF, Excel.",
      "papers",
    ],
    ["Sao lưu, chuyển máy", "Thiết lập, mục Sao lưu. Nên có thêm một bản ở USB hoặc ổ đĩa khác.", "settings"],
    ["Lỡ tay", "Sửa mô hình: Ctrl + Z. Nhận nhầm tệp: Tiếp nhận, chọn “Rút lại”.", "inbox"],
  ],
  savedTitle: "Dữ liệu của anh/chị",
  saved:
    "Mọi thay đổi được lưu ngay trên máy này, không gửi đi đâu. Tệp gốc được giữ nguyên văn. Muốn kiểm tra dữ liệu: Thiết lập, mục Dữ liệu.",
} as const;
