/** What is said of results papers, in the clerk's words. */
export const words = {
  unmatched: (name: string, unit: string, near: string[]) =>
    near.length > 0
      ? `“${name}” không có trong các mô hình đã đăng ký của ${unit}. Gần giống: ${near.join("; ")}. Hãy chọn mô hình đã đăng ký, hoặc ghi là mô hình mới, hoặc bỏ qua.`
      : `“${name}” không có trong các mô hình đã đăng ký của ${unit}. Hãy chọn mô hình đã đăng ký, hoặc ghi là mô hình mới, hoặc bỏ qua.`,
  several: (name: string, near: string[]) =>
    `${near.length} mô hình đã đăng ký cùng tên “${name}”: ${near.join("; ")}. Hãy chọn đúng mô hình.`,
  otherId: (name: string, near: string[]) =>
    `Mã mô hình ở dòng này không khớp với tên “${name}”. Hãy chọn đúng mô hình: ${near.join("; ")}.`,
  model: (name: string, subject: string | null, id: string) =>
    `“${name}”${subject === null ? "" : ` (${subject})`} – mã ${id}`,
  twice: (name: string, rows: string) =>
    `Mô hình “${name}” được báo cáo hai lần (${rows}). Hãy giữ một dòng và chọn lại dòng kia.`,
  row: (sheet: string, row: number) => `trang “${sheet}” dòng ${row}`,
  taken: "Dòng kết quả này được bỏ qua theo quyết định của người xem xét.",
  unreported: (count: number, names: string[], more: number) =>
    `${count} mô hình đã đăng ký chưa có trong báo cáo này: ${names.map((name) => `“${name}”`).join(", ")}${more > 0 ? ` và ${more} mô hình khác` : ""}.`,
  unclear: (names: string, same: number, changed: number, missing: number) =>
    `Đơn vị đã gửi báo cáo trước cho kỳ này (${names}). So với bản trước: ${same} mô hình như cũ, ${changed} mô hình có kết quả khác, ${missing} mô hình không còn. Hãy chọn: thay thế, bổ sung hay sửa bản trước.`,
  shrunken: (kept: number, before: number) =>
    `Tệp ghi là bản thay thế nhưng chỉ có ${kept} trong ${before} mô hình của báo cáo trước. Hãy xác nhận thay thế toàn bộ hay chỉ sửa, bổ sung.`,
  noOwner: "đơn vị này",
} as const;
