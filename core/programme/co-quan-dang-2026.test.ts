import { describe, expect, it } from "vitest";
import { meantBy, readGuidance, sentencesOf } from "./testing/guidance.ts";
import { itRestsOnItsDocument } from "./testing/rests-on-document.ts";
import { viewProgramme } from "./view.ts";

const { programme, printedOn } = await readGuidance("co-quan-dang-2026");

describe("programmes/co-quan-dang-2026.json", () => {
  const sentences = sentencesOf(programme);
  itRestsOnItsDocument(programme, printedOn);

  it("corrects certain printing errors, and only those", () => {
    const corrected = sentences.filter((item) => item.printed);
    expect(corrected.map((item) => item.source)).toEqual(["L45", "L47", "L103"]);
    expect(corrected[0]?.text).toContain("dồn điền, đổi thửa");
    expect(corrected[1]?.text).toContain("tuyến phố văn minh du lịch");
    expect(corrected[2]?.text).toContain("để đề nghị biểu dương");
    expect(sentences.filter((item) => /đôn điền|tuyên phổ|đề đề nghị/.test(item.text))).toEqual([]);
  });

  it("has 4 fields with 12 items, under the document's numbers", () => {
    expect(programme.fields.map((field) => [field.code, field.number, field.items.length])).toEqual([
      ["kinh-te", "3.1", 3],
      ["van-hoa-xa-hoi", "3.2", 3],
      ["quoc-phong-an-ninh", "3.3", 4],
      ["he-thong-chinh-tri", "3.4", 2],
    ]);
    for (const field of programme.fields) expect(printedOn(field.source)).toContain(`${field.number}.`);
  });

  it.each([
    ["Kinh tế", "kinh-te"],
    ["XD NTM kiểu mẫu", "kinh-te"],
    ["Chuyển đổi số", "van-hoa-xa-hoi"],
    ["Văn hoá, xã hội", "van-hoa-xa-hoi"],
    ["Quốc phòng - an ninh", "quoc-phong-an-ninh"],
    ["QPAN, tôn giáo - dân tộc", "quoc-phong-an-ninh"],
    ["Xây dựng Đảng", "he-thong-chinh-tri"],
    ["Kinh tế - xã hội", undefined],
  ])("senders who write “%s” mean %s", (written, code) => {
    expect(meantBy(programme, written)).toEqual(code === undefined ? [] : [code]);
  });

  it("states each target in the words of its line: coverage, and what the committee itself nominates", () => {
    for (const target of programme.targets) expect(printedOn(target.source)).toContain(target.printed ?? target.label);
    expect(programme.targets).toMatchObject([
      { id: "T1", kind: "coverage", percent: 100, minimum: 1, directOnly: true, source: "L23", seats: ["dang-uy"] },
      { id: "T2", kind: "own-nomination", level: "cấp thành phố", minimum: 1, source: "L25", seats: ["dang-uy"] },
    ]);
    expect(programme.targets[0]?.label).toMatch(/^Phấn đấu 100% /);
  });

  it("counts a model of earlier years only with a higher goal (L29)", () => {
    const { carriedOver, label, source } = programme.counting;
    expect(carriedOver).toBe("re-registered-with-higher-goal");
    expect(printedOn(source)).toContain(label);
  });

  it("says the last days on time, and none for 31/11 until the office decides", () => {
    const lastDays = (decisions = {}) =>
      viewProgramme(programme, decisions).deadlines.map(({ id, lastDay, valid, source }) => [
        id,
        lastDay,
        valid,
        source,
      ]);
    const others = [
      ["registration", "2026-01-29", true, "L163"],
      ["half-year", "2026-06-29", true, "L167"],
      ["nomination", "2026-10-09", true, "L165"],
      ["consolidation", "2026-11-14", true, "L173"],
    ];
    expect(lastDays()).toEqual([...others, ["annual", null, false, "L167"]]);
    expect(programme.deadlines[4]).toMatchObject({
      kind: "impossible",
      written: "trước ngày 31/11/2026",
      proposedLastDay: "2026-11-30",
    });
    const decided = { annual: { lastDay: "2026-11-30" } };
    expect(lastDays(decided)).toEqual([...others, ["annual", "2026-11-30", false, "L167"]]);
  });

  it("has 8 common criteria, 3 for collectives, 2 and 6 for individuals, 2 more for leaders", () => {
    expect(programme.criteria.map(({ set, items }) => [set, items.length])).toEqual([
      ["common", 8],
      ["exemplary-collective", 3],
      ["exemplary-individual", 2],
      ["exemplary-individual-conduct", 6],
      ["exemplary-leader", 2],
    ]);
  });

  it("sends a list of registrations and one of results from both seats", () => {
    expect(programme.appendices.map(({ code, purpose, seats }) => [code, purpose, seats])).toEqual([
      ["01", "registration", ["dang-uy", "cap-uy"]],
      ["02", "results", ["dang-uy", "cap-uy"]],
    ]);
  });
});
