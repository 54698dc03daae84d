import { expect, it } from "vitest";
import { cellAddress, cellSentence, cellText, type DutyCell } from "./duty.ts";

const unit = { id: "u1", name: "Xã An Bình", kind: "Xã", owes: false, cells: [] };
const cell = (change: Partial<DutyCell>): DutyCell => ({
  duty: "registration",
  state: "missing",
  receivedAt: null,
  daysLate: 0,
  files: [],
  ...change,
});

it("says how a duty stands, with the day or the delay", () => {
  expect(cellText(cell({ state: "on-time", receivedAt: "2024-03-04" }))).toBe("04/03");
  expect(cellText(cell({}))).toBe("chưa gửi");
  expect(cellSentence(unit, "Đăng ký", cell({ daysLate: 3 }))).toBe("Xã An Bình, Đăng ký: chưa gửi, quá hạn 3 ngày");
});

it("opens the file, the files, or the unit that owes it", () => {
  expect(cellAddress(unit, cell({ files: ["f1"] }))).toBe("/tiep-nhan/f1");
  expect(cellAddress(unit, cell({ files: ["f1", "f2"] }))).toBe("/tiep-nhan?ids=f1%2Cf2");
  expect(cellAddress(unit, cell({}))).toBe("/don-vi?unit=u1");
});
