import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

/** What becomes of each row below the heading, and the models' names. */
async function read(rows: Row[]) {
  const { models, rows: accounts } = await planned(rows);
  return {
    names: models.map(({ values }) => values.name),
    set: accounts.flatMap(({ row, disposition }) => (row > 3 && disposition !== "imported" ? [disposition] : [])),
  };
}

const SIGNED: Row[] = [
  ["Người lập biểu", "", "Bí thư Đảng ủy"],
  ["Trần Văn An", "", "Lê Văn Bình"],
];

it("a list without numbers keeps the models that signers see to, or that are called as they are", async () => {
  const head: Row = ["Tên mô hình", "Nội dung", "Người phụ trách"];
  const kept = await read([
    head,
    ["Bí thư chi bộ trồng trước, dân trồng theo", "Trồng cây ăn quả trên đất đồi", "Chi bộ thôn Đông"],
    ["Tiếng kẻng an ninh", "Gõ kẻng mỗi tối", "Chủ tịch Hội Cựu chiến binh"],
    ["Vườn rau sạch", "Trồng rau", "Bí thư Chi bộ thôn Đoài"],
    ...SIGNED,
  ]);
  expect(kept.names).toEqual(["Bí thư chi bộ trồng trước, dân trồng theo", "Tiếng kẻng an ninh", "Vườn rau sạch"]);
  expect(kept.set).toEqual(["signature", "signature"]);
  const last = await read([
    [...head, "Lĩnh vực"],
    ["Hũ gạo tình thương", "Góp gạo", "Hội Phụ nữ xã", "Kinh tế"],
    ["Chủ tịch xã về thôn mỗi tuần", "Nghe dân nói, trả lời ngay", "UBND xã", ""],
  ]);
  expect(last).toEqual({ names: ["Hũ gạo tình thương", "Chủ tịch xã về thôn mỗi tuần"], set: [] });
  const pair = await read([
    ["Tên mô hình", "Người phụ trách"],
    ["Vườn rau sạch", "Bí thư Chi bộ thôn Đoài"],
    ["Đường hoa", "Trưởng Ban Công tác Mặt trận"],
  ]);
  expect(pair.names).toEqual(["Vườn rau sạch", "Đường hoa"]);
});

it("a short list keeps every model that is called as a signer is, where it stands last too", async () => {
  const marked = await read([
    ["Tên mô hình", "Mới hay duy trì"],
    ["Đường cờ Tổ quốc", "Mới"],
    ["Trưởng thôn hỏi, dân trả lời", "Duy trì"],
    ["Chợ phiên không rác", "Mới"],
    ["Giám đốc hợp tác xã dạy nghề", "Mới"],
    ...SIGNED,
  ]);
  expect(marked.names.slice(1)).toEqual([
    "Trưởng thôn hỏi, dân trả lời",
    "Chợ phiên không rác",
    "Giám đốc hợp tác xã dạy nghề",
  ]);
  expect(marked.set).toEqual(["signature", "signature"]);
  const alone = await read([
    ["STT", "Tên mô hình", "Chủ thể"],
    [1, "Đường cờ Tổ quốc", "Đoàn xã"],
    ["", "Bí thư gõ cửa từng nhà", ""],
  ]);
  expect(alone).toEqual({ names: ["Đường cờ Tổ quốc"], set: ["unclear"] });
  const posts = await read([
    ["STT", "Tên mô hình", "Chủ thể"],
    [1, "Đường cờ Tổ quốc", "Đoàn xã"],
    ["", "Bí thư Đoàn Thanh niên xã", ""],
  ]);
  expect(posts.set).toEqual(["signature"]);
});

it("a model counted on from those above is no example, whatever its name begins with", async () => {
  const head: Row = ["STT", "Tên mô hình", "Chủ thể"];
  const { names, set } = await read([
    head,
    [1, "Ví dụ: Đường hoa", "Hội Phụ nữ"],
    [1, "Đường cờ Tổ quốc", "Đoàn xã"],
    [2, "Ví dụ sáng từ người già", "Hội Người cao tuổi"],
  ]);
  expect([names, set]).toEqual([["Đường cờ Tổ quốc", "Ví dụ sáng từ người già"], ["example"]]);
});

it("whoever signs a list without numbers is no model, under a calling that nobody knows either", async () => {
  const head: Row = ["Tên mô hình", "Nội dung", "Người phụ trách"];
  const rows: Row[] = [
    ["Tiếng kẻng an ninh", "Gõ kẻng mỗi tối", "Công an xã"],
    ["Vườn rau sạch", "Trồng rau", "Hội Nông dân xã"],
  ];
  const names = ["Tiếng kẻng an ninh", "Vườn rau sạch"];
  const set = ["signature", "signature"];
  expect(await read([head, ...rows, ...SIGNED])).toEqual({ names, set });
  expect(
    await read([
      head,
      ...rows,
      ["Thường trực Khối", "Trưởng khối", "Bí thư Đảng ủy"],
      ["Trần Văn An", "Đỗ Văn Cường", "Lê Văn Bình"],
    ]),
  ).toEqual({ names, set });
  expect(await read([head, ...rows, ["", "", ""], ["Cán bộ tổng hợp", "", "Bí thư"]])).toEqual({
    names,
    set: ["signature"],
  });
});

it("a matrix keeps the row of a model that is called as a signer is", async () => {
  const matrix = await read([
    ["Thôn", "Kinh tế", "Văn hóa - xã hội"],
    ["Thôn Đông", "Bí thư chi bộ trồng trước", "Đường hoa phụ nữ"],
    ["Thôn Đoài", "Vườn rau sạch", "Hũ gạo tình thương"],
    ["", "Người lập", "Bí thư Đảng ủy"],
  ]);
  expect(matrix.names).toEqual([
    "Bí thư chi bộ trồng trước",
    "Đường hoa phụ nữ",
    "Vườn rau sạch",
    "Hũ gạo tình thương",
  ]);
  expect(matrix.set).toEqual(["signature"]);
});

it("a form's own plan goes on where a secretary sees to its steps", async () => {
  const { models, problems } = await planned([
    ["Tên mô hình:", "Đường hoa nở"],
    ["Lĩnh vực:", "Kinh tế"],
    ["Chủ thể:", "Hội Phụ nữ xã"],
    ["Kế hoạch thực hiện:"],
    ["TT", "Nội dung công việc", "Thời gian", "Người phụ trách"],
    [1, "Họp dân bàn cách làm", "Tháng 3", "Bí thư chi bộ"],
    [2, "Bí thư chi bộ trồng trước", "Tháng 4", "Bí thư chi bộ"],
    [3, "Trồng hoa", "Tháng 5", "Chủ tịch Hội Phụ nữ"],
    ["Mục tiêu:", "500 m đường hoa"],
    ["", "", "", "TM. ĐẢNG ỦY"],
  ]);
  expect(problems).toEqual([]);
  expect(models.map(({ values }) => [values.content, values.goal])).toEqual([
    ["Họp dân bàn cách làm\nBí thư chi bộ trồng trước\nTrồng hoa", "500 m đường hoa"],
  ]);
});
