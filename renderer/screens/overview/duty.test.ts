import { expect, it } from "vitest";
import type { SentCell } from "../../parts/sent.ts";
import { cellSentence, cellText, dutyName } from "./duty.ts";

const unit = { name: "Xã An Bình" };
const cell = (change: Partial<SentCell>): SentCell => ({
  duty: "registration",
  state: "missing",
  lastDay: "2024-03-30",
  extended: false,
  receivedOn: null,
  daysLate: 0,
  files: [],
  models: [],
  ...change,
});

it("says how a duty stands, with the day or the delay", () => {
  expect(cellText(cell({ state: "on-time", receivedOn: "2024-03-04" }))).toBe("04/03");
  expect(cellText(cell({}))).toBe("chưa gửi");
  expect(cellSentence(unit, "Đăng ký", cell({ daysLate: 3 }))).toBe("Xã An Bình, Đăng ký: chưa gửi, quá hạn 3 ngày");
  expect(cellSentence(unit, dutyName("nomination"), cell({ state: "due", extended: true }))).toBe(
    "Xã An Bình, Giới thiệu: chưa đến hạn, gia hạn đến 30/03/2024",
  );
});
