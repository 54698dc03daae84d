/** What the window says when its host does not answer. */
export const hostWords = {
  unreachable: "Không liên lạc được với phần xử lý dữ liệu. Dữ liệu đã lưu vẫn còn nguyên; hãy mở lại phần mềm.",
  noAnswer: (status: number) => `Phần xử lý dữ liệu trả lời không đúng dạng (mã ${status}). Hãy thử lại.`,
  sending: "Đang chuyển tệp vào",
  fileNotTaken: (name: string) => `Không nhận được tệp “${name}”. Hãy thử lại.`,
} as const;
