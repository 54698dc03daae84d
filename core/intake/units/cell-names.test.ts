import { describe, expect, it } from "vitest";
import { aUnit } from "../../register/testing/unit.ts";
import { homeOf } from "./home.ts";
import { unitReader } from "./reader.ts";

const reader = unitReader(
  [
    ...["An Thắng", "Cầu Đất", "Xuân Hòa"].map((name) => aUnit(`Xã ${name}`, "Xã")),
    ...["Tân Tiến", "Nội Duệ"].map((name) => aUnit(`Phường ${name}`, "Phường")),
    aUnit("Thị trấn An Lão", "Thị trấn"),
    ...["Phòng Nội vụ", "Phòng Giáo dục và Đào tạo", "Chi cục Thuế", "Trung tâm Y tế huyện"].map((name) =>
      aUnit(name, "Cơ quan"),
    ),
    aUnit("Trường THCS Nguyễn Du", "Cơ quan"),
    aUnit("Ban Chỉ huy Quân sự huyện", "Lực lượng vũ trang"),
    ...["Hội Nông dân huyện", "Huyện đoàn", "Ủy ban MTTQ Việt Nam huyện"].map((name) => aUnit(name, "Đoàn thể")),
    aUnit("Chi bộ Tòa án nhân dân", "Chi bộ"),
  ],
  homeOf("Ban Dân vận Huyện ủy An Lão"),
);

describe("a unit as a cell names it", () => {
  it.each([
    ["1. Xã An Thắng", "Xã An Thắng"],
    ["IV. Xã An Thắng", "Xã An Thắng"],
    ["Đơn vị: Xã An Thắng", "Xã An Thắng"],
    ["Xã An Thắng, huyện An Lão", "Xã An Thắng"],
    ["x.An Thắng", "Xã An Thắng"],
    ["X. Xuân Hòa", "Xã Xuân Hòa"],
    ["Khối DV xã An Thắng", "Xã An Thắng"],
    ["ph. Tân Tiến", "Phường Tân Tiến"],
    ["Đảng ủy P Tân Tiến", "Phường Tân Tiến"],
    ["P. Nội Duệ", "Phường Nội Duệ"],
    ["TTr An Lão", "Thị trấn An Lão"],
    ["Đảng ủy TT An Lão", "Thị trấn An Lão"],
    ["P. Nội vụ", "Phòng Nội vụ"],
    ["Phòng Nội vụ huyện", "Phòng Nội vụ"],
    ["PGD&ĐT", "Phòng Giáo dục và Đào tạo"],
    ["Phòng Giáo dục & Đào tạo", "Phòng Giáo dục và Đào tạo"],
    ["Phòng GD-ĐT huyện", "Phòng Giáo dục và Đào tạo"],
    ["CC Thuế", "Chi cục Thuế"],
    ["TT Y tế huyện", "Trung tâm Y tế huyện"],
    ["Tr. THCS Nguyễn Du", "Trường THCS Nguyễn Du"],
    ["BCH QS huyện", "Ban Chỉ huy Quân sự huyện"],
    ["Hội ND huyện", "Hội Nông dân huyện"],
    ["Đoàn TN huyện", "Huyện đoàn"],
    ["UBMTTQVN huyện", "Ủy ban MTTQ Việt Nam huyện"],
    ["Chi bộ Tòa án", "Chi bộ Tòa án nhân dân"],
  ])("“%s” is %s", (text, name) => expect(reader.named(text)?.name).toBe(name));

  it.each([
    "Xã An Thắng, huyện Kiến Thụy",
    "Phòng Nội vụ xã An Thắng",
    "Xã Tân Tiến",
    "Phường An Thắng",
    "Xã An Lão",
    "TT Y tế xã An Thắng",
    "Tòa án quân sự",
    "1. Xã An Thắn",
  ])("“%s” is none of them for sure", (text) => expect(reader.named(text)).toBeNull());
});
