import * as XLSX from "@e965/xlsx";
import { expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";

const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung"];
const day = (d: number, month: number) => new Date(Date.UTC(2024, month - 1, d));

/** The periods of a list, one to each value given, and the codes of their doubts. */
async function read(heading: string, times: (string | number | Date)[], format = "d-mmm") {
  const rows = times.map((time, at) => [at + 1, `Mô hình số ${at + 1} xóm`, "Kinh tế", "Vận động các hộ", time]);
  const top = [["ĐẢNG ỦY XÃ AN BÌNH"], ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"], [...HEAD, heading]];
  const sheet = XLSX.utils.aoa_to_sheet([...top, ...rows], { cellDates: true, dateNF: format, UTC: true });
  const book = XLSX.utils.book_new(sheet, "DK");
  const plan = await planPaper({ name: "dk.xlsx", bytes: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) });
  expect(accountFaults(plan)).toEqual([]);
  return plan.models.map(({ values, doubts }) => [values.period, ...doubts.map(({ code }) => code)]);
}

it("a day among months may be a span of months that Excel turned into one", async () => {
  expect(await read("Thời gian thực hiện", ["Tháng 3-11", "Tháng 4 - 12", day(3, 11), "Quý II"])).toEqual([
    ["Tháng 3-11"],
    ["Tháng 4 - 12"],
    ["03/11/2024", "date-for-months"],
    ["Quý II"],
  ]);
  expect(await read("Thời gian (tháng)", ["4-12", day(3, 11)])).toEqual([
    ["Tháng 4-12"],
    ["03/11/2024", "date-for-months"],
  ]);
});

it("is a day where others are, where no month has its number, and where days are asked for", async () => {
  const days = [day(5, 3), day(10, 4), "Tháng 6/2024", "Tháng 7/2024"];
  expect((await read("Thời gian hoàn thành", days, "dd/mm/yyyy")).every((told) => told.length === 1)).toBe(true);
  expect(await read("Thời gian", ["Tháng 3-11", "Tháng 4 - 12", day(25, 11)])).toContainEqual(["25/11/2024"]);
  expect(await read("Thời gian", ["Trước ngày 30/10/2024", "Trước 15/11/2024", day(3, 11)])).toContainEqual([
    "03/11/2024",
  ]);
});
