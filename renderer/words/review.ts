import type { Output } from "../../core/contract.ts";
import type { ColumnRole } from "../../core/intake/columns/roles.ts";
import type { SetAsideReason } from "../../core/intake/plan/plan.ts";
import { propertyName, propertyWords } from "./register.ts";

/** What a column can mean, as the clerk calls it. */
export const roleWords: Record<ColumnRole, string> = {
  ordinal: "TT",
  name: propertyWords.name,
  unit: propertyWords.unit,
  field: propertyWords.field,
  subject: propertyWords.subject,
  subjectKind: "Ghi tập thể hay cá nhân",
  collective: "Tập thể",
  individual: "Cá nhân",
  leader: propertyWords.leader,
  origin: "Ghi mới hay duy trì",
  new: "Mới",
  continued: "Duy trì",
  sinceYear: "Năm bắt đầu",
  kind: propertyWords.kind,
  start: "Ngày bắt đầu",
  end: "Ngày kết thúc",
  content: propertyWords.content,
  goal: propertyWords.goal,
  period: propertyWords.period,
  place: propertyWords.place,
  situation: propertyWords.situation,
  method: propertyWords.method,
  forces: propertyWords.forces,
  resources: propertyWords.resources,
  expected: propertyWords.expected,
  responsible: propertyWords.responsible,
  result: propertyWords.result,
  note: propertyWords.note,
  extra: "Cột khác (giữ nguyên tên cột)",
};

/** The name of a column's meaning, also of one that is not in the list. */
export function roleName(role: string): string {
  return role in roleWords ? roleWords[role as ColumnRole] : propertyName(role);
}

/** What a row was understood as. */
export const reasonWords: Record<SetAsideReason, string> = {
  letterhead: "đầu văn bản",
  title: "tiêu đề",
  header: "tiêu đề cột",
  numbering: "đánh số cột",
  section: "nhóm, mục",
  "unit-heading": "tên đơn vị",
  total: "dòng cộng",
  signature: "ký tên, nơi nhận",
  note: "ghi chú",
  example: "dòng ví dụ",
  "blank-name": "chưa ghi tên",
  "repeated-header": "tiêu đề lặp lại",
  "other-table": "bảng khác",
  "hidden-copy": "bản sao bị ẩn",
  "duplicate-file": "tệp trùng",
  unclear: "chưa rõ",
};

export const rowWords = { model: "mô hình", continuation: "nối tiếp" } as const;

export const purposeWords: Record<NonNullable<Output<"review.show">["purpose"]>, string> = {
  registration: "Bản đăng ký",
  results: "Báo cáo kết quả",
  "half-year": "Báo cáo 6 tháng",
  annual: "Báo cáo năm",
};

export const versionWords: Record<Output<"review.show">["version"]["kind"], string> = {
  first: "Bản đầu, không liên quan bản trước",
  replaces: "Thay thế bản trước",
  supplements: "Bổ sung cho bản trước",
  corrects: "Sửa bản trước",
  unsure: "Chưa rõ",
};

export const statusWords: Record<Output<"review.show">["status"], string> = {
  imported: "Đã vào sổ",
  review: "Chờ xem xét",
  rejected: "Không đọc được",
  duplicate: "Trùng tệp đã nhận",
};

