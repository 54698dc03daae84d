import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const BODIES: Row[] = [
  ["I. TẬP THỂ"],
  ["TT", "Tên mô hình", "Đơn vị thực hiện", "Nội dung", "Lĩnh vực"],
  [1, "Bể nước sạch cho trường", "Chi đoàn Công an", "Góp công xây bể", "Kinh tế"],
  [2, "Ngõ phố nở hoa", "Chi hội Phụ nữ số 2", "Trồng hoa mười giờ", "Kinh tế"],
];

/** Of each model what it is called, who carries it out, of which kind that is, and what is done. */
async function read(rows: Row[]) {
  const { models, problems, rows: accounts, status } = await planned(rows);
  return {
    status,
    problems: problems.map(({ code, cell }) => [code, cell]),
    models: models.map(({ values: { name, subject, subjectKind, content } }) => [name, subject, subjectKind, content]),
    other: accounts.flatMap(({ row, disposition }) => (disposition === "other-table" ? [row] : [])),
  };
}

it.each([
  ["Gương điển hình về", "Tóm tắt việc làm"],
  ["Điển hình", "Nội dung"],
  ["Điển hình trong việc", "Việc làm"],
  ["Gương tốt về", "Việc làm cụ thể"],
])("persons listed under a heading of their own, as “%s”, are models too", async (called, done) => {
  const { status, models } = await read([
    ...BODIES,
    ["II. CÁ NHÂN"],
    ["TT", "Họ và tên", "Nơi ở", called, done, "Lĩnh vực"],
    [1, "Lò Văn Sơn", "Bản Nà Tòng", "Hiến đất mở đường", "Hiến 200 m2 đất vườn", "Kinh tế"],
    [2, "Đinh Thị Lan", "Bản Bó", "Dạy chữ cho người lớn tuổi", "Mở lớp buổi tối", "Kinh tế"],
    ["", "", "", "", "", "TM. ĐẢNG ỦY"],
  ]);
  expect(status).toBe("imported");
  expect(models.slice(2)).toEqual([
    ["Hiến đất mở đường", "Lò Văn Sơn", "individual", "Hiến 200 m2 đất vườn"],
    ["Dạy chữ cho người lớn tuổi", "Đinh Thị Lan", "individual", "Mở lớp buổi tối"],
  ]);
  expect(models.slice(0, 2).map(([name]) => name)).toEqual(["Bể nước sạch cho trường", "Ngõ phố nở hoa"]);
});

it("a list below whose names nobody finds is put to a person, row by row", async () => {
  const rows: Row[] = [
    [1, "Lò Văn Sơn", "Hiến đất mở đường vào bản", "Kinh tế"],
    [2, "Đinh Thị Lan", "Dạy chữ cho người lớn tuổi", "Kinh tế"],
  ];
  const asked = [
    ["unclear-row", "A9"],
    ["unclear-row", "A10"],
  ];
  const byHeading = await read([...BODIES, ["DANH SÁCH KÈM"], ["TT", "Cá nhân", "Nét nổi bật", "Lĩnh vực"], ...rows]);
  expect([byHeading.status, byHeading.problems]).toEqual(["review", asked]);
  const byCaption = await read([...BODIES, ["II. Cá nhân:"], ["TT", "Họ và tên", "Nét nổi bật", "Kết quả"], ...rows]);
  expect([byCaption.status, byCaption.problems]).toEqual(["review", asked]);
});

it("a count of models by field, and persons to be called, are tables of another sort", async () => {
  const { status, problems, other } = await read([
    ...BODIES,
    ["TỔNG HỢP"],
    ["TT", "Tập thể", "Lĩnh vực", "Số mô hình"],
    [1, "Hội Liên hiệp Phụ nữ xã", "Kinh tế", 3],
    ["ĐẦU MỐI LIÊN HỆ"],
    ["TT", "Họ và tên", "Lĩnh vực phụ trách", "Điện thoại"],
    [1, "Nguyễn Thị Thu Hà", "Phụ trách chung", "0912 000 111"],
  ]);
  expect([status, problems, other]).toEqual(["imported", [], [7, 8, 9, 10, 11, 12]]);
});

it("a column “Điển hình” that is but marked holds no names", async () => {
  const { models } = await read([
    ["TT", "Nội dung đăng ký", "Đơn vị thực hiện", "Điển hình"],
    [1, "Bể nước sạch cho trường", "Chi đoàn Công an", "x"],
    [2, "Ngõ phố nở hoa", "Chi hội Phụ nữ số 2", ""],
  ]);
  expect(models.map(([name]) => name)).toEqual(["Bể nước sạch cho trường", "Ngõ phố nở hoa"]);
});
