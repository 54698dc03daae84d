/** Every sentence of this room that a user reads. */

interface Figures {
  unit: string;
  /** “mô hình nội dung 2.1” */
  what: string;
  registered: number;
  counted: number;
  required: number | null;
}

const figures = ({ registered, counted, required }: Figures): string =>
  `đã đăng ký ${registered}, tính được ${counted}, cần ít nhất ${required}`;

type Origin = "new" | "continued" | null;

const because = (reason: string | null): string => (reason === null ? "" : ` (${reason.replace(/\.$/, "")})`);
const after = (sentence: string | null): string => (sentence === null ? "" : ` ${sentence}`);

export const consolidationWords = {
  modelsOfContent: (numbers: readonly string[]): string =>
    numbers.length === 0 ? "mô hình" : `mô hình nội dung ${numbers.join(", ")}`,
  exemplaryModels: "mô hình tiêu biểu để nhân rộng",
  nominatedModels: (level: string): string => `mô hình đề nghị công nhận (${level})`,

  lacking: (row: Figures): string =>
    `${row.unit} thiếu ${(row.required ?? 0) - row.counted} ${row.what} (${figures(row)})`,
  met: (row: Figures): string => `${row.unit} đã đủ ${row.what} (${figures(row)})`,
  free: ({ unit, what, registered }: Figures): string =>
    `${unit} đã đăng ký ${registered} ${what}; số lượng do đơn vị quyết định, không có mức tối thiểu`,
  coverage: (row: { counted: number; all: number; required: number; minimum: number; percent: number }): string =>
    `${row.counted}/${row.all} đơn vị có ít nhất ${row.minimum} mô hình (cần ${row.required} đơn vị, ${row.percent}%)`,
  coverageLacking: (units: readonly string[]): string => `chưa đủ: ${units.join(", ")}`,

  doubtfulModels: (count: number): string => `${count} mô hình còn điểm chưa chắc chắn, cần xem lại`,
  doubtfulNotCounted: (count: number): string => `${count} mô hình còn điểm chưa chắc chắn nên chưa tính, cần xem lại`,
  doubtfulCounted: (count: number): string =>
    `trong số đã tính có ${count} mô hình còn điểm chưa chắc chắn (không ảnh hưởng đến chỉ tiêu này)`,
  modelsWithoutField: (count: number): string => `còn ${count} mô hình chưa rõ lĩnh vực nên chưa tính`,
  returnedModels: (count: number): string => `${count} mô hình đã trả lại để bổ sung, chưa tính`,
  notRenewedModels: (count: number): string => `${count} mô hình chưa đăng ký lại với mục tiêu cao hơn, chưa tính`,
  droppedModels: (count: number): string => `${count} mô hình đã loại bỏ, không tính`,
  notInList: (units: readonly string[]): string =>
    `chưa có trong danh sách đơn vị: ${units.map((unit) => `“${unit}”`).join(", ")}`,
  ambiguity: (what: string, counted: "each" | "jointly"): string =>
    `${what.replace(/\.$/, "")} (đang tính ${counted === "jointly" ? "chung các đơn vị" : "riêng từng đơn vị"})`,

  counted: (origin: Origin): string => {
    if (origin === "new") return "Được tính: mô hình mới bắt đầu thực hiện trong năm.";
    if (origin === "continued") return "Được tính: mô hình của những năm trước, còn hiệu quả, được tiếp tục thực hiện.";
    return "Được tính; tệp gửi đến không ghi là mô hình mới hay duy trì.";
  },
  renewed: (goals: string | null): string =>
    `Được tính: mô hình của những năm trước, đăng ký lại với mục tiêu của năm nay.${after(goals)}`,
  dropped: (reason: string | null): string => `Không tính: mô hình đã được rà soát, loại bỏ${because(reason)}.`,
  returned: (reason: string | null): string => `Chưa tính: đã trả lại đơn vị để bổ sung${because(reason)}.`,
  inReview: "Chưa tính: tệp gửi đến đang chờ xem xét, chưa vào sổ.",
  notRenewed: (origin: Origin, goals: string | null): string =>
    origin === null
      ? "Chưa tính: chưa rõ là mô hình mới hay duy trì."
      : `Chưa tính: mô hình duy trì chưa đăng ký lại với mục tiêu cao hơn.${after(goals)}`,
  otherField: (label: string): string => `Không tính vào chỉ tiêu này: thuộc lĩnh vực “${label}”.`,
  noField: "Chưa tính vào chỉ tiêu này: chưa rõ lĩnh vực.",
  notExemplary: "Chưa tính: chưa được chọn là mô hình tiêu biểu.",
  notNominated: "Chưa tính: chưa được giới thiệu, đề nghị công nhận.",
  doubtful: (messages: readonly string[]): string =>
    `Chưa tính: còn điểm chưa chắc chắn, cần xem lại (${messages.map((message) => message.replace(/\.$/, "")).join("; ")}).`,

  leftOutInReview: "Tệp gửi đến đang chờ xem xét, mô hình chưa vào sổ.",
  leftOutDropped: "Mô hình đã loại bỏ.",
  leftOutReturned: "Mô hình đã trả lại đơn vị để bổ sung.",
  leftOutNoUnit: "Chưa xác định đơn vị đăng ký.",
  leftOutNoField: "Chưa xác định lĩnh vực.",
  leftOutOtherField: (code: string): string => `Lĩnh vực “${code}” không có trong hướng dẫn.`,
  noAppendix: "Cơ quan không có phụ lục nào cho loại báo cáo này.",
  placedWithRest: (field: string, code: string, own: string | null): string =>
    own === null
      ? `Lĩnh vực “${field}” không có phụ lục riêng, được đưa vào Phụ lục ${code}.`
      : `Lĩnh vực “${field}” thuộc Phụ lục ${own}, nhưng cơ quan không gửi phụ lục đó cho đơn vị loại này nên mô hình được đưa vào Phụ lục ${code}, có ghi rõ lĩnh vực.`,
};
