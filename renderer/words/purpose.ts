/** What a submission is for, in a word or two. */
export const purposeWords = {
  registration: "Đăng ký",
  results: "Kết quả",
  "half-year": "Báo cáo 6 tháng",
  annual: "Báo cáo năm",
} as const;
