/** What is said of a file that cannot be opened, or holds no spreadsheet. */
export const refusalWords = {
  refusal: {
    empty: "Tệp không có nội dung. Hãy đề nghị đơn vị gửi lại tệp.",
    corrupt:
      "Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. Hãy mở thử bằng Excel; nếu không được, đề nghị đơn vị gửi lại.",
    "too-large": (what: string) =>
      `Tệp lớn quá mức cho phép (${TOO_LARGE[what] ?? what}) nên không được mở. ${SMALLER[what] ?? SMALLER.cells} rồi nhận lại.`,
    "password-protected": (member: string) =>
      member === ""
        ? "Tệp có mật khẩu nên không đọc được. Hãy hỏi đơn vị mật khẩu, mở bằng Excel (hoặc Word), bỏ mật khẩu (Tệp → Thông tin → Bảo vệ → Mã hóa bằng mật khẩu, xóa trắng ô mật khẩu), lưu lại rồi thả tệp mới vào."
        : `Tệp nén có mật khẩu nên không lấy được “${member}” ra. Hãy hỏi đơn vị mật khẩu, giải nén rồi nhận các tệp bên trong.`,
    "not-a-spreadsheet": (what: string) =>
      `${OTHER[what] ?? OTHER.unknown} Tên tệp có thể ghi khác, nhưng nội dung là như vậy.`,
    timeout: "Đọc tệp quá lâu nên đã dừng lại. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nhận lại.",
    "out-of-memory":
      "Đọc tệp tốn quá nhiều bộ nhớ nên đã dừng lại. Hãy mở bằng Excel, xóa trang và định dạng thừa rồi nhận lại.",
  },
} as const;

const TOO_LARGE: Record<string, string> = {
  bytes: "quá 50 MB",
  inflated: "giải nén quá 300 MB",
  members: "quá nhiều tệp bên trong",
  rows: "quá 20.000 dòng một trang",
  sheets: "quá 200 trang",
  cells: "quá một triệu ô",
  merges: "quá nhiều ô gộp",
  characters: "quá 20 triệu chữ",
};

/** What makes a file smaller: pictures weigh, and have no letters. */
const SMALLER: Record<string, string> & { cells: string } = {
  bytes: "Hãy xóa bớt hình ảnh, trang thừa hoặc tách thành nhiều tệp",
  inflated: "Hãy xóa bớt hình ảnh, trang thừa hoặc tách thành nhiều tệp",
  members: "Hãy giải nén, chia thành nhiều tệp nén nhỏ hơn",
  sheets: "Hãy xóa các trang thừa hoặc tách thành nhiều tệp",
  cells: "Hãy xóa các trang, dòng, cột thừa hoặc tách thành nhiều tệp",
};

const OTHER = {
  pdf: "Đây là tệp PDF, không phải bảng tính. Hãy dùng “Gõ vào sổ” để gõ theo tệp này, hoặc đề nghị đơn vị gửi tệp Excel.",
  image:
    "Đây là tệp ảnh, không phải bảng tính. Hãy dùng “Gõ vào sổ” để gõ theo ảnh này, hoặc đề nghị đơn vị gửi tệp Excel.",
  word: "Đây là tệp Word đời cũ (.doc), không đọc được bảng bên trong. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  docx: "Đây là tệp Word không có bảng nào. Hãy kiểm tra xem đơn vị gửi đúng tệp chưa, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  letter:
    "Đây là tệp Word không có bảng, mô hình được kể bằng lời. Hãy mở tệp và dùng “Gõ vào sổ” để gõ theo, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  correction:
    "Đây là tệp Word không có bảng, phần xin sửa được viết bằng lời. Hãy mở tệp, tìm mô hình trong sổ và sửa theo, hoặc đề nghị đơn vị gửi bảng đính chính.",
  "mail-letter":
    "Đây là thư điện tử không kèm bảng, mô hình được kể bằng lời. Hãy dùng “Gõ vào sổ” để gõ theo thư, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  odt: "Đây là tệp văn bản OpenDocument, không phải bảng tính. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  rtf: "Đây là tệp văn bản RTF, không phải bảng tính. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  slides: "Đây là tệp trình chiếu, không phải bảng tính.",
  rar: "Đây là tệp nén RAR. Hãy giải nén rồi nhận các tệp bên trong.",
  "7z": "Đây là tệp nén 7z. Hãy giải nén rồi nhận các tệp bên trong.",
  gzip: "Đây là tệp nén GZ. Hãy giải nén rồi nhận các tệp bên trong.",
  "mail-without-files":
    "Đây là thư điện tử không có tệp đính kèm, lời thư không kể mô hình nào. Hãy xem nội dung thư, hoặc đề nghị đơn vị gửi lại kèm tệp.",
  email: "Đây là thư điện tử nằm trong tệp khác. Hãy nhận riêng thư này.",
  outlook: "Đây là thư Outlook nằm trong tệp khác. Hãy nhận riêng thư này.",
  program: "Đây là tệp chương trình, không phải bảng tính. Không nên mở tệp này.",
  archive:
    "Đây là tệp nén nằm trong nhiều lớp tệp nén khác nên không được mở. Hãy giải nén rồi nhận các tệp bên trong.",
  text: "Đây là tệp chữ không có bảng, không phải bảng tính.",
  unknown: "Đây không phải là bảng tính (không nhận ra định dạng).",
} as Record<string, string> & { unknown: string };
