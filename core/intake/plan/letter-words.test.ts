import { expect, it } from "vitest";
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
