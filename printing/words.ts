/** What the making of PDFs says to the clerk. */
export const words = {
  noBrowser:
    "Chưa xuất được PDF: máy này chưa có trình duyệt Chrome, Edge hoặc Chromium. Hãy cài một trong các trình duyệt đó, hoặc chỉ rõ đường dẫn trong biến DVK_BROWSER; có thể xuất Word hoặc Excel trước.",
  noSuchBrowser: (path: string) =>
    `Chưa xuất được PDF: không có trình duyệt nào ở “${path}” (biến DVK_BROWSER). Hãy sửa lại đường dẫn hoặc bỏ biến này.`,
  browserFailed: (path: string) =>
    `Trình duyệt “${path}” không tạo được PDF. Hãy cập nhật hoặc cài lại trình duyệt, hoặc chỉ rõ trình duyệt khác trong biến DVK_BROWSER.`,
  tooSlow: (path: string, seconds: number) =>
    `Trình duyệt “${path}” không tạo xong PDF trong ${seconds} giây nên đã dừng. Hãy thử lại, hoặc xuất Word hay Excel.`,
} as const;
