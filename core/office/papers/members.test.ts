import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { partOf, readDocx, readHtml, readXlsx } from "../../documents/testing/reading.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

test("a report by member of the committee counts their fields and areas, with a chart of the very numbers (L73, L87)", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "tuyen-quang-2024",
    seat: "tinh",
    office: "Ban Dân vận Tỉnh ủy Tuyên Quang",
    units: "Huyện Sơn Dương,Huyện,,,,\nXã Tân Trào,Xã,Huyện Sơn Dương,,,\nHuyện Na Hang,Huyện,,,,",
    today: "2024-06-10",
  });
  const code = "report-members";
  const preview = () => dvk.call("papers.preview", { code });
  expect((await preview()).drafts.find(({ id }) => id === "members")?.draft).toContain("[cần bổ sung]");

  const model = (name: string, field: string) => ({ name, field, origin: "new" as const, content: "Làm" });
  await dvk.registers("Huyện Sơn Dương", "2024-03-20", [model("Một", "kinh-te"), model("Hai", "van-hoa-xa-hoi")]);
  await dvk.registers("Xã Tân Trào", "2024-03-21", [model("Ba", "van-hoa-xa-hoi")]);
  await dvk.registers("Huyện Na Hang", "2024-03-22", [model("Bốn", "kinh-te"), model("Năm", "he-thong-chinh-tri")]);
  const ids = new Map((await dvk.call("models.list", {})).map(({ id, name }) => [name, id]));
  const son = (await dvk.call("units.list", {})).find(({ name }) => name === "Huyện Sơn Dương");
  const member = { position: null, role: null, phone: null };
  await dvk.call("year.members.save", { ...member, name: "Trần Văn Hùng", fields: ["kinh-te"], areas: [] });
  await dvk.call("year.members.save", { ...member, name: "Lê Thị Hoa", fields: [], areas: [son?.id ?? ""] });

  const { figures, html, drafts } = await preview();
  const counted = (label: string) => figures.find(({ query }) => query === label)?.models.sort();
  const of = (...names: string[]) => names.map((name) => ids.get(name) ?? "").sort();
  expect(counted("Trần Văn Hùng")).toEqual(of("Một", "Bốn"));
  // An area is the unit with those below it.
  expect(counted("Lê Thị Hoa")).toEqual(of("Một", "Hai", "Ba"));
  expect(counted("Chưa có thành viên phụ trách")).toEqual(of("Năm"));
  expect(counted("Mô hình thuộc phụ trách của Lê Thị Hoa")).toEqual(of("Một", "Hai", "Ba"));
  expect(drafts.map(({ id }) => id)).toContain("members-shared");

  const { cells } = readHtml(html);
  const chart = cells.slice(cells.lastIndexOf("Số mô hình") + 1, cells.indexOf("TT", cells.lastIndexOf("Số mô hình")));
  expect(chart).toEqual(["Trần Văn Hùng", "2", "Lê Thị Hoa", "3", "Chưa có thành viên phụ trách", "1"]);
  expect([...html.matchAll(/class="bar" style="width:([\d.]+)%"/gu)].map(([, width]) => Number(width))).toEqual([
    66.7, 100, 33.3,
  ]);
  const file = async (format: "docx" | "xlsx") =>
    Buffer.from((await dvk.call("papers.save", { code, format })).base64 ?? "", "base64");
  const docx = await file("docx");
  expect((await readDocx(docx)).cells).toEqual(cells);
  const shaded = [
    ...(await partOf(docx, "word/document.xml")).matchAll(/w:fill="555555"\/>.*?<w:ind w:right="(\d+)"/gu),
  ];
  const [two = 0, three = 0, one = 0] = shaded.map(([, right]) => Number(right));
  expect([three, Math.round(one / two)]).toEqual([0, 2]);
  const xlsx = await file("xlsx");
  expect((await readXlsx(xlsx)).cells).toEqual(cells);
});
