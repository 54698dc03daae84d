/** Sentences of the programmes' use cases that a person reads. */
export const words = {
  idStays: "mã của chương trình không đổi được; hãy chép thành chương trình mới",
  refused: (id: string): string => `Chưa lưu chương trình “${id}”: có chỗ chưa đúng hoặc còn đang được dùng.`,
  there: (id: string): string =>
    `Cơ quan đã có chương trình “${id}” và tệp này khác ở những chỗ dưới đây. Hãy chọn thay bản đang có, hoặc đổi mã trong tệp.`,
  taken: (id: string): string => `Đã có chương trình mang mã “${id}”; hãy chọn mã khác.`,
  noEdition: (id: string, edition: number): string => `Chương trình “${id}” không có bản số ${edition}.`,
} as const;
