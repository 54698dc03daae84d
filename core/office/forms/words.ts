/** Sentences about forms that a person reads. */
export const formWords = {
  oneAppendix: (known: string) => `Mỗi biểu mẫu chỉ dùng cho một phụ lục. Hãy chọn một trong các phụ lục: ${known}.`,
  noOwnForm: (code: string) => `Chưa giữ biểu mẫu nào cho phụ lục ${code}. Hãy chọn tệp biểu mẫu trước.`,
  notForForm: (label: string) => `“${label}” không dùng biểu mẫu riêng; chỉ phụ lục mới điền vào biểu mẫu.`,
  nothingToSend: "Không có biểu mẫu nào để gửi: các đơn vị đã chọn chưa đăng ký mô hình để báo cáo kết quả.",
  zipFile: "Bieu-mau-gui-don-vi.zip",
  noUnits: "Chưa có đơn vị nào. Hãy nhập danh sách đơn vị trước khi lập biểu mẫu.",
  unsaid: (text: string) => `Biểu mẫu không có cột để ghi: ${text}`,
} as const;
