import { expect, it } from "vitest";
import { programme, units } from "../../../tests/torture/office.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";
import { sentencesAgainst } from "./letter-words.ts";

it.each<[string, boolean]>([
  ["Xin sửa lại tên mô hình số 2 thành “Đường hoa”.", true],
  ["Xã xin rút mô hình số 3.", true],
  ["Rút 1 mô hình của thôn Đông.", true],
  ["Bổ sung thêm mô hình “Tủ sách khuyến học”.", true],
  ["Lĩnh vực của mô hình Tiếng kẻng ghi nhầm, đúng là an ninh.", true],
  ["Dòng 5 ghi nhầm chủ thể.", true],
  ["Xin rut mo hinh so 2.", true],
  ["Xin sua ten mo hinh 2 thanh Duong hoa.", true],
  ["Mô hình “Tiếng kẻng”, do Chi bộ thôn Đông thực hiện.", false],
  ["Đề nghị thay thế bản cũ.", false],
  ["Xã gửi lại bảng đăng ký mô hình đã sửa.", false],
  ["Danh sách đã gửi hôm 12/3 mô hình số 4 ghi thiếu số hộ. Xã gửi lại danh sách đã sửa.", false],
  ["Bản trước dòng 3 nhầm tên. Xin thay bản cũ, tên đúng là “Đường cờ”.", true],
  ["Bản trước mô hình số 4 ghi nhầm số hộ, nay xin sửa 12 thành 20 hộ. Gửi lại danh sách.", true],
  ["Bản gửi hôm trước mô hình số 4 ghi nhầm số hộ.", true],
  ["Nếu cần sửa mô hình số 2, xin báo lại.", false],
  ["Xã đăng ký 3 mô hình, trong đó 2 mô hình mới.", false],
  ["Mô hình đổi mới nội dung sinh hoạt đã thành công.", false],
  ["Công văn số 12-CV/ĐU về bổ sung danh sách mô hình “Dân vận khéo”.", false],
  ["On Mon, 4 Mar 2024 BDV <a@b.vn> wrote:\nXin rút mô hình số 3.", false],
])("a mail that says otherwise than its list is known: %s", (text, otherwise) => {
  expect(sentencesAgainst(`Kính gửi Ban Dân vận.\n${text}`).length > 0).toBe(otherwise);
});

it.each<[string, boolean]>([
  ["Xã xin đính chính mục tiêu của mô hình số 1;", false],
  ["Xin điều chỉnh thời gian của mô hình “Tủ thuốc đầu làng” như biểu gửi kèm.", false],
  ["Dòng 5 ghi nhầm chủ thể, nay xã đính chính trong tệp này.", false],
  ["Xin dinh chinh muc tieu mo hinh so 2.", false],
  ["Xin đính chính mục tiêu của mô hình số 1 thành 30 hộ.", true],
  ["Mục tiêu của mô hình số 1 ghi nhầm, đúng là 30 hộ.", true],
  ["Xin đính chính mục tiêu của mô hình số 1: 30 hộ.", true],
  ["Xin dinh chinh muc tieu mo hinh so 2: 30 ho.", true],
  ["Xin sửa mục tiêu mô hình số 1 từ 12 lên 30 hộ.", true],
  ["Xin sửa tên mô hình số 2 “Đường hoa”.", true],
  ["Xin sua ten mo hinh 2 thanh Duong hoa.", true],
  ["Xin đính chính mô hình số 1 và rút mô hình số 3.", true],
  ["Xã xin rút mô hình số 3.", true],
  ["Bổ sung thêm mô hình “Tủ sách khuyến học”.", true],
])("a mail with a file that is a correction says more than that there is one: %s", (text, otherwise) => {
  expect(sentencesAgainst(text)).toEqual([text]);
  expect(sentencesAgainst(text, true)).toEqual(otherwise ? [text] : []);
});

it.each<[string, string, string, boolean]>([
  ["BIỂU ĐÍNH CHÍNH ĐĂNG KÝ DÂN VẬN KHÉO NĂM 2024", "Book1.csv", "", false],
  ["ĐĂNG KÝ DÂN VẬN KHÉO NĂM 2024", "Bieu dinh chinh DVK.csv", "", false],
  ["BIỂU ĐÍNH CHÍNH ĐĂNG KÝ DÂN VẬN KHÉO NĂM 2024", "Book1.csv", " thành 30 hộ", true],
  ["ĐĂNG KÝ DÂN VẬN KHÉO NĂM 2024", "Book1.csv", "", true],
])("a file is a correction by its own words, not by its e-mail's: %s, %s%s", async (title, fileName, value, asked) => {
  const rows = ["ĐẢNG ỦY XÃ AN BÌNH", title, "TT;Tên mô hình;Mục tiêu", "1;Tủ thuốc đầu làng;30 hộ"];
  const text = `Xã An Bình xin đính chính mục tiêu của mô hình số 1${value}; các mô hình khác giữ nguyên.`;
  const plan = await buildPlan(await readGrid(Buffer.from(rows.join("\r\n"), "utf8")), {
    ...{ fileName, programme, units, decisions: { "mail:text": text }, given: {} },
    earlier: async () => [],
  });
  expect(plan.models.map(({ values }) => values.name)).toEqual(["Tủ thuốc đầu làng"]);
  expect(plan.problems.some(({ code }) => code === "mail-says-otherwise")).toBe(asked);
});
