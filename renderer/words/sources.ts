import type { Source } from "../../core/register/source.ts";

/** Quoted after other words, or nothing. */
const quoted = (said: string | undefined) => (said === undefined ? "" : ` “${said}”`);

/** How a value was found, as a colleague would say it; the cell is told behind it. */
const HOW: Record<Source["how"], (source: Source) => string> = {
  cell: () => "",
  column: ({ said }) => (said === undefined ? "" : `theo cột${quoted(said)}`),
  question: ({ said }) => `theo mục${quoted(said)}`,
  mark: ({ said }) => `theo dấu đánh ở cột${quoted(said)}`,
  ditto: () => "ghi như dòng trên",
  legend: ({ said }) => `theo chú thích mã của đơn vị${quoted(said)}`,
  carried: ({ said }) => `theo đơn vị ghi ở dòng trên, cột${quoted(said)}`,
  section: ({ said }) => `theo đề mục${quoted(said)}`,
  heading: ({ said }) => `theo tiêu đề cột${quoted(said)}`,
  title: ({ said, cell }) => `theo tiêu đề văn bản${cell === undefined ? quoted(said) : ""}`,
  letterhead: ({ said, cell }) => `theo tên cơ quan ở đầu văn bản${cell === undefined ? quoted(said) : ""}`,
  address: ({ said, cell }) => `theo dòng ghi tên đơn vị${cell === undefined ? quoted(said) : ""}`,
  caption: ({ said }) => `theo dòng phía trên bảng${quoted(said)}`,
  signature: () => "theo phần ký tên",
  words: ({ said }) => (said === undefined ? "theo lời ghi trong tệp" : `theo lời ghi ở cột${quoted(said)}`),
  since: ({ said }) => `vì đã có từ năm trước, theo cột${quoted(said)}`,
  split: ({ said }) => `tách từ cột${quoted(said)}`,
  sheet: ({ said }) => `theo tên trang${quoted(said)}`,
  file: () => "theo tên tệp",
  mail: ({ said }) => `theo thư gửi đến${quoted(said)}`,
  appendix: ({ said }) => (said === undefined ? "theo phụ lục" : `theo Phụ lục ${said} nêu trong văn bản`),
  stamp: () => "theo phiếu cơ quan gửi cho đơn vị",
  given: () => "do anh/chị chọn khi tiếp nhận",
  decided: ({ said }) => (said === undefined ? "do anh/chị chọn khi xem xét" : `do anh/chị chọn cho${quoted(said)}`),
  learnt: ({ said }) => `như cơ quan đã xác nhận trước đây${said === undefined ? "" : ` cho${quoted(said)}`}`,
  edited: ({ at }) => `do anh/chị sửa${at === undefined ? "" : ` ngày ${new Date(at).toLocaleDateString("vi-VN")}`}`,
  typed: () => "do anh/chị nhập khi tiếp nhận",
  results: ({ said }) => `theo báo cáo kết quả${quoted(said)}`,
  kept: ({ said }) => `giữ như đã đăng ký${said === undefined ? "" : ` ở tệp${quoted(said)}`}, vì tệp sau không ghi`,
  default: () => "không ghi gì khác thì là mô hình",
};

/** Words of where values come from. */
export const sourceWords = {
  how: (source: Source) => HOW[source.how](source),
  inFile: "trong tệp ghi ở",
  cell: (cell: string, to: string | undefined) =>
    to === undefined ? `ô\u00a0${cell}` : `ô\u00a0gộp\u00a0${cell}:${to}`,
  onSheet: (sheet: string) => `trang “${sheet}”`,
  goTo: (sheet: string, cell: string) => `Đến ô ${cell}, trang “${sheet}”`,
  more: (count: number) => `và ${count} ô khác`,
  unsure: "chưa chắc chắn",
} as const;
