/** The one search box. */
export const searchWords = {
  label: "Tìm đơn vị, mô hình, tệp (Ctrl+F)",
  placeholder: "Tìm đơn vị, mô hình, tệp (Ctrl+F)",
  units: "Đơn vị",
  models: "Mô hình",
  files: "Tệp đã nhận",
  searching: "Đang tìm…",
  nothing: (text: string) => `Không thấy “${text}” ở đơn vị, mô hình hay tệp nào.`,
} as const;
