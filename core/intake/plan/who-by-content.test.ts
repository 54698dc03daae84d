import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const who = (plan: FilePlan) => plan.models.map(({ values: v }) => [v.subject, v.subjectKind]);
const doubts = (plan: FilePlan) => plan.models.flatMap((model) => model.doubts);

/** A list with one more column, headed so. */
const list = (heading: string, ...cells: string[]): Row[] => [
  ["STT", "Tên mô hình", heading, "Lĩnh vực"],
  ...cells.map((cell, i): Row => [i + 1, `Vườn thuốc nam số ${i + 1}`, cell, "Kinh tế"]),
];

describe("a column that tells who carries the models out", () => {
  it.each(["Thực hiện bởi", "Bên triển khai", "Chi, đảng bộ thực hiện", "Hội nào dưới xã đảm nhiệm"])(
    "is known by its cells under “%s”, in a list of one model as in a longer one",
    async (heading) => {
      const one = await planned(list(heading, "Chi hội Nông dân thôn Cầu"));
      expect([one.status, who(one)]).toEqual(["imported", [["Chi hội Nông dân thôn Cầu", "collective"]]]);
      const two = await planned(list(heading, "Ban Chấp hành Hội", "Bà Lương Thị Dậu"));
      expect(who(two)).toEqual([
        ["Ban Chấp hành Hội", "collective"],
        ["Bà Lương Thị Dậu", "individual"],
      ]);
    },
  );

  it("may be headed by the lead, where no other column names anybody", async () => {
    const alone = await planned(list("Chủ trì thực hiện", "Hội Phụ nữ xã", "Ông Ninh Văn Sáu"));
    expect(who(alone).map(([name]) => name)).toEqual(["Hội Phụ nữ xã", "Ông Ninh Văn Sáu"]);
    const beside = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Đầu mối thực hiện", "Lĩnh vực"],
      [1, "Vườn thuốc nam", "Hội Đông y", "Ông Ninh Văn Sáu", "Kinh tế"],
    ]);
    expect(beside.models.map(({ values: v }) => [v.subject, v.responsible])).toEqual([
      ["Hội Đông y", "Ông Ninh Văn Sáu"],
    ]);
  });

  it("is none where the heading asks for helpers, places or those who gain, and one row shows nothing else", async () => {
    for (const heading of ["Nơi thực hiện", "Phối hợp thực hiện", "Khách mời", "Giám sát thực hiện"]) {
      const plan = await planned(list(heading, "Hội Phụ nữ xã"));
      expect([heading, ...who(plan)]).toEqual([heading, [null, null]]);
    }
  });

  it("may say with each name which kind it is, however it is headed", async () => {
    const plan = await planned(
      list("Hình thức đăng ký", "Tập thể (Ban CHQS xã)", "Cá nhân (Phùng Thị Nụ)", "Cá nhân: Ma Văn Tẻo"),
    );
    expect([plan.status, who(plan), doubts(plan)]).toEqual([
      "imported",
      [
        ["Ban CHQS xã", "collective"],
        ["Phùng Thị Nụ", "individual"],
        ["Ma Văn Tẻo", "individual"],
      ],
      [],
    ]);
    const kinds = await planned(list("Hình thức đăng ký", "Tập thể", "Cá nhân"));
    expect(who(kinds)).toEqual([
      [null, "collective"],
      [null, "individual"],
    ]);
  });

  it("has its post, trade or system beside the name, which is nobody else's", async () => {
    const plan = await planned(
      [
        ["STT", "Tên mô hình", "Tập thể", "", "Cá nhân", "", "Lĩnh vực"],
        ["", "", "Tên", "Thuộc hệ thống", "Nghề nghiệp", "Họ và tên", ""],
        [1, "Vườn thuốc nam", "Chi hội 3", "Hội Đông y", "", "", "Kinh tế"],
        [2, "Lớp học đêm", "", "", "Giáo viên nghỉ hưu", "Nghiêm Thị Cúc", "Kinh tế"],
      ],
      ["C3:D3", "E3:F3"],
    );
    expect([plan.status, who(plan), doubts(plan)]).toEqual([
      "imported",
      [
        ["Chi hội 3", "collective"],
        ["Nghiêm Thị Cúc", "individual"],
      ],
      [],
    ]);
    expect(Object.values(plan.models[1]?.values.extras ?? {})).toEqual(["Giáo viên nghỉ hưu"]);
  });
});
