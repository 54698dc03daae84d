import { listed, shortened } from "./said.ts";

const STILL_REGISTERED =
  "Nếu đơn vị vẫn đăng ký: tệp còn chờ thì chọn dòng này là “mô hình”, tệp đã vào sổ thì ghi thêm bằng “Gõ vào sổ”.";

/** What is said of models that their unit strikes out or takes back. */
export const withdrawnWords = {
  struckCell: (cell: string, text: string) =>
    `Ô ${cell} bị gạch ngang (“${shortened(text)}”) nên không lấy. Hãy xác nhận đơn vị đã bỏ nội dung này.`,
  struckPart: (cell: string, text: string) =>
    `Ô ${cell} có phần bị gạch ngang; chỉ lấy phần không bị gạch (nguyên văn trong tệp: “${shortened(text)}”). Hãy xác nhận.`,
  takenBack: (name: string, how: "struck" | "said", said: string) =>
    how === "struck"
      ? `Dòng của mô hình “${name}” bị gạch ngang nên được coi là đơn vị đã rút, không đưa vào sổ. ${STILL_REGISTERED}`
      : `Mô hình “${name}” được đơn vị ghi là không đăng ký nữa${said === "" ? "" : ` (“${shortened(said)}”)`} nên không đưa vào sổ. ${STILL_REGISTERED}`,
  maybeTakenBack: (name: string, how: "struck" | "said", said: string) =>
    how === "struck"
      ? `Tên mô hình “${name}” bị gạch ngang nhưng các ô khác của dòng thì không. Hãy hỏi lại đơn vị: nếu vẫn đăng ký, chọn dòng này là “mô hình”; nếu đã rút, chọn “ghi chú”.`
      : `Mô hình “${name}” ghi “${shortened(said)}”: chưa rõ đơn vị rút hẳn hay chỉ lùi lại. Hãy hỏi lại đơn vị: nếu vẫn đăng ký, chọn dòng này là “mô hình”; nếu đã rút, chọn “ghi chú”.`,
  unitWithdraws: (names: string[]) =>
    `Đơn vị rút ${names.length} mô hình đã đăng ký (gạch ngang hoặc ghi trong tệp), nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị không rút, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  asksToWithdraw: (names: string[]) =>
    `Tệp xin rút ${names.length} mô hình đã đăng ký: ${listed(names)}. Hãy xác nhận rút các mô hình này khỏi sổ; các mô hình khác của đơn vị giữ nguyên. Nếu đơn vị không rút, chọn dòng đó là “mô hình” hoặc hỏi lại đơn vị.`,
  onlyTakenBack: (names: string[]) =>
    `Tệp ghi đơn vị không đăng ký nữa: ${listed(names)}, mà không thấy tên này trong những gì đơn vị đã đăng ký. Hãy hỏi lại đơn vị.`,
} as const;
