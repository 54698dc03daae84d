/** What is said of units: whose a model is, and of a list of units itself. */
export const unitWords = {
  registersNone: (row: string) =>
    `Dòng “${row}” ghi là không đăng ký hoặc chưa gửi, nên không tính là mô hình và không tính là đơn vị đã gửi bản đăng ký.`,
  unknownUnit: (text: string) =>
    `Không có đơn vị “${text}” trong danh sách đơn vị. Hãy chọn đơn vị đúng hoặc thêm đơn vị mới.`,
  similarUnit: (text: string, names: string[]) =>
    `Không có đơn vị “${text}” trong danh sách; gần giống: ${names.join(", ")}. Hãy chọn đơn vị đúng.`,
  severalUnits: (text: string, names: string[], plain: boolean) =>
    `“${text}” ${plain ? "viết không dấu" : "không ghi rõ cấp"} nên có thể là: ${names.join(", ")}. Hãy chọn đơn vị đúng.`,
  noUnit:
    "Không rõ tệp này của đơn vị nào: không thấy tên đơn vị ở phần đầu, trong bảng hay ở tên tệp. Hãy chọn đơn vị.",
  noUnits: (text: string) =>
    `Danh sách đơn vị còn trống nên chưa nhận được “${text}”. Hãy nhập danh sách đơn vị, hoặc thêm đơn vị này.`,
  unitConflict: (places: string) => `Tên đơn vị không thống nhất: ${places}. Hãy chọn đơn vị đúng.`,
  unitColumn: "Đơn vị",
  trustedPlace: (place: string, unit: string) =>
    `Tệp ghi “${place}”, không phải nơi ghi ở tên cơ quan. Được hiểu là ${unit} trong danh sách, vì nơi này đã được xác nhận hoặc nhiều đơn vị cùng gửi đều ghi như vậy. Nếu tệp là của đơn vị nơi khác, hãy hoàn tác.`,
  evidence: {
    letterhead: "phần đầu trang",
    title: "tiêu đề",
    sheet: "tên trang",
    file: "tên tệp",
    mail: "thư gửi",
    signature: "chỗ ký tên",
    column: "cột đơn vị",
    heading: "dòng đơn vị",
  },
  carriedUnit: (unit: string) => `Ô đơn vị để trống; được hiểu là cùng đơn vị với dòng trên (“${unit}”). Hãy xác nhận.`,
  unitList: {
    empty: "Danh sách đơn vị trống.",
    noHeader: "Không thấy dòng tiêu đề có cột “name” (hoặc “Tên đơn vị”).",
    noName: "Dòng này không có tên đơn vị.",
    noKind: (name: string) =>
      `Không rõ loại của đơn vị “${name}”. Hãy ghi ở cột “kind” (Xã, Phường, Thị trấn, Đoàn thể …).`,
    double: (name: string, row: number) => `Đơn vị “${name}” đã có ở dòng ${row}.`,
  },
} as const;
