/** What backing up and restoring say to people. */
export const WORDS = {
  notABackup: (name: string) =>
    `“${name}” không phải là bản sao lưu của phần mềm (.dvk), hoặc tệp đã bị hỏng. Dữ liệu đang dùng không bị thay đổi.`,
  truncated: (name: string) =>
    `Bản sao lưu “${name}” bị thiếu hoặc hỏng một phần (có thể do chép dở dang) nên không dùng được. Hãy chép lại hoặc chọn bản khác.`,
  changed: (name: string, part: string) =>
    `Bản sao lưu “${name}” đã bị thay đổi: phần “${part}” không khớp mã kiểm tra. Không phục hồi từ bản này.`,
  stranger: (name: string, part: string) =>
    `Bản sao lưu “${name}” có phần lạ “${part}” mà phần mềm không bao giờ ghi. Không phục hồi từ bản này.`,
  newer: (name: string) =>
    `Bản sao lưu “${name}” do phiên bản mới hơn của phần mềm ghi. Hãy cập nhật phần mềm rồi phục hồi; dữ liệu đang dùng không bị thay đổi.`,
  needsPassword: (name: string) => `Bản sao lưu “${name}” được khóa bằng mật khẩu. Hãy nhập mật khẩu.`,
  wrongPassword: (name: string) =>
    `Mật khẩu không đúng, hoặc bản sao lưu “${name}” bị hỏng. Dữ liệu đang dùng không bị thay đổi.`,
  passwordTooShort: (least: number) => `Mật khẩu phải có ít nhất ${least} ký tự.`,
  noFile: (path: string) => `Không có tệp “${path}”.`,
  cannotWrite: (path: string) =>
    `Không ghi được bản sao lưu vào “${path}”. Hãy kiểm tra ổ đĩa còn chỗ và cho ghi, hoặc chọn nơi khác; dữ liệu đang dùng không bị thay đổi.`,
  cannotList: (path: string) =>
    `Không đọc được thư mục “${path}” nên chưa biết có những bản sao lưu nào trong đó. Hãy kiểm tra ổ đĩa hoặc USB.`,
  notRemoved: (path: string, names: string) =>
    `Bản sao lưu cũ trong “${path}” không xóa bớt được: ${names}. Hãy xóa tay để ổ đĩa không đầy dần.`,
  inside: "Không ghi bản sao lưu vào giữa kho dữ liệu của phần mềm. Hãy chọn thư mục khác.",
  unsound: "Bản chép của sổ không qua được kiểm tra nên chưa sao lưu. Hãy chạy kiểm tra dữ liệu.",
  notVerified: (path: string) =>
    `Bản sao lưu “${path}” đọc lại không khớp (ổ đĩa hoặc USB có thể hỏng) nên đã bỏ. Hãy chọn nơi khác.`,
  missingOriginal: (name: string) => `Thiếu hoặc hỏng tệp gốc “${name}”; mọi phần khác vẫn đầy đủ.`,
  noRoom: (needed: string, free: string) =>
    `Ổ đĩa không đủ chỗ để phục hồi: cần khoảng ${needed}, còn ${free}. Chưa có gì thay đổi.`,
  inUse: "Sổ đang được mở ở một cửa sổ hoặc chương trình khác. Hãy đóng nơi đó rồi làm lại; chưa có gì thay đổi.",
  noBackup: (id: string) => `Không có bản sao lưu “${id}” trong danh sách.`,
  network: (dir: string) =>
    `Thư mục dữ liệu “${dir}” nằm trên ổ mạng, nơi sổ dễ bị hỏng khi mạng chập chờn. Hãy đặt dữ liệu trên ổ đĩa của máy này; bản sao lưu thì để trên ổ mạng được.`,
} as const;

/** A size as people say it. */
export function inMegabytes(bytes: number): string {
  return `${new Intl.NumberFormat("vi", { maximumFractionDigits: 1 }).format(bytes / 1_048_576)} MB`;
}
