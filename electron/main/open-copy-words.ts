/** What is said of a kept paper that cannot be opened. */
export const words = {
  unknown: (name: string) =>
    `“${name}” không phải văn bản, bảng tính, ảnh hay bản ghi thường gặp nên không mở từ đây; hãy lưu ra ngoài và kiểm tra trước.`,
  cannotOpen: (name: string) =>
    `Máy chưa có chương trình mở được “${name}”; hãy lưu ra ngoài rồi mở bằng chương trình khác.`,
} as const;