/** Xem xét một tệp. */
export const reviewWords = {
  loading: "Đang đọc tệp…",
  back: "Tiếp nhận",
  sender: "Đơn vị gửi",
  chooseSender: "Chọn đơn vị",
  senderUnknown: "Chưa rõ đơn vị",
  unknown: "Chưa rõ",
  createUnit: (text: string) => `Thêm đơn vị mới “${text}”`,
  createHint: "Đơn vị mới sẽ có trong danh sách đơn vị.",
  purpose: "Loại văn bản",
  version: "So với bản trước",
  compare: "Xem khác nhau",
  compareTitle: "So với bản trước",
  compareNone: "Đơn vị chưa gửi bản nào trước đó.",
  added: (count: number) => `Thêm ${count}`,
  changed: (count: number) => `Đổi ${count}`,
  missing: (count: number) => `Không còn ${count}`,
  missingHint: "Không còn trong tệp này; chỉ rút khỏi sổ khi chọn “Thay thế bản trước”.",
  encoding: "Cách đọc chữ",
  encodings: {
    unicode: "Unicode",
    tcvn3: "Phông cũ TCVN3 (.VnTime)",
    vni: "Phông cũ VNI",
    cp1258: "Bảng mã Windows-1258",
  },
  models: (count: number) => `${count} mô hình`,
  modelsTitle: "Mô hình đọc được từ tệp",
  modelsInRegister: "Mô hình của tệp trong sổ",
  noModels: "Chưa đọc được mô hình nào từ tệp này.",
  noModelsRegister: "Trong sổ không có mô hình nào từ tệp này.",
  sheets: "Các trang của tệp",
  hidden: "trang ẩn",
  sheetSkip: "Không lấy mô hình ở trang này",
  sheetRead: "Lấy mô hình ở trang này",
  sheetMenu: "Trang này…",
  noSheets: "Không mở được nội dung tệp này như một bảng tính.",
  legend: "Màu và chữ ở đầu dòng cho biết dòng được hiểu là gì.",
  rowHint: "Bấm để đổi cách hiểu dòng này",
  columnHint: (letter: string, role: string | null) =>
    role === null ? `Cột ${letter}: chưa dùng. Bấm để chọn.` : `Cột ${letter}: ${role}. Bấm để đổi.`,
  columnNoRole: "không dùng",
  columnKept: "cột khác",
  columnKeptHint: (letter: string) => `Cột ${letter}: giữ nguyên trong “Cột khác của đơn vị”. Bấm để chọn nghĩa khác.`,
  columnTitle: (letter: string) => `Cột ${letter} là:`,
  rowTitle: (row: number) => `Dòng ${row} là:`,
  rowAsModel: "Mô hình",
  rowAsContinuation: "Dòng nối tiếp mô hình trên",
  rowAside: "Để riêng, vì là…",
  withdrawNamed: "Đúng, rút khỏi sổ",
  headless: "Đúng, bảng không có dòng tiêu đề",
  headerRows: "Đặt làm tiêu đề cột…",
  headerFrom: (from: number, to: number) => (from === to ? `Dòng ${from}` : `Dòng ${from}–${to}`),
  automatic: "Để phần mềm tự nhận ra",
  decided: "do anh/chị chọn",
  hiddenRow: "dòng ẩn",
  problems: "Cần xem",
  error: "Phải giải quyết",
  warning: "Nên xem",
  at: (sheet: string, cell: string | undefined) => (cell ? `${sheet}, ô ${cell}` : sheet),
  goTo: "Đến ô",
  chooseUnitFor: (text: string) => `“${text}” là đơn vị nào?`,
  chooseField: (text: string) => `“${text}” là lĩnh vực nào?`,
  doubtful: "? Chưa chắc chắn",
  whole: "Cả mô hình",
  confirmValue: "Đúng như vậy",
  valueDecided: "đã sửa tay",
  valueBack: "Lấy lại chữ trong tệp",
  edit: "Bấm để sửa",
  accounting: (seen: number, imported: number, setAside: number, models: number, continued: number) =>
    `${seen} dòng = ${continued > 0 ? `${imported} dòng của ${models} mô hình` : `${models} mô hình`} + ${setAside} dòng để riêng`,
  confirm: "Xác nhận đưa vào sổ",
  confirmed: (models: number) => `Đã đưa ${models} mô hình vào sổ`,
  stillHeld: "Tệp vẫn còn chỗ phải giải quyết",
  cannotYet: (count: number, first: string) =>
    count === 1 ? first : `Còn ${count} chỗ phải giải quyết, ghi ở phía trên.`,
  withdraw: "Rút lại",
  withdrawTitle: "Rút tệp này khỏi sổ?",
  withdrawText: (models: number) =>
    `${models} mô hình mà tệp này đưa vào sẽ được trả lại như trước khi nhận tệp. Tệp vẫn còn trong danh sách tiếp nhận.`,
  withdrawn: "Đã rút lại",
  decline: "Không nhận tệp này",
  declineTitle: "Không nhận tệp này?",
  declineText:
    "Dùng khi tệp không phải bản đăng ký hay báo cáo của phong trào. Tệp thôi chờ xem xét, không đưa gì vào sổ, và vẫn còn trong danh sách tiếp nhận. Cần đến thì thả lại tệp.",
  no: "Không",
  toRegister: "Xem trong sổ",
  readOnly: "Chỉ xem: tệp này không còn chờ quyết định.",
  notWritable: "Chỉ xem: một cửa sổ khác đang giữ dữ liệu.",
  setAside: "Dòng để riêng",
  seeSetAside: "Xem dòng để riêng",
  rowAt: (sheet: string, row: number) => `${sheet}, dòng ${row}`,
  showEmpty: "Hiện mục chưa ghi",
  proposal: "Đơn vị này có thể chưa có trong danh sách; nếu đúng là đơn vị mới, hãy thêm.",
  warnings: (count: number) => `${count} điều nên xem`,
  fewer: "Ẩn bớt",
  morePlaces: (count: number) => `và ${count} ô khác`,
} as const;
