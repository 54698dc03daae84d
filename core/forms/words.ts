/** Sentences about blank forms that a person reads. */
export const words = {
  damaged: (part: string) =>
    `Tệp biểu mẫu bị hỏng${part === "" ? "" : ` (${part})`}. Hãy mở bằng Excel hoặc Word, lưu lại rồi chọn lại.`,
  tooLarge:
    "Biểu mẫu lớn quá mức cho phép nên không được mở; một biểu mẫu trống chỉ có vài trang. Hãy mở bằng Excel hoặc Word, xóa hình ảnh, trang thừa và các dòng, cột kẻ khung thừa ngoài bảng, lưu lại rồi chọn lại.",
  noTable:
    "Không thấy bảng nào trong biểu mẫu có cột tên mô hình. Hãy chọn đúng tệp biểu mẫu trống, hoặc ghi {{ten_mo_hinh}} vào ô đầu tiên cần điền tên mô hình.",
  alreadyFilled: (sheet: string, cell: string, text: string) =>
    `Biểu mẫu không còn trống: trang “${sheet}”, ô ${cell} đã ghi “${text}”. Hãy dùng bản trống, hoặc xóa các dòng đã điền rồi chọn lại.`,
  formulaInBody: (sheet: string, cell: string) =>
    `Trang “${sheet}”, ô ${cell} nằm trong phần điền mô hình và có công thức nên không thể điền mà không làm mất công thức. Hãy xóa công thức ở các dòng trống của bảng rồi chọn lại.`,
  mergedBody: (sheet: string, range: string) =>
    `Trang “${sheet}”, các ô ${range} được gộp qua nhiều dòng trong phần điền mô hình. Hãy bỏ gộp rồi chọn lại.`,
  legacyFont:
    "Biểu mẫu dùng phông chữ cũ (TCVN3 hoặc VNI); chữ Unicode điền vào sẽ không đọc được. Hãy chuyển biểu mẫu sang phông Unicode (Times New Roman) rồi chọn lại.",
  notAForm: (format: string) =>
    `Không điền được vào tệp dạng “${format}”. Hãy mở biểu mẫu bằng Excel hoặc Word, lưu thành .xlsx hoặc .docx rồi chọn lại.`,
  converted: (format: string) =>
    `Biểu mẫu .${format} đã được chuyển sang .xlsx: cột, ô gộp và chữ còn nguyên, nhưng phông chữ, đường kẻ và hình ảnh có thể mất. Nên mở biểu mẫu bằng Excel, lưu thành .xlsx rồi điền.`,
  protectedSheet: (sheet: string) => `Trang “${sheet}” được khóa; biểu mẫu đã điền vẫn giữ khóa.`,
  macros: "Biểu mẫu có macro; macro được giữ nguyên, phần mềm không chạy macro.",
  ordinalFormula: "Cột số thứ tự có công thức; phần mềm ghi số thứ tự thay cho công thức ở các dòng đã điền.",
  example: (sheet: string, row: number) => `Trang “${sheet}”, dòng ${row} là dòng ví dụ nên được thay bằng mô hình.`,
  otherTables: (sheet: string, row: number) =>
    `Biểu mẫu còn một bảng khác (trang “${sheet}”, dòng ${row}); bảng đó không được điền.`,
  noBlankRow: "Bảng của biểu mẫu không có dòng trống; các dòng được thêm theo kiểu chữ của dòng ngay dưới tiêu đề cột.",
  notFilled: (letter: string, heading: string) => `Cột ${letter} (“${heading}”) để trống.`,
  totalLeft: (row: number) =>
    `Dòng ${row} là dòng tổng: phần mềm chỉ chuyển dòng này xuống dưới; ô nào không có công thức hoặc {{so_mo_hinh}} thì cần tự ghi.`,
  totalCounted: (row: number, letters: string) =>
    `Dòng ${row} là dòng tổng: các ô trống ở cột ${letters} được ghi số mô hình đếm được; ô trống ở cột khác cần tự ghi.`,
  noWrap: (letters: string) =>
    `Cột ${letters} của biểu mẫu không bật xuống dòng (Wrap Text); chữ dài có thể bị che khi in.`,
  unknownPlaceholder: (name: string) => `Không hiểu {{${name}}}; chỗ này được giữ nguyên.`,
  unitNote: (unit: string) => `Đơn vị: ${unit}`,
  unknownUnit: "Chưa rõ đơn vị",
  unknownField: "Chưa rõ lĩnh vực",
  collective: "Tập thể",
  individual: "Cá nhân",
  newModel: "Mới",
  continued: (year: number | null) => (year === null ? "Duy trì" : `Duy trì từ năm ${year}`),
  model: "Mô hình",
  case: "Điển hình",
  meaning: {
    ordinal: "số thứ tự",
    name: "tên mô hình",
    unit: "đơn vị",
    field: "lĩnh vực",
    subject: "chủ thể",
    subjectKind: "tập thể hay cá nhân",
    collective: "chủ thể tập thể",
    individual: "chủ thể cá nhân",
    leader: "lãnh đạo, quản lý",
    origin: "mới hay duy trì",
    new: "mô hình mới",
    continued: "mô hình duy trì",
    sinceYear: "năm bắt đầu",
    kind: "mô hình hay điển hình",
    start: "ngày bắt đầu",
    end: "ngày kết thúc",
    content: "nội dung, cách thức",
    goal: "mục tiêu, kết quả cần đạt",
    period: "thời gian thực hiện",
    place: "địa bàn",
    situation: "thực trạng",
    method: "cách thức, biện pháp",
    forces: "lực lượng phối hợp",
    resources: "nguồn lực",
    expected: "kết quả dự kiến",
    responsible: "người phụ trách",
    result: "kết quả đạt được",
    note: "ghi chú",
    extra: "cột riêng của biểu mẫu",
  },
} as const;
