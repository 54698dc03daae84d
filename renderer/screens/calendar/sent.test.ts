import { expect, it } from "vitest";
import type { Matrix, SentCell } from "../../parts/sent.ts";
import { aCell } from "../../parts/testing/sent.ts";
import { cellWords, matrixTexts } from "./sent.ts";

const cell = (part: Partial<SentCell>): SentCell => aCell({ lastDay: "2024-03-31", ...part });

it("says in a cell what came when, how late, and that there was more time", () => {
  expect(cellWords(cell({ daysLate: 3 }))).toBe("Chưa gửi, quá 3 ngày");
  expect(cellWords(cell({ state: "late", receivedOn: "2024-04-02", daysLate: 2 }))).toBe("02/04/2024, muộn 2 ngày");
  expect(cellWords(cell({ state: "due", extended: true, lastDay: "2024-04-10" }))).toBe(
    "Chưa gửi, còn hạn, gia hạn đến 10/04/2024",
  );
});

it("copies the matrix with a row for each unit and an empty cell where nothing is asked", () => {
  const duty = (id: string, label: string) => ({
    id,
    label,
    purpose: "registration" as const,
    lastDay: null,
    source: "L1",
  });
  const matrix: Matrix = {
    asOf: "2024-04-01",
    duties: [duty("registration", "Đăng ký"), duty("annual", "Báo cáo năm")],
    units: [{ id: "u1", name: "Xã An Thắng", kind: "Xã", cells: [cell({ state: "due" })] }],
  };
  expect(matrixTexts(matrix)).toEqual([
    ["Đơn vị", "Đăng ký", "Báo cáo năm"],
    ["Xã An Thắng", "Chưa gửi, còn hạn", ""],
  ]);
});
