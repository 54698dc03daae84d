import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fold } from "../text/fold.ts";
import { loadProgramme } from "./load.ts";

const folder = fileURLToPath(new URL("../../programmes/", import.meta.url));
const programme = await loadProgramme(folder, "hai-phong-2024");
const lines = readFileSync(`${folder}sources/hai-phong-2024.txt`, "utf8").split("\n");

/** The document's words on the lines of a source, without marks of layout. */
function printedOn(source: string): string {
  const [first = 0, last = first] = source.split("-").map((line) => Number(line.slice(1)));
  const text = lines.slice(first - 1, last).filter((line) => line.trim() !== "");
  return text.map((line) => line.replaceAll("*", "").trim()).join(" ");
}

describe("programmes/hai-phong-2024.json", () => {
  const sentences = [
    ...programme.basis,
    ...programme.fields.flatMap((field) => field.items),
    ...programme.subjects.flatMap((subject) => subject.items),
    ...programme.criteria.flatMap((set) => set.items),
    ...programme.steps.flatMap((step) => step.items),
    ...programme.recordContents,
  ];

  it.each(sentences.map((item) => [item.source, item] as const))("%s holds the words as printed", (source, item) => {
    expect(printedOn(source)).toContain(item.printed ?? item.text);
  });

  it("corrects certain printing errors, and only those", () => {
    const corrected = new Map(sentences.filter((item) => item.printed).map((item) => [item.source, item]));
    expect([...corrected.keys()].sort()).toEqual(["L51", "L61", "L85"]);
    expect(corrected.get("L51")?.text).toContain("Cổng du lịch thông minh");
    expect(corrected.get("L61")?.text).toContain("dồn điền, đổi thửa");
    expect(corrected.get("L85")?.text).toContain("Đẩy mạnh chỉnh trang, hiện đại hóa đô thị");
    const errors = /Công du lịch|thăm quan|đôn điền|chính trang/;
    expect(sentences.filter((item) => errors.test(item.text))).toEqual([]);
  });

  it("has 7 fields with 21 items, under the document's numbers", () => {
    expect(programme.fields.map((field) => [field.code, field.number, field.items.length])).toEqual([
      ["ntm", "2.1", 3],
      ["do-thi", "2.2", 4],
      ["chuyen-doi-so", "2.3.1", 7],
      ["kinh-te", "2.3.2", 1],
      ["van-hoa-xa-hoi", "2.3.3", 2],
      ["quoc-phong-an-ninh", "2.3.4", 1],
      ["he-thong-chinh-tri", "2.3.5", 3],
    ]);
    for (const field of programme.fields) expect(printedOn(field.source)).toContain(`${field.number}.`);
  });

  it.each([
    ["NTM", "ntm"],
    ["xây dựng NTM kiểu mẫu", "ntm"],
    ["Xây dựng nông thôn mới", "ntm"],
    ["Văn minh đô thị", "do-thi"],
    ["chinh trang do thi", "do-thi"],
    ["CĐS", "chuyen-doi-so"],
    ["KINH TẾ", "kinh-te"],
    ["2.3.2.", "kinh-te"],
    ["Văn hoá xã hội", "van-hoa-xa-hoi"],
    ["VH – XH", "van-hoa-xa-hoi"],
    ["VHXH", "van-hoa-xa-hoi"],
    ["ANQP", "quoc-phong-an-ninh"],
    ["QP-AN", "quoc-phong-an-ninh"],
    ["Quốc phòng an ninh", "quoc-phong-an-ninh"],
    ["An ninh, trật tự", "quoc-phong-an-ninh"],
    ["XDHTCT", "he-thong-chinh-tri"],
    ["Xây dựng Hệ thống chính trị", "he-thong-chinh-tri"],
    ["Kinh tế - xã hội", undefined],
    ["Môi trường", undefined],
  ])("senders who write “%s” mean %s", (written, code) => {
    const meant = programme.fields.filter(({ number, label, short, aliases }) =>
      [number, label, short, ...aliases].some((name) => fold(name) === fold(written)),
    );
    expect(meant.map((field) => field.code)).toEqual(code === undefined ? [] : [code]);
  });

  it("states each target in the words of its line", () => {
    for (const target of programme.targets) expect(printedOn(target.source)).toContain(target.label);
    expect(programme.targets.map((target) => [target.id, target.kind, target.minimum])).toEqual([
      ["T1", "min-per-unit", 3],
      ["T2", "min-per-unit", 3],
      ["T3", "exemplary-per-parent", 1],
      ["T4", "min-for-named-units", 5],
      ["T5", "free", null],
    ]);
  });

  it("names deadlines in the words of their line, with the date that these words say", () => {
    for (const deadline of programme.deadlines) {
      expect(printedOn(deadline.source)).toContain(deadline.written);
      if (deadline.kind !== "fixed") continue;
      const [day, month, year] = (/\d+\/\d+\/\d+/.exec(deadline.written)?.[0] ?? "").split("/");
      expect(deadline.date).toBe(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
    }
    expect(programme.deadlines.map((deadline) => deadline.source)).toEqual(["L137", "L123", "L139", "L143"]);
  });

  it("gives each seat its appendices, the district first (L137)", () => {
    expect(programme.seats.map((seat) => [seat.code, seat.appendices])).toEqual([
      ["huyen", ["01", "03"]],
      ["quan", ["02", "03"]],
      ["thanh-pho", ["01", "02", "03"]],
      ["khac", ["03"]],
    ]);
  });

  it("lays every appendix out over an A4 page across: 297 - 30 - 15 mm", () => {
    for (const appendix of programme.appendices) {
      expect(appendix.columns.reduce((sum, column) => sum + column.width, 0)).toBe(252);
      expect(appendix.defaultLayout).toBe(true);
    }
  });

  it("quotes the counting rule (L21)", () => {
    const { label, discard, source } = programme.counting;
    expect(printedOn(source)).toContain(label);
    expect(printedOn(source)).toContain(discard ?? "no discard");
  });
});
