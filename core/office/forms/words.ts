/** Sentences about forms that a person reads. */
export const formWords = {
  oneAppendix: (known: string) => `Mỗi biểu mẫu chỉ dùng cho một phụ lục. Hãy chọn một trong các phụ lục: ${known}.`,
  unsaid: (text: string) => `Biểu mẫu không có cột để ghi: ${text}`,
} as const;
