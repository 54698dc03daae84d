import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { readHtml } from "../../documents/testing/reading.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

test("what units report of themselves stands in the appendix of results as theirs, until the office has its own word (L167)", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "co-quan-dang-2026",
    seat: "dang-uy",
    office: "Đảng ủy các cơ quan Đảng thành phố",
    units: "Chi bộ Văn phòng,Chi bộ,,,,",
    today: "2026-11-20",
  });
  const names = ["Một", "Hai", "Ba", "Bốn"];
  const ids = await dvk.registers(
    "Chi bộ Văn phòng",
    "2026-01-20",
    names.map((name) => ({ name: `Mô hình ${name}`, field: "kinh-te", origin: "new" as const, content: "Làm" })),
  );
  const path = join(dvk.folder, "ket-qua.csv");
  const rows = [
    "1,Mô hình Một,Chi bộ,Đã xong,Hoàn thành tốt,Cấp thành phố,x",
    "2,Mô hình Hai,Chi bộ,Đã xong,,Cấp cơ sở,Không đề nghị",
    "3,Mô hình Ba,Chi bộ,Đã xong,Tự chấm 92 điểm,,Có",
    "4,Mô hình Bốn,Chi bộ,Đang làm,,,",
  ];
  const heading = "TT,Tên mô hình,Chủ thể thực hiện,Kết quả đạt được,Tự đánh giá,Đề nghị công nhận (cấp),Tiêu biểu";
  await writeFile(path, `${heading}\n${rows.join("\n")}\n`);
  const { files } = await dvk.call("import.run", {
    paths: [path],
    unit: "Chi bộ Văn phòng",
    purpose: "results",
    received: "2026-11-14",
  });
  expect(files.map(({ status }) => status)).toEqual(["imported"]);
  const rowsOf = async () => {
    const { cells } = readHtml((await dvk.call("papers.preview", { code: "02" })).html);
    const at = (name: string) => cells.indexOf(`Mô hình ${name}`);
    return names.map((name, index) =>
      cells.slice(at(name), index === 3 ? cells.indexOf("Tổng cộng", at(name)) : at(names[index + 1] ?? "") - 1),
    );
  };
  const field = "Kinh tế";
  const [one, two, three, four] = await rowsOf();
  expect(one).toEqual([
    "Mô hình Một",
    field,
    "Đã xong",
    "Hoàn thành tốt (đơn vị tự đánh giá)",
    "Cấp thành phố",
    "Đơn vị đề nghị",
  ]);
  expect(two).toEqual(["Mô hình Hai", field, "Đã xong", "Cấp cơ sở"]);
  expect(three).toEqual(["Mô hình Ba", field, "Đã xong", "Tự chấm 92 điểm", "Đơn vị đề nghị"]);
  expect(four).toEqual(["Mô hình Bốn", field, "Đang làm"]);

  // The office's own word comes before the unit's.
  await dvk.step(ids[0] ?? "", "2026-11-16", { kind: "evaluated", outcome: "Hoàn thành" });
  expect((await rowsOf())[0]).toContain("Hoàn thành");
  expect((await rowsOf())[0]).not.toContain("Hoàn thành tốt (đơn vị tự đánh giá)");
});
