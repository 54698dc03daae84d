import { shortened } from "./said.ts";

/** What is said of papers whose matter is not a registration of this year, and of letters. */
export const matterWords = {
  mailPictures: (names: string) => `Trong thư còn hình ảnh, danh thiếp của chữ ký (${names}); các tệp này được bỏ qua.`,
  toldInLetter:
    "Các mô hình được đọc từ lời trong thư, không phải từ bảng. Hãy đối chiếu từng mô hình với lời thư, sửa chỗ chưa đúng rồi xác nhận.",
  mailSaysOtherwise: (sentence: string) =>
    `Thư gửi kèm tệp viết: “${sentence}”. Hãy xem có phải sửa trong danh sách không, sửa nếu cần rồi xác nhận.`,
  namesWithdrawal: (name: string) =>
    `“${name}” nói đến việc rút mô hình đã đăng ký. Hãy xem các mô hình trong tệp là mô hình đơn vị rút hay vẫn đăng ký: mô hình rút thì chọn dòng là “ghi chú”, rồi xác nhận.`,
  otherMatter: (title: string) =>
    `Tiêu đề “${title}” ghi việc khác, không phải đăng ký mô hình dân vận khéo, nên bảng này chưa được đưa vào sổ. Nếu đúng là bản đăng ký mô hình, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  noMatter: (sheet: string) =>
    `Bảng ở trang “${sheet}” không có chữ nào nói đến mô hình, dân vận khéo hay lĩnh vực, nên chưa được đưa vào sổ. Nếu đúng là bản đăng ký mô hình, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  notRegistration: (purpose: string) =>
    `Tệp này là ${purpose}, chưa phải bản đăng ký; mô hình trong tệp chưa được đưa vào sổ. Nếu đây là bản đăng ký, hãy chọn loại “đăng ký”.`,
  otherPaper: (title: string) =>
    `Tệp này có vẻ không phải bản đăng ký mô hình vì ghi “${title}”; chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”.`,
  otherColumns: (sheet: string, headings: string[]) =>
    `Bảng ở trang “${sheet}” có các cột ${headings.map((heading) => `“${shortened(heading)}”`).join(", ")} của một danh sách khác, không có cột nào ghi kế hoạch của mô hình (lĩnh vực, mục tiêu, thời gian …), nên chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  otherYear: (sheet: string, year: number, ours: number) =>
    `Bảng ở trang “${sheet}” ghi năm ${year}, còn sổ này là năm ${ours}, nên chưa đưa gì vào sổ. Nếu đơn vị đăng ký cho năm ${ours} (chỉ ghi nhầm năm), hãy chọn loại “đăng ký”; nếu đúng là của năm ${year}, hãy bỏ qua trang này, hoặc bỏ cả tệp.`,
  reportOfOtherYear: (year: number, ours: number) =>
    `Tệp này là báo cáo kết quả năm ${year}, còn sổ này là năm ${ours}, nên kết quả trong tệp chưa được ghi cho mô hình nào. Nếu đơn vị chỉ ghi nhầm năm, hãy chọn lại loại “báo cáo kết quả”; nếu đúng là của năm ${year}, hãy bỏ tệp này.`,
  namesNoModels:
    "Trong tệp không có chỗ nào (tiêu đề, tên cột, tên trang, tên tệp) nói đến mô hình hay Dân vận khéo nên chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”.",
  purpose: {
    registration: "bản đăng ký",
    results: "báo cáo kết quả",
    "half-year": "báo cáo 6 tháng",
    annual: "báo cáo năm",
  },
} as const;
