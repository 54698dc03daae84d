import { COLUMNS } from "./said.ts";

/** What is said of sheets, tables, their columns and their rows. */
export const tableWords = {
  noTable:
    "Không tìm thấy bảng đăng ký mô hình nào trong tệp (không có dòng tiêu đề với cột “Tên mô hình”). Hãy kiểm tra xem đơn vị gửi đúng tệp chưa.",
  tableUnsure: "Tệp có bảng nhưng không nhận ra cột nào là tên mô hình. Hãy chỉ ra dòng tiêu đề và nghĩa của các cột.",
  columnOf: (letter: string) => `Cột ${letter}`,
  columnIs: (letter: string, role: string) => `cột ${letter}: ${COLUMNS[role] ?? role}`,
  noHeader: (sheet: string, columns: string[]) =>
    `Bảng ở trang “${sheet}” không có dòng tiêu đề. Theo nội dung các cột có thể là: ${columns.join("; ")}. Hãy xem lại, sửa cột chưa đúng, rồi xác nhận bảng không có dòng tiêu đề.`,
  furtherRows: (sheet: string, of: string, columns: string[]) =>
    `Bảng ở trang “${sheet}” không có dòng tiêu đề; có thể là phần tiếp theo của bảng ở trang “${of}” và được hiểu theo các cột của bảng đó: ${columns.join("; ")}. Nếu đúng, hãy chọn “Lấy mô hình ở trang này”; nếu không phải, hãy chọn “Không lấy mô hình ở trang này”.`,
  leftRows: (sheet: string, count: number, text: string) =>
    `${count} dòng ở trang “${sheet}” có số thứ tự và nhiều ô như dòng ghi mô hình nhưng không nằm trong bảng nào đã đọc nên chưa đưa vào sổ (dòng đầu: “${text}”). Hãy mở tệp xem lại; nếu là mô hình, hãy chỉ ra dòng tiêu đề hoặc chọn trang không có dòng tiêu đề.`,
  countsOnly:
    "Bảng chỉ ghi số lượng hoặc đánh dấu theo lĩnh vực, không ghi tên mô hình nào nên chưa đưa gì vào sổ. Hãy đề nghị đơn vị gửi danh sách tên các mô hình.",
  noModels: "Tìm thấy bảng nhưng không có mô hình nào trong bảng. Hãy kiểm tra lại với đơn vị.",
  unnamedModel: (cell: string, text: string) =>
    `Ô ${cell} ghi “${text}” mà không ghi tên mô hình nên không tính là mô hình. Hãy hỏi lại đơn vị tên mô hình.`,
  unclearRow: "Không rõ dòng này là mô hình hay dòng khác. Hãy chọn “mô hình” hoặc lý do để riêng.",
  hiddenRow: "Dòng này bị ẩn trong tệp. Hãy xác nhận đơn vị có đăng ký mô hình này.",
  hiddenColumn: "Cột này bị ẩn trong tệp. Hãy xác nhận đơn vị có đăng ký mô hình này.",
  hiddenSheet: (sheet: string) =>
    `Trang ẩn “${sheet}” có bảng mô hình; trang ẩn không được đưa vào sổ. Hãy mở tệp để kiểm tra.`,
  copiedTable: (sheet: string) => `Bảng ở trang “${sheet}” giống hệt bảng khác trong tệp nên chỉ được tính một lần.`,
  doubleName: (name: string) => `Mô hình “${name}” được ghi hai lần trong tệp; cả hai đều được giữ.`,
  totalDiffers: (written: number, counted: number) => `Dòng tổng ghi ${written} nhưng đếm được ${counted} mô hình.`,
  openText: (heading: string, open: string[], likely: string | null) =>
    `Không rõ cột “${heading}” là ${open.map((role) => COLUMNS[role]).join(", ")} hay phần khác; bảng không có cột nào khác ghi ${open.length > 1 ? "các phần này" : "phần này"}${likely === null ? "" : ` (có thể là ${COLUMNS[likely]})`}. Hãy chọn nghĩa cho cột này (nếu chỉ là phần ghi thêm, chọn “Cột khác”).`,
  openAnswer: (heading: string, open: string[]) =>
    `Mục “${heading}” được giữ nguyên theo tên của đơn vị; phiếu không ghi ${open.map((role) => COLUMNS[role]).join(", ")}. Nếu mục này chính là phần đó, hãy sửa trong danh sách mô hình.`,
  resultAhead: (heading: string) =>
    `Không rõ cột “${heading}” ghi mục tiêu hay kết quả đã đạt; bảng không có cột mục tiêu. Hãy chọn nghĩa cho cột này.`,
  openHeads: (row: number) =>
    `Bảng ghi các mục ở cột đầu, mỗi cột bên cạnh được hiểu là một mô hình, nhưng dòng ${row} không nói như vậy. Nếu mỗi cột là một mô hình, hãy để riêng dòng ${row} (tiêu đề); cột nào không phải mô hình, hãy chọn nghĩa “Ghi chú” cho cột đó.`,
  openColumn: (letter: string) =>
    `Bảng ghi mỗi mô hình một cột, nhưng không rõ cột ${letter} có phải là một mô hình không. Nếu không phải, hãy chọn nghĩa “Ghi chú” cho cột ${letter}; nếu phải, đề nghị đơn vị ghi tên mô hình vào cột này.`,
} as const;
