/** What the store says to people; one place, so that wording can be read and corrected as a whole. */
export const WORDS = {
  unknownIssue: (id: string) => `Không có văn bản đã ban hành nào mang mã “${id}”.`,
  missing: (dir: string) => `Không có dữ liệu trong thư mục “${dir}”. Hãy tạo sổ mới hoặc chọn thư mục khác.`,
  exists: (dir: string) => `Thư mục “${dir}” đã có dữ liệu. Hãy chọn một thư mục trống để tạo sổ mới.`,
  busy: "Dữ liệu đang được một cửa sổ hoặc chương trình khác mở để ghi. Hãy đóng nơi đó rồi thử lại.",
  newer:
    "Dữ liệu này do phiên bản mới hơn của phần mềm ghi. Hãy cập nhật phần mềm rồi mở lại; dữ liệu không bị thay đổi.",
  older: "Dữ liệu này của phiên bản cũ hơn và cần được nâng cấp. Hãy mở bằng phần mềm một lần để nâng cấp.",
  damaged: "Tệp dữ liệu bị hỏng hoặc không phải là sổ của phần mềm. Hãy phục hồi từ bản sao lưu gần nhất.",
  history: "Lịch sử nâng cấp của tệp dữ liệu không khớp với phần mềm này nên không được mở, để tránh làm sai dữ liệu.",
  migrationFailed: "Nâng cấp dữ liệu không thành công; dữ liệu đã được giữ nguyên như trước khi nâng cấp.",
  rowCountChanged: (table: string, before: number, after: number) =>
    `Số dòng của bảng ${table} đổi từ ${before} thành ${after} khi nâng cấp.`,
  backupFailed: "Không sao lưu được dữ liệu trước khi nâng cấp nên chưa nâng cấp.",
  strangers: (dir: string, names: string) =>
    `Trong thư mục dữ liệu “${dir}” có thứ không phải của sổ: ${names}. Hãy chuyển đi chỗ khác rồi làm lại; chưa có gì thay đổi.`,
  notPutAside: (dir: string) =>
    `Không dời được thư mục “${dir}”: có tệp trong đó đang mở ở chương trình khác. Hãy đóng nơi đó rồi làm lại; chưa có gì thay đổi.`,
  readOnly: "Sổ đang được mở chỉ để xem nên không ghi được.",
  closed: "Sổ đã được đóng.",
  diskFull: "Ổ đĩa đã đầy nên không ghi được; chưa có gì thay đổi.",
  diskFault:
    "Ổ đĩa báo lỗi khi đọc hoặc ghi; chưa có gì thay đổi. Hãy xem ổ đĩa đã đầy chưa; nếu còn chỗ, hãy sao lưu sang ổ khác và nhờ người kiểm tra ổ đĩa này.",
  readOnlyMedium: "Không ghi được vào thư mục dữ liệu (thư mục chỉ cho đọc); chưa có gì thay đổi.",
  failed: "Không thực hiện được; chưa có gì thay đổi trong sổ.",
  unknownSubmission: (id: string) => `Không có tệp “${id}” trong sổ.`,
  unknownBatch: (id: string) => `Không có đợt tiếp nhận “${id}” trong sổ.`,
  unknownLayout: "Cách đọc biểu mẫu này đã được quên rồi.",
  unknownUnit: (id: string) => `Không có đơn vị “${id}” trong danh sách.`,
  unknownFile: (path: string) => `Không đọc được tệp “${path}”.`,
  programmeMismatch: "Chương trình được chọn khác với chương trình của cơ quan.",
  rowTwice: (sheet: string, row: number) => `Dòng ${row} của trang “${sheet}” được tính hai lần.`,
  rowWithoutModel: (sheet: string, row: number) =>
    `Dòng ${row} của trang “${sheet}” được ghi là đã nhập nhưng không thuộc mô hình nào.`,
  modelWithoutRow: (name: string, sheet: string, row: number) =>
    `Mô hình “${name}” lấy từ dòng ${row} của trang “${sheet}”, nhưng dòng này không được ghi là đã nhập.`,
  noReason: "Tệp chờ xem xét hoặc bị từ chối phải có ít nhất một lý do.",
  accounting: "Kết quả đọc tệp không khớp số dòng nên chưa được lưu.",
  planOutdated: "Sổ đã thay đổi từ khi xem trước tệp này. Hãy xem lại rồi xác nhận.",
  unknownChange: (key: string) => `Không có lần sắp xếp đơn vị “${key}” nào để rút lại.`,
  laterChange: (day: string) =>
    `Lần sắp xếp ngày ${day} sau đó còn liên quan đến các đơn vị này; hãy rút lần đó trước.`,
  renamedSince: (name: string) => `Tên “${name}” đã được sửa lần nữa sau khi đổi tên nên chưa rút lại được.`,
  programmeThere: (id: string) => `Thư mục dữ liệu này đã có chương trình “${id}”. Hãy chuyển sang chương trình đó.`,
  noProgramme: (id: string) => `Thư mục dữ liệu này không có chương trình “${id}”.`,
  programmeChangedSince: (id: string) =>
    `Chưa lưu: chương trình “${id}” vừa được sửa ở nơi khác. Hãy mở lại bản mới rồi sửa tiếp.`,
  noOwnProgramme: (id: string) => `Cơ quan không có bản riêng nào của chương trình “${id}”.`,
  programmeBegun: (id: string) => `Chương trình “${id}” đã được dùng cho một năm nên không bỏ được.`,
  seatMissing: "Chưa rõ vị trí của cơ quan trong chương trình; hãy chọn vị trí.",
  unknownEvent: (id: string) => `Không có bước “${id}” nào còn hiệu lực để rút lại.`,
  modelGone: (id: string) => `Mô hình “${id}” không còn trong sổ.`,
  notInReview: (name: string) => `Tệp “${name}” không còn chờ xem xét.`,
  notUndoable: (name: string) => `Tệp “${name}” không có gì trong sổ để hoàn tác.`,
  changedSince: (name: string) =>
    `Chưa hoàn tác được tệp “${name}”: các mô hình của tệp đã được thay đổi sau đó. Hãy hoàn tác các tệp sau trước.`,
  laterEntry: (id: string, name: string, models: number) => `${id}: tệp “${name}” đã thay đổi ${models} mô hình`,
  laterStep: (id: string, name: string, kind: string) => `${id}: “${name}” đã được ghi bước “${kind}”`,
  stageDiffers: (id: string, name: string) =>
    `Bước hiện tại của mô hình “${name}” (${id}) không khớp với các bước đã ghi.`,
  unitRecords: (count: number) => `${count} ghi chép trong năm (hoạt động, đánh giá, gia hạn, sắp xếp đơn vị …)`,
  laterEdit: (at: string, models: number) => `lần sửa tay lúc ${localTime(at)} đã thay đổi ${models} mô hình`,
  editChangedSince:
    "Chưa hoàn tác được lần sửa gần nhất: các mô hình đã sửa sau đó lại được một tệp thay đổi. Hãy rút tệp đó trước.",
  modelsChangedSince:
    "Chưa lưu: mô hình đã được thay đổi ở nơi khác từ khi anh/chị mở. Hãy xem lại giá trị mới rồi sửa tiếp.",
  modelNamed: (id: string, name: string) => `${id}: “${name}”`,
  unitTaken: (name: string) => `Đã có đơn vị “${name}” trong danh sách. Hãy sửa đơn vị đó hoặc đặt tên khác.`,
  unitCircle: (name: string) => `Đơn vị “${name}” không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.`,
  unitInUse: (name: string) => `Chưa xóa được đơn vị “${name}” vì còn dữ liệu gắn với đơn vị này.`,
  unitModels: (count: number) => `${count} mô hình, kể cả đã rút`,
  unitPast: (count: number) => `${count} mô hình từng thuộc đơn vị này (trong nhật ký)`,
  unitFiles: (count: number) => `${count} tệp đã nhận`,
  unitChildren: (names: string) => `các đơn vị trực thuộc: ${names}`,
  fileGone: (name: string) => `Thiếu tệp gốc “${name}” trong kho tệp.`,
  fileChanged: (name: string) => `Tệp gốc “${name}” trong kho tệp đã bị thay đổi.`,
  fileStray: (path: string) => `Kho tệp có tệp lạ “${path}”.`,
  folderUnreadable: (path: string) => `Không đọc được kho tệp “${path}”, nên chưa biết có tệp lạ hay không.`,
  fileUnreadable: (path: string) => `Không đọc được tệp “${path}” trong kho tệp.`,
  integrity: (what: string) => `Tệp dữ liệu có lỗi: ${what}`,
  foreignKey: (table: string, parent: string) => `Bảng ${table} nhắc tới mục không có trong bảng ${parent}.`,
  sumsDiffer: (id: string, name: string) =>
    `Số dòng đã ghi của tệp “${name}” (${id}) không khớp với các dòng được lưu.`,
  modelUnsourced: (id: string, name: string) => `Mô hình “${name}” (${id}) không có dòng nguồn đã nhập.`,
  journalDiffers: (id: string, name: string) => `Nhật ký của tệp “${name}” (${id}) không khớp với trạng thái của tệp.`,
  countersBehind: (what: string) => `Bộ đếm số hiệu (${what}) nhỏ hơn số hiệu đã cấp.`,
} as const;

/** A moment as the clerk's own clock shows it. */
function localTime(at: string): string {
  return new Intl.DateTimeFormat("vi", { dateStyle: "short", timeStyle: "short" }).format(new Date(at));
}
