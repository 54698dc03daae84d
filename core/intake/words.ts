import { ignoredWords } from "./words/ignored.ts";
import { matterWords } from "./words/matter.ts";
import { refusalWords } from "./words/refusal.ts";
import { tableWords } from "./words/tables.ts";
import { unitWords } from "./words/units.ts";
import { valueWords } from "./words/values.ts";
import { versionWords } from "./words/versions.ts";
import { withdrawnWords } from "./words/withdrawn.ts";

/** Every sentence of the intake that a person reads. Places are said as Excel shows them. */
export const words = {
  at: (sheet: string, cell: string) => `trang “${sheet}”, ô ${cell}`,
  unexpected:
    "Phần mềm gặp lỗi khi đọc tệp này nên chưa đưa gì vào sổ; tệp vẫn được giữ. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nhận lại; nếu vẫn lỗi, báo cho người hỗ trợ.",
  awaitsConfirmation: "Đã đủ thông tin. Hãy xác nhận để đưa vào sổ.",
  badDecision: (key: string) => `Không hiểu quyết định “${key}”.`,
  ...refusalWords,
  ...tableWords,
  ...unitWords,
  ...valueWords,
  ...ignoredWords,
  ...withdrawnWords,
  ...versionWords,
  ...matterWords,
} as const;
