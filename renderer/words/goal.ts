/** The word of the office about the goals of a model that goes on from an earlier year. */
export const goalWords = {
  title: "Mục tiêu so với năm trước",
  before: "Năm trước",
  now: "Năm nay",
  none: "chưa ghi",
  verdicts: {
    higher: "Mục tiêu cao hơn, được tính",
    "kept-up": "Chỉ duy trì, không tính",
    unclear: "Chưa rõ có cao hơn không, cần người quyết định",
  },
  unknown: "Chưa có mục tiêu năm trước trong sổ này.",
  decidedBy: (by: string) => `Do ${by} quyết định`,
  old: "Mục tiêu năm trước, nếu biết",
  by: "Người quyết định",
  higher: "Ghi là cao hơn",
  keptUp: "Ghi là duy trì",
  takeBack: "Bỏ quyết định",
  saved: "Đã ghi.",
} as const;
