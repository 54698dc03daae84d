import { COLUMNS, listed, shortened } from "./said.ts";

/** What is said of a paper beside the papers that its unit sent before. */
export const versionWords = {
  unclearVersion: (names: string, added: number, changed: number, missing: number) =>
    `Đơn vị đã gửi bản trước (${names}). So với bản trước: thêm ${added}, đổi ${changed}, không còn ${missing}. Hãy chọn: thay thế, bổ sung hay sửa bản trước.`,
  furtherList: (names: string) =>
    `Đơn vị đã có danh sách khác (${names}). Tệp này là danh sách của bộ phận hoặc lĩnh vực khác, không trùng mô hình nào, nên được thêm vào; danh sách trước giữ nguyên.`,
  shrunken: (kept: number, before: number) =>
    `Tệp ghi là bản thay thế nhưng chỉ có ${kept} trong ${before} mô hình của bản trước. Hãy xác nhận thay thế toàn bộ hay chỉ sửa, bổ sung.`,
  whichReplaced: (names: string, kept: number, before: number) =>
    `Tệp ghi là bản thay thế, nhưng đơn vị đã gửi nhiều danh sách (${names}) và tệp này chỉ nhắc lại ${kept} trong ${before} mô hình. Hãy chọn: thay thế, bổ sung hay sửa bản trước.`,
  withdrawn: (papers: string, names: string[]) =>
    `Tệp thay cho ${papers} và không còn ghi ${names.length} mô hình, nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị không rút, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  replacedByName: (names: string[]) =>
    `Đơn vị ghi đăng ký mô hình khác thay cho ${names.length} mô hình đã đăng ký, nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị vẫn thực hiện, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  replacedUnknown: (names: string[]) =>
    `Tệp ghi thay thế ${names.length} mô hình không có trong những gì đơn vị đã đăng ký: ${listed(names)}. Hãy hỏi lại đơn vị thay mô hình nào; nếu chỉ đăng ký thêm, hãy chọn bổ sung.`,
  otherListsStay: (papers: string, others: string) =>
    `Tệp thay cho ${papers}. Mô hình đơn vị đã gửi ở tệp khác (${others}) được giữ nguyên.`,
  erasedValue: (name: string, property: string, value: string) =>
    `Mô hình “${name}”: bản mới để trống ${COLUMNS[property] ?? property}, bản trước ghi “${shortened(value)}”. Giá trị trong sổ được để trống theo bản mới; hãy hỏi lại đơn vị nếu chưa chắc.`,
  same: {
    bytes: (name: string) => `Trùng hoàn toàn với tệp “${name}” đã nhận, nên không đưa vào sổ lần nữa.`,
    cells: (name: string) => `Nội dung giống hệt tệp “${name}” đã nhận, nên không đưa vào sổ lần nữa.`,
    models: (name: string) =>
      `Trùng nội dung với tệp “${name}” đã nhận: không thêm, không đổi, không bớt mô hình nào, nên không đưa vào sổ lần nữa.`,
  },
  unclearAmendment: (item: string) =>
    `Dòng này xin sửa “${item}” nhưng chưa rõ là mục nào của mô hình; nội dung sửa đang để ở Ghi chú. Hãy xem và ghi vào đúng mục.`,
  formerValueUnknown: (name: string, former: string) =>
    `Bảng sửa ghi “${shortened(former)}” của mô hình “${name}” nhưng không nói là mục nào, và trong sổ không có đúng một mục ghi như vậy. Nếu là nội dung, hãy chọn dòng này là “mô hình”; nếu là mục khác, chọn “ghi chú” rồi sửa trong sổ.`,
  formerUnknown: (names: string[]) =>
    `Bảng sửa nhắc đến ${names.length} mô hình không có trong những gì đơn vị đã đăng ký: ${listed(names)}. Hãy xem lại tên cũ với đơn vị; nếu là mô hình mới, hãy chọn bổ sung.`,
  awaitsSettingAside:
    "Hãy xác nhận để để riêng tệp này; nếu vẫn muốn đưa vào sổ, hãy chọn tệp này thay thế, bổ sung hay sửa bản trước.",
} as const;
