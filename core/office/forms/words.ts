/** Sentences about forms that a person reads. */
export const formWords = {
  oneAppendix: (known: string) => `Mỗi biểu mẫu chỉ dùng cho một phụ lục. Hãy chọn một trong các phụ lục: ${known}.`,
  noUnits: "Chưa có đơn vị nào. Hãy nhập danh sách đơn vị trước khi lập biểu mẫu.",
  unsaid: (text: string) => `Biểu mẫu không có cột để ghi: ${text}`,
} as const;
