/** What is said of models that may be one and the same. */
export const words = {
  here: (name: string, sheet: string, row: number) => `“${name}” (trang “${sheet}” dòng ${row} của tệp này)`,
  there: (name: string, file: string | null, sheet: string, row: number) =>
    `“${name}” (${file === null ? "" : `tệp “${file}”, `}trang “${sheet}” dòng ${row})`,
  inFile: (a: string, b: string) =>
    `${a} và ${b} có thể là một mô hình ghi hai lần. Cả hai được giữ riêng; nếu là một, hãy rút bớt.`,
  inRegister: (a: string, b: string, id: string) =>
    `${a} gần giống mô hình đã có trong sổ ${b}, mã ${id}. Hai mô hình được giữ riêng; nếu là một, hãy rút bớt.`,
  otherUnit: (a: string, b: string, unit: string) =>
    `${a} trùng tên và chủ thể với mô hình do ${unit} đăng ký ${b}. Hãy xem hai đơn vị có cùng đăng ký một mô hình không.`,
  lastYear: (a: string, b: string, year: number, same: boolean) =>
    `${a} ghi là mô hình mới, nhưng ${same ? "trùng tên" : "gần giống"} mô hình năm ${year} ${b}. Hãy xem có phải mô hình cũ đặt tên mới, khi đó là duy trì.`,
} as const;
