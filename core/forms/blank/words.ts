/** What forms to send out say. */
export const blankWords = {
  ordinal: "TT",
  unit: (name: string) => `Đơn vị: ${name}`,
  title: {
    registration: (year: number) => `BẢN ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM ${year}`,
    results: (year: number) => `BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH “DÂN VẬN KHÉO” NĂM ${year}`,
  },
  sheet: { registration: "Đăng ký", results: "Kết quả" },
  fileName: { registration: "Đăng ký", results: "Kết quả" },
  date: (year: number) => `…………, ngày … tháng … năm ${year}`,
  maker: "NGƯỜI LẬP BIỂU",
  head: "THỦ TRƯỞNG ĐƠN VỊ",
  collective: "Tập thể",
  individual: "Cá nhân",
  new: "Mới",
  continued: "Duy trì",
  choose: "Chọn trong danh sách.",
  since: "Chỉ ghi khi mô hình được duy trì từ năm trước, ví dụ: 2022.",
  notInList: "Hãy chọn một giá trị trong danh sách.",
  notInListTitle: "Chưa đúng danh sách",
  goalBefore: (year: number, goal: string, source: string | null) =>
    source === null
      ? `Mục tiêu năm ${year}: ${goal}`
      : `Chỉ được tính khi mục tiêu cao hơn năm ${year} (${source}). Mục tiêu năm ${year}: ${goal}`,
  guideSheet: "Hướng dẫn",
  guide: {
    registration: [
      "Cách ghi: mỗi mô hình một dòng, ghi vào các ô trắng; cần thêm dòng thì chèn dòng ở giữa bảng.",
      "Các cột Đối tượng, Lĩnh vực, Mới / Duy trì: chọn trong danh sách.",
      "Mô hình năm trước đã ghi sẵn: giữ lại nếu tiếp tục thực hiện, xóa cả dòng nếu thôi.",
      "Không đổi dòng tiêu đề cột. Lưu tệp dạng .xlsx và gửi lại qua thư điện tử.",
    ],
    results: [
      "Cách ghi: kết quả của mỗi mô hình ghi vào cột “Kết quả đạt được” cùng dòng; có thể ghi nhiều dòng chữ trong một ô.",
      "Các mô hình đã đăng ký được ghi sẵn; mô hình chưa thực hiện thì để trống và nêu lý do ở cột Ghi chú.",
      "Không đổi dòng tiêu đề cột. Lưu tệp dạng .xlsx và gửi lại qua thư điện tử.",
    ],
  },
} as const;
