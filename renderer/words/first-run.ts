/** The first start: which guidance, which seat, whose office, which units. */
export const firstRunWords = {
  title: "Dân vận khéo",
  lead: "Nhận bản đăng ký mô hình từ các đơn vị, lập sổ và in phụ lục theo hướng dẫn của cấp trên.",
  sample: {
    title: "Xem thử trước",
    text: "Mở hộp thư mẫu của huyện An Lạc (tên bịa): 28 thư gửi đến, đủ kiểu tệp thường gặp. Xem xong thì vào Thiết lập, mục Dữ liệu, bấm “Kết thúc dùng thử” để bắt đầu sổ thật.",
    action: "Dùng thử với hộp thư mẫu",
    working: "Đang mở hộp thư mẫu",
  },
  carried: {
    title: "Đã có sổ ở máy khác",
    text: "Mang sổ sang máy này bằng tệp .dvk đã chép từ máy cũ. Phần mềm cho xem trong tệp có gì trước khi phục hồi.",
  },
  own: {
    title: "Bắt đầu với cơ quan của anh/chị",
    programme: "Hướng dẫn thực hiện",
    guidance: "Nhận hướng dẫn từ tệp…",
    programmeHint: "Chọn hướng dẫn của cấp trên",
    programmeRequired: "Chọn một hướng dẫn",
    // “Ban Dân vận Thành ủy” alone could be any city's.
    programmeOf: (year: number, issuer: string, place: string) =>
      `Năm ${year}: ${issuer}${issuer.includes(place) ? "" : ` (${place})`}`,
    seat: "Cơ quan mình là",
    office: "Tên cơ quan",
    officeHint: "Ví dụ: Ban Dân vận Huyện ủy An Lạc",
    officeNote: "In ở góc trái mọi văn bản; đổi lại được trong Thiết lập.",
    officeRequired: "Ghi tên cơ quan",
    seatRequired: "Chọn một mục",
    action: "Bắt đầu",
    working: "Đang tạo sổ",
  },
  units: {
    title: "Các đơn vị gửi bản đăng ký",
    ways: { type: "Gõ hoặc dán danh sách", file: "Nhập từ tệp Excel", later: "Để sau" },
    typeHint: "Mỗi dòng một đơn vị. Chép cả cột tên đơn vị trong Excel rồi dán vào đây cũng được.",
    typeExample: "Xã An Bình\nThị trấn An Lạc\nHội Liên hiệp Phụ nữ huyện",
    area: "Danh sách đơn vị, mỗi dòng một tên",
    fileHint: "Tệp Excel hoặc CSV có cột tên đơn vị (name) và loại (kind), mỗi dòng một đơn vị.",
    choose: "Chọn tệp danh sách",
    chosen: (name: string) => `Sẽ nhập từ tệp “${name}”.`,
    laterHint:
      "Nhận tệp xong, phần mềm hỏi từng tệp là của đơn vị nào; anh/chị thêm đơn vị lúc đó hoặc trong mục Đơn vị.",
    count: (count: number) => `${count} đơn vị`,
    unclear: (count: number) => `${count} đơn vị chưa rõ loại, hãy chọn:`,
    kindOf: (name: string) => `Loại của ${name}`,
    duplicate: (names: string) => `Ghi hai lần, chỉ lấy một: ${names}`,
    kindHint: "Chọn loại",
  },
  folder: (path: string) => `Dữ liệu nằm ở: ${path}`,
  readOnly: "Thư mục dữ liệu này chỉ đọc được. Hãy đóng cửa sổ khác đang mở phần mềm rồi thử lại.",
} as const;
