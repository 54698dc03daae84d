import { describe, expect, it } from "vitest";
import { meantBy, readGuidance } from "./testing/guidance.ts";
import { itRestsOnItsDocument } from "./testing/rests-on-document.ts";
import { viewProgramme } from "./view.ts";

const { programme, printedOn } = await readGuidance("tuyen-quang-2024");

describe("programmes/tuyen-quang-2024.json", () => {
  itRestsOnItsDocument(programme, printedOn);

  it("has 6 fields, each as the document lists it", () => {
    expect(programme.fields.map((field) => [field.code, field.items.length, field.source])).toEqual([
      ["kinh-te", 1, "L27"],
      ["van-hoa-xa-hoi", 1, "L27"],
      ["quoc-phong-an-ninh", 1, "L27"],
      ["he-thong-chinh-tri", 1, "L27"],
      ["ntm-do-thi", 1, "L27-L29"],
      ["dao-duc-cong-vu", 1, "L29"],
    ]);
  });

  it.each([
    ["Phát triển KT", "kinh-te"],
    ["VH – XH", "van-hoa-xa-hoi"],
    ["QP-AN", "quoc-phong-an-ninh"],
    ["Xây dựng HTCT", "he-thong-chinh-tri"],
    ["Nông thôn mới", "ntm-do-thi"],
    ["Đô thị văn minh", "ntm-do-thi"],
    ["ĐẠO ĐỨC CÔNG VỤ", "dao-duc-cong-vu"],
    ["Môi trường", undefined],
  ])("senders who write “%s” mean %s", (written, code) => {
    expect(meantBy(programme, written)).toEqual(code === undefined ? [] : [code]);
  });

  it("has neither targets nor criteria, and quotes what it says of earlier models", () => {
    expect(programme.targets).toEqual([]);
    expect(programme.criteria).toEqual([]);
    expect(printedOn(programme.counting.source)).toContain(programme.counting.label);
  });

  it("names focus topics, events and the gate before consolidation", () => {
    expect(programme.focus?.map(({ source }) => source)).toEqual(["L23", "L23", "L23", "L25", "L25"]);
    expect(programme.focus?.[2]?.text).toContain("gia đình ấm no");
    expect(programme.events?.map(({ source }) => source)).toEqual(["L33", "L35", "L37", "L39", "L41"]);
    expect(programme.gates).toMatchObject([{ before: "consolidation", stage: "vetted", source: "L31" }]);
  });

  it("says the last days on time: the month's last for the registration, the day before for reports", () => {
    expect(viewProgramme(programme).deadlines.map(({ id, lastDay, source }) => [id, lastDay, source])).toEqual([
      ["registration", "2024-03-31", "L31"],
      ["half-year", "2024-06-14", "L85"],
      ["half-year-members", "2024-06-14", "L87"],
      ["annual-members", "2024-12-14", "L87"],
      ["annual", "2024-12-19", "L85"],
    ]);
  });

  it("gives every seat the one list", () => {
    expect(programme.seats.map(({ code, receives, appendices }) => [code, receives, appendices])).toEqual([
      ["tinh", true, ["01"]],
      ["huyen", false, ["01"]],
      ["thanh-pho", false, ["01"]],
      ["dang-uy", false, ["01"]],
      ["dang-doan", false, ["01"]],
      ["thanh-vien", false, ["01"]],
    ]);
  });
});
