import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const HEAD: Row = ["STT", "Mô hình", "Nơi thực hiện", "Công việc chính", "Chỉ tiêu"];
const TOP: Row[] = [HEAD, [1, "Tủ thuốc vùng cao", "Trạm Y tế", "Khám lưu động", "4 bản"]];
const NEXT: Row = [2, "Cây cầu nghĩa tình", "Ban Chỉ huy Quân sự", "Góp đá, góp công", "1 cầu"];
const SIGNED: Row[] = [[], ["", "", "", "", "BÍ THƯ"], [], ["", "", "", "", "Vàng Thị Mỷ"]];

/** Each model's content and goal, and what becomes of the rows below the heading that are no models'. */
async function read(rows: Row[]) {
  const { models, rows: accounts, status } = await planned(rows);
  return {
    status,
    texts: models.map(({ values }) => [values.content, values.goal]),
    aside: accounts.flatMap(({ row, disposition }) => (row > 3 && disposition !== "imported" ? [disposition] : [])),
  };
}

it.each([
  "Hướng dẫn cách dùng thuốc tại nhà",
  "Lưu ý người già, trẻ nhỏ",
  "Ghi chú tiền sử từng hộ",
  "Bí thư chi bộ đi cùng y sĩ",
  "Chủ tịch xã nghe dân mỗi tuần",
])("“%s” below a model, in the column of what is done, goes on with it", async (line) => {
  const within = await read([...TOP, ["", "", "", line], NEXT, ["", "", "", line], ...SIGNED]);
  expect(within).toEqual({
    status: "imported",
    texts: [
      [`Khám lưu động\n${line}`, "4 bản"],
      [`Góp đá, góp công\n${line}`, "1 cầu"],
    ],
    aside: ["signature", "signature"],
  });
  expect((await read([...TOP, ["", "", "", line], NEXT, ["", "", "", line]])).aside).toEqual([]);
});

it.each([
  ["a remark with its colon", ["", "", "", "Ghi chú: số liệu đến tháng 3"], "note"],
  ["an explanation of signs", ["", "", "", "Ký hiệu: x là mô hình mới"], "note"],
  ["what the list holds", ["", "", "", "Danh sách gồm có hai mô hình"], "note"],
  ["a post", ["", "", "", "Phó Bí thư Thường trực Đảng ủy xã"], "signature"],
  ["a post in capitals", ["", "", "", "CHỦ TỊCH"], "signature"],
  ["a post that nobody knows, in capitals", ["", "", "", "TRẠM TRƯỞNG PHỤ TRÁCH"], "signature"],
])("%s right below the last model is none of its text", async (_, line, as) => {
  const { texts, aside } = await read([...TOP, NEXT, line, ["", "", "", "Vàng Thị Mỷ"]]);
  expect(texts.at(-1)).toEqual(["Góp đá, góp công", "1 cầu"]);
  expect(aside[0]).toBe(as);
});

it("a subtotal among the models, and a page's number, carry nothing on", async () => {
  const { texts } = await read([...TOP, ["", "", "", "Cộng: 01 mô hình"], NEXT, ["", "", "", "Trang 1/2"]]);
  expect(texts.map(([content]) => content)).toEqual(["Khám lưu động", "Góp đá, góp công"]);
});
