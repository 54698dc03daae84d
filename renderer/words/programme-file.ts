/** Thiết lập, Hướng dẫn: further rules, the file that a programme travels as, the next year. */
export const programmeFileWords = {
  counting: "Cách tính mô hình của năm trước",
  gates: "Điều kiện trước khi sang bước sau",
  dossier: "Hồ sơ phải có",
  focus: "Trọng tâm của năm",
  events: "Hội nghị, hội thi phải tổ chức",
  notes: "Chỗ văn bản để ngỏ hoặc in sai",
  decision: (text: string) => `Cách hiểu: ${text}`,
  export: "Lưu thành một tệp",
  exported: (name: string) => `Đã lưu ${name}; chép sang máy khác được.`,
  next: "Sang năm mới",
  goTo: (year: number) => `Chuyển sang năm ${year}`,
  switched: (year: number) => `Đang làm việc với năm ${year}.`,
} as const;
