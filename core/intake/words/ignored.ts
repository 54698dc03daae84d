/** Why a cell that holds something gives no value. */
export const ignoredWords = {
  ofTakenBack: "của mô hình đơn vị không đăng ký nữa",
  struckOut: "bị gạch ngang trong tệp",
  ownCode: "mã do phần mềm ghi trong biểu mẫu, không phải nội dung đơn vị gửi",
  formerValue: "nội dung cũ, ghi để đối chiếu với nội dung sửa",
  amendedItem: "tên mục được sửa, dòng này không ghi nội dung sửa",
  staysRegistered: "giữ nguyên như đã đăng ký, không phải nội dung mới",
  noValue: "không phải giá trị của cột",
  legend: "chú thích mã của đơn vị, không phải nội dung của mô hình",
  noHeading: "cột không có tiêu đề",
  outsideTable: "ô nằm ngoài bảng",
  formLabel: "tên mục của phiếu, không phải nội dung trả lời",
  formRemark: "lời ghi ở cột bên cạnh các mô hình, không phải nội dung của mô hình",
  besideTable: "ô của phần bên cạnh, không phải mô hình",
} as const;
