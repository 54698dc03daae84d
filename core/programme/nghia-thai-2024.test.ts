import { describe, expect, it } from "vitest";
import { meantBy, readGuidance } from "./testing/guidance.ts";
import { itRestsOnItsDocument } from "./testing/rests-on-document.ts";
import { viewProgramme } from "./view.ts";

const { programme, printedOn } = await readGuidance("nghia-thai-2024");

describe("programmes/nghia-thai-2024.json", () => {
  itRestsOnItsDocument(programme, printedOn);

  it("has 4 fields with 9 items, under the document's numbers", () => {
    expect(programme.fields.map((field) => [field.code, field.number, field.items.length])).toEqual([
      ["kinh-te", "2.1", 4],
      ["van-hoa-xa-hoi", "2.2", 2],
      ["quoc-phong-an-ninh", "2.3", 1],
      ["he-thong-chinh-tri", "2.4", 2],
    ]);
    for (const field of programme.fields) expect(printedOn(field.source)).toContain(`${field.number}.`);
  });

  it.each([
    ["Kinh tế", "kinh-te"],
    ["xây dựng NTM", "kinh-te"],
    ["GPMB", "kinh-te"],
    ["VHXH", "van-hoa-xa-hoi"],
    ["ANQP", "quoc-phong-an-ninh"],
    ["QP-AN", "quoc-phong-an-ninh"],
    ["XD HTCT", "he-thong-chinh-tri"],
    ["Kinh tế - xã hội", undefined],
  ])("senders who write “%s” mean %s", (written, code) => {
    expect(meantBy(programme, written)).toEqual(code === undefined ? [] : [code]);
  });

  it("asks every unit but the hamlets for one model, of any field (L87)", () => {
    const [target, ...others] = programme.targets;
    expect(others).toEqual([]);
    expect(target).toMatchObject({ kind: "min-per-unit", minimum: 1, fields: [], unitKinds: [], flag: null });
    expect(target).toMatchObject({ exceptUnitKinds: ["Thôn", "Xóm", "Thôn, xóm"] });
    expect(printedOn(target?.source ?? "")).toContain(target?.label);
  });

  it("says the last days on time: the day before", () => {
    expect(viewProgramme(programme).deadlines.map(({ id, lastDay, source }) => [id, lastDay, source])).toEqual([
      ["registration", "2024-04-06", "L87"],
      ["results", "2024-09-04", "L87"],
      ["completion", "2024-12-14", "L56"],
    ]);
  });

  it("has one set of 5 criteria", () => {
    expect(programme.criteria.map(({ set, items }) => [set, items.length])).toEqual([["common", 5]]);
  });

  it("joins the sentences that a page break cuts", () => {
    expect(programme.fields[3]?.items[0]?.text).toContain("các mô hình mới nhằm nâng cao chất lượng");
    expect(programme.steps[0]?.items[0]?.text).toContain("vượt các nội dung, tiêu chí đăng ký");
  });

  it("says that the document has no counting rule", () => {
    expect(programme.counting).toMatchObject({ unstated: true, carriedOver: "all", discard: null });
  });

  it("gives every seat the one list", () => {
    expect(programme.seats.map(({ code, receives, appendices }) => [code, receives, appendices])).toEqual([
      ["dang-uy-xa", true, ["01"]],
      ["chi-bo", false, ["01"]],
      ["mttq-doan-the", false, ["01"]],
      ["nganh", false, ["01"]],
    ]);
  });
});
