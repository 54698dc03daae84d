/** What collecting the technical log says to the clerk. */
export const words = {
  menu: "&Gom nhật ký kỹ thuật…",
  title: "Gom nhật ký kỹ thuật",
  save: "Lưu",
  fileName: (day: string) => `Nhat-ky-ky-thuat-${day}.txt`,
  kind: "Tệp văn bản",
  done: "Đã lưu nhật ký kỹ thuật.",
  detail:
    "Tệp chỉ có thời điểm, tên việc, mã lỗi và cấu hình máy; không có tên người, tên đơn vị, tên mô hình hay nội dung nào của sổ. Hãy mở xem trước khi gửi cho người hỗ trợ.",
  failed: (path: string) => `Không ghi được “${path}”. Hãy chọn chỗ khác.`,
} as const;
