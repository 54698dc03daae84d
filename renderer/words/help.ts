/** The help (F1); what it says is the guide in docs/huong-dan-su-dung.md. */
export const helpWords = {
  title: "Hướng dẫn sử dụng",
  search: "Tìm trong hướng dẫn (không cần gõ dấu)",
  contents: "Các mục của hướng dẫn",
  results: "Chỗ tìm thấy",
  found: (count: number) => `Tìm thấy ${count} chỗ. Bấm vào một chỗ để mở.`,
  nothing: (typed: string) => `Không thấy “${typed}” trong hướng dẫn. Thử ít chữ hơn.`,
  larger: "Xem hình lớn",
  smaller: "Thu nhỏ hình",
} as const;
