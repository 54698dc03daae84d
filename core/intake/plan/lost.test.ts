import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const names = ["Đê xanh không rác", "Áo phao trên bến", "Ngõ nhỏ camera to", "Đọc sách cùng cháu", "Bếp ăn tình làng"];
const contents = [
  "Thu gom rác dọc chân đê vào sáng chủ nhật",
  "Vận động chủ đò trang bị áo phao cho khách",
  "Góp tiền lắp camera đầu ngõ, phân công trực",
  "Ông bà đọc sách với cháu mỗi tối",
  "Nấu cơm cho cụ già neo đơn ba bữa một tuần",
];
const goals = ["3 km đê sạch rác", "100% đò có áo phao", "8 mắt camera", "200 gia đình", "15 cụ được giúp"];
const times = ["Tháng 3 - 11/2024", "Quý II/2024", "31/12/2024", "Từ tháng 4 đến tháng 9", "Cả năm 2024"];

/** A list with these columns beside number and name, one row for each of the first cells. */
function list(...columns: [heading: string, cells: string[]][]): Row[] {
  const height = columns[0]?.[1].length ?? 0;
  return [
    ["TT", "Tên mô hình", ...columns.map(([heading]) => heading)],
    ...names.slice(0, height).map((name, row): Row => [row + 1, name, ...columns.map(([, cells]) => cells[row] ?? "")]),
  ];
}

const told = async (...columns: [string, string[]][]) => {
  const { models, problems, status } = await planned(list(...columns));
  return { values: models.map(({ values }) => values), codes: problems.map(({ code, cell }) => [code, cell]), status };
};

describe("what is new or goes on", () => {
  it.each([
    ["Hiện trạng (mới/đang làm)", ["Mới", "Mới", "Đang làm", "Mới", "Đang làm"], "NNCNC"],
    ["Thời điểm hình thành", ["Có từ trước", "Năm nay làm mới", "Duy trì", "Cũ", "Mới"], "CNCCN"],
    ["Quá trình", ["Mới", "Năm thứ 2", "Năm thứ ba", "Năm đầu", "Đang duy trì"], "NCC-C"],
    ["Diện", ["Lần đầu", "Tiếp tục từ 2022", "Mô hình cũ", "Nhân rộng", "Mới"], "NCCCN"],
    ["Đăng ký mới/Đăng ký tiếp", ["Mới", "Tiếp tục", "Mới", "Đã có", "Mới"], "NCNCN"],
  ])("is told by the cells under “%s”", async (heading, cells, expected) => {
    const { values } = await told([heading, cells], ["Nội dung", contents], ["Mục tiêu", goals]);
    const letters = { new: "N", continued: "C" };
    expect(values.map(({ origin }) => (origin === null ? "-" : letters[origin])).join("")).toBe(expected);
    expect(values.map(({ situation, period }) => [situation, period])).toEqual(values.map(() => [null, null]));
  });

  it.each([
    ["Khả năng nhân rộng", ["Có thể nhân rộng ra toàn xã", "Nhân rộng ra các chi hội", "Nhân rộng được"]],
    ["Khả năng duy trì", ["Duy trì", "Duy trì", "Nhân rộng"]],
    ["Đề nghị năm sau", ["Tiếp tục", "Nhân rộng", "Làm mới"]],
    ["Thực trạng", ["Rác nhiều, đang làm sạch dần", "Chưa có ai làm", "Ngõ tối"]],
    ["Năm thành lập chi hội", ["2011", "2015", "2020"]],
  ])("is not told under “%s”", async (heading, cells) => {
    const { values, codes } = await told([heading, cells], ["Nội dung", contents], ["Mục tiêu", goals]);
    expect(values.map(({ origin, sinceYear }) => [origin, sinceYear])).toEqual(values.map(() => [null, null]));
    expect(codes.filter(([code]) => code !== "no-field")).toEqual([]);
  });
});

