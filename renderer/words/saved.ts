/** Tệp vừa được ghi ra. */
export const savedWords = {
  title: "Tệp vừa lưu",
  show: "Mở thư mục",
  drag: "Kéo tệp này vào thư điện tử hoặc thư mục khác; bấm để mở thư mục",
} as const;
