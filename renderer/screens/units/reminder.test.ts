import { expect, it } from "vitest";
import type { SentCell } from "../../parts/sent.ts";
import { allReminders, reminderText } from "./reminder.ts";

const duties = [
  { id: "r", purpose: "registration" as const, label: "Gửi Bản tổng hợp đăng ký", lastDay: "2024-03-30", source: "L1" },
  { id: "k", purpose: "results" as const, label: "Báo cáo kết quả", lastDay: null, source: "L2" },
  { id: "g", purpose: "nomination" as const, label: "Bình xét, giới thiệu", lastDay: "2024-09-30", source: "L3" },
];
const cell = (duty: string, state: SentCell["state"], lastDay: string | null = "2024-03-30"): SentCell => ({
  duty,
  state,
  lastDay,
  extended: false,
  receivedOn: null,
  daysLate: 0,
  files: [],
  models: [],
});

it("names the papers that are owed past their last day, and no others", () => {
  const text = reminderText("Ban Dân vận", "Xã A", [cell("r", "missing"), cell("k", "due")], duties);
  expect(text).toContain("Xã A");
  expect(text).toContain("Bản tổng hợp đăng ký (hạn 30/03/2024)");
  expect(text).not.toContain("Gửi Bản");
  expect(text).not.toContain("Báo cáo kết quả");
  const later = reminderText(
    "Ban Dân vận",
    "Xã A",
    [cell("r", "missing", "2024-04-10"), cell("g", "missing", null)],
    duties,
  );
  expect(later).toContain("đăng ký (hạn 10/04/2024); Văn bản giới thiệu điển hình");
  expect(reminderText("Ban Dân vận", "Xã A", [cell("r", "late")], duties)).toBeNull();
});

it("gathers the reminders of all who owe", () => {
  const units = [
    { id: "1", name: "Xã A", kind: "Xã", owes: true, cells: [cell("r", "missing")] },
    { id: "2", name: "Xã B", kind: "Xã", owes: true, cells: [cell("r", "on-time")] },
    { id: "3", name: "Xã C", kind: "Xã", owes: true, cells: [cell("k", "missing")] },
  ];
  expect(allReminders("Ban", { units, duties }).split("\n\n")).toHaveLength(2);
});