describe("when it is done", () => {
  it.each(["Hoàn thành trước", "Hạn xong", "Về đích", "Xong trước ngày", "Quý thực hiện", "Mốc phấn đấu xong"])(
    "is told under “%s”",
    async (heading) => {
      const { values, codes } = await told([heading, times], ["Nội dung", contents], ["Mục tiêu", goals]);
      expect(values.map(({ period }) => period)).toEqual(times);
      expect(codes.filter(([code]) => code !== "no-field")).toEqual([]);
    },
  );

  it.each([
    ["Ngày thành lập", ["12/3/2024", "05/6/2024", "01/9/2024"]],
    ["Ngày sinh", ["12/3/1979", "05/6/1980", "01/9/1968"]],
    ["Ngày ra quyết định", ["12/3/2024", "15/3/2024", "20/3/2024"]],
    ["Thời điểm kết nạp", ["12/3/2020", "15/3/2021", "20/3/2019"]],
    ["Khởi công nhà văn hóa", ["12/2019", "3/2021", "Tháng 5/2018"]],
    ["Dự kiến ra mắt", ["19/5/2024", "20/5/2024", "27/7/2024"]],
    ["Thời gian ra mắt", ["19/5/2024", "20/5/2024", "27/7/2024"]],
    ["Ngày phát động", ["19/5/2024", "20/5/2024", "27/7/2024"]],
    ["Năm", ["2024", "2024", "2024"]],
  ])("is neither told nor asked under “%s”", async (heading, cells) => {
    const { values, codes } = await told([heading, cells], ["Nội dung", contents], ["Mục tiêu", goals]);
    expect(values.map(({ period, extras }) => [period, extras[heading]])).toEqual(cells.map((cell) => [null, cell]));
    expect(codes.filter(([code]) => code !== "no-field")).toEqual([]);
  });

  it("is asked under a heading that may mean another day, unless another column tells it", async () => {
    const days = ["12/5/2024", "15/6/2024", "20/9/2024"];
    const open = await told(["Nội dung", contents.slice(0, 3)], ["Mục tiêu", goals], ["Ngày hội", days]);
    expect([open.status, open.codes.filter(([code]) => code !== "no-field")]).toEqual([
      "review",
      [["open-text", "E4"]],
    ]);
    const plain = await told(["Nội dung", contents.slice(0, 3)], ["Thời gian", times], ["Ngày hội", days]);
    expect(plain.status).toBe("imported");
  });
});

