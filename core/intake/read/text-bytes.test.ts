import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";
import { readGrid } from "./read.ts";

const SHEET = [
  "ĐẢNG ỦY XÃ AN BÌNH,,",
  "STT,Tên mô hình,Nội dung thực hiện",
  "1,Tiếng kẻng an ninh,Vận động hộ dân thôn Đông giữ gìn trật tự",
  "2,Đường cờ,Nhân dân tự nguyện đóng góp",
].join("\r\n");

/** Windows-1258 as Windows writes it: letters with their hats, the tone behind. */
function windows1258(text: string): Buffer {
  const spelled = text
    .normalize("NFD")
    .replace(
      /(\p{L})([\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323]*)([\u0302\u0306\u031b]*)/gu,
      (_all, letter: string, hat: string, tone: string, late: string) =>
        `${(letter + hat + late).normalize("NFC")}${tone}`,
    );
  return iconv.encode(spelled, "windows-1258");
}

describe("a text file in Windows-1258", () => {
  it("is told by its letters and read in one piece", async () => {
    const grid = await readGrid(windows1258(SHEET));
    const texts = grid.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text.normalize("NFC"))),
    );
    expect(texts).toEqual(SHEET.split(/\r\n|,/u).filter((text) => text !== ""));
    const plan = await planPaper({ name: "dang ky.csv", bytes: windows1258(SHEET) });
    expect([plan.status, plan.senderId, plan.models.map(({ values }) => values.name)]).toEqual([
      "imported",
      "u1",
      ["Tiếng kẻng an ninh", "Đường cờ"],
    ]);
  });

  it("is not taken for Western text", async () => {
    const grid = await readGrid(iconv.encode("nom,prénom\r\nDéjà,Hélène\r\nGarçon,Étienne", "windows-1252"));
    expect(grid.sheets[0]?.rows[1]?.cells.map(({ text }) => text)).toEqual(["Déjà", "Hélène"]);
  });
});