describe("what for, what and how", () => {
  it.each([
    "Làm để được gì",
    "Kết quả có thể đạt được",
    "Lợi ích cho dân",
    "Con số cụ thể",
    "Được cái gì",
    "Phấn đấu đến cuối năm",
    "Đăng ký đạt",
    "Nhằm đạt được gì",
  ])("“%s” is the goal", async (heading) => {
    const { values, codes } = await told(["Nội dung", contents], [heading, goals], ["Thời gian", times]);
    expect(values.map(({ goal }) => goal)).toEqual(goals);
    expect(codes.filter(([code]) => code !== "no-field")).toEqual([]);
  });

  it.each(["Cụ thể là làm gì", "Nêu vắn tắt", "Hoạt động của mô hình", "Phần việc đảm nhận", "Sẽ làm gì"])(
    "“%s” is the content",
    async (heading) => {
      const { values } = await told([heading, contents], ["Mục tiêu", goals]);
      expect(values.map(({ content }) => content)).toEqual(contents);
    },
  );

  it.each(["Khéo ở chỗ nào", "Cách vận động", "Các bước tiến hành"])(
    "“%s” beside the content is how",
    async (heading) => {
      const ways = contents.map((text) => `Trước hết ${text.toLowerCase()}`);
      const { values } = await told(["Nội dung", contents], [heading, ways], ["Mục tiêu", goals]);
      expect(values.map(({ content, method }) => [content, method])).toEqual(
        contents.map((text, at) => [text, ways[at]]),
      );
    },
  );

  it.each([
    "Mô hình sẽ làm",
    "Tên đề án, mô hình",
    "Mô hình, cách làm",
    "Nhan đề mô hình",
    "Mô hình lựa chọn",
    "Mô hình đề ra",
  ])("“%s” heads the names", async (heading) => {
    const [head = [], ...rows] = list(["Nội dung", contents], ["Mục tiêu", goals]);
    const { models } = await planned([head.map((cell) => (cell === "Tên mô hình" ? heading : cell)), ...rows]);
    expect(models.map(({ values: { name, content } }) => [name, content])).toEqual(
      names.map((n, at) => [n, contents[at]]),
    );
  });

  it("is asked once where a column that nobody knows is filled and the goal is told nowhere", async () => {
    const texts = goals.map((goal) => `Bà con sẽ thấy rõ ${goal.toLowerCase()}`);
    const open = await told(["Nội dung", contents], ["Bà con thấy", texts]);
    expect([open.status, open.codes.filter(([code]) => code !== "no-field")]).toEqual([
      "review",
      [["open-text", "D4"]],
    ]);
    const amounts = await told(["Nội dung", contents], ["Khối lượng", goals]);
    expect(amounts.codes.filter(([code]) => code !== "no-field")).toEqual([["open-text", "D4"]]);
    const results = await told(["Nội dung", contents], ["Kết quả cuối cùng", goals]);
    expect(results.codes.filter(([code]) => code !== "no-field")).toEqual([["open-text", "D4"]]);
  });

  it.each([
    ["Đề xuất", "Đề nghị xã hỗ trợ thùng rác cho các ngõ"],
    ["Khó khăn, vướng mắc", "Người dân còn chưa quen phân loại rác"],
    ["Người phụ trách", "Đồng chí Nguyễn Văn Hòa, Bí thư chi bộ thôn"],
    ["Kinh phí dự kiến", "15 triệu đồng từ quỹ của chi hội"],
    ["Lý do chọn mô hình", "Rác nhiều quanh ngõ, dân kêu đã lâu"],
    ["Đánh giá của đơn vị", "Phù hợp với tình hình của thôn hiện nay"],
    ["Ghi chú", "Đã họp dân và thống nhất cách làm"],
  ])("is not asked of “%s”, though the goal is missing", async (heading, text) => {
    const { codes } = await told(["Nội dung", contents], [heading, contents.map((_, at) => `${text} (${at + 1})`)]);
    expect(codes.filter(([code]) => code !== "no-field")).toEqual([]);
  });

  it("tells who where persons stand among the bodies, and a place where none does", async () => {
    const bodies = ["Trường Tiểu học An Bình", "Ông Trần Văn Cẩn", "Hội Cựu chiến binh xã"];
    const who = await told(["Nơi thực hiện", bodies], ["Nội dung chi tiết", contents], ["Mục tiêu", goals]);
    expect(who.values.map(({ subject, place, content }) => [subject, place, content])).toEqual(
      bodies.map((body, at) => [body, null, contents[at]]),
    );
    const places = ["Trường Tiểu học An Bình", "Chợ Hôm", "Trạm Y tế xã"];
    const where = await told(["Nơi thực hiện", places], ["Nội dung", contents], ["Mục tiêu", goals]);
    expect(where.values.map(({ subject, place }) => [subject, place])).toEqual(places.map((place) => [null, place]));
  });

  it("stands in a list though its marks of origin could be questions of a form", async () => {
    const marks = ["Mới", "Tiếp tục", "Mới"];
    const { models } = await planned([
      ["TT", "Tên mô hình", "Thuộc lĩnh vực", "Ai làm", "Mô hình mới/mô hình cũ", "Việc bà con làm", "Cuối năm đạt"],
      ...marks.map(
        (mark, at): Row => [at + 1, names[at] ?? "", "Kinh tế", "Chi hội 2", mark, contents[at] ?? "", goals[at] ?? ""],
      ),
    ]);
    expect(models.map(({ values }) => [values.name, values.origin, values.goal])).toEqual(
      marks.map((mark, at) => [names[at], mark === "Mới" ? "new" : "continued", goals[at]]),
    );
  });

  it("is nobody's where marks stand under it", async () => {
    const { values } = await told(
      ["Nội dung", contents],
      ["Cam kết", contents.map(() => "Đã ký")],
      ["Về đích", contents.map(() => "x")],
    );
    expect(values.map(({ goal, period }) => [goal, period])).toEqual(values.map(() => [null, null]));
  });
});
