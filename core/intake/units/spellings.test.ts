import { describe, expect, it } from "vitest";
import { aUnit } from "../../register/testing/unit.ts";
import { evidenceAbove, settleEvidence } from "./evidence.ts";
import { homeOf } from "./home.ts";
import { type UnitReader, unitReader } from "./reader.ts";

/** The unit that a letterhead of these lines settles. */
const sender = (reader: UnitReader, ...lines: string[]) =>
  settleEvidence(
    evidenceAbove(
      lines.map((text) => ({ text, as: "letterhead", column: 1 })),
      reader,
    ),
  ).unit?.name ?? null;

describe("a unit", () => {
  const xa = unitReader(
    [
      aUnit("Hội Cựu giáo chức xã", "Đoàn thể", { short: "Hội CGC xã", aliases: ["Chi hội Nhà giáo hưu xã"] }),
      aUnit("Hội Cựu thanh niên xung phong xã", "Đoàn thể"),
      aUnit("Quỹ tín dụng nhân dân Tân Lập", "Doanh nghiệp"),
    ],
    homeOf("Đảng ủy xã Tân Lập"),
  );
  it.each([
    ["HỘI CGC XÃ TÂN LẬP", "Hội Cựu giáo chức xã"],
    ["CHI HỘI NHÀ GIÁO HƯU XÃ TÂN LẬP", "Hội Cựu giáo chức xã"],
    ["HỘI CỰU TNXP XÃ TÂN LẬP", "Hội Cựu thanh niên xung phong xã"],
    ["QTDND TÂN LẬP", "Quỹ tín dụng nhân dân Tân Lập"],
  ])("is known by its short name and the office's place, and by abbreviations: %s", (line, name) => {
    expect(sender(xa, "ĐẢNG ỦY XÃ TÂN LẬP", line)).toBe(name);
  });

  const tp = unitReader(
    [
      aUnit("Bộ đội Biên phòng thành phố", "Lực lượng vũ trang", {
        aliases: ["Bộ Chỉ huy Bộ đội Biên phòng thành phố"],
      }),
      aUnit("Đảng ủy Khối Doanh nghiệp thành phố", "Đảng bộ"),
      aUnit("Hội Chữ thập đỏ thành phố", "Đoàn thể"),
      aUnit("Sở Xây dựng", "Cơ quan"),
      aUnit("Quận Ngô Quyền", "Quận"),
    ],
    homeOf("Ban Dân vận Thành ủy Hải Phòng"),
  );
  it.each([
    [["BỘ CHỈ HUY BĐBP THÀNH PHỐ HẢI PHÒNG"], "Bộ đội Biên phòng thành phố"],
    [["THÀNH ỦY HẢI PHÒNG", "ĐẢNG ỦY KHỐI DOANH NGHIỆP"], "Đảng ủy Khối Doanh nghiệp thành phố"],
    [["SỞ XÂY DỰNG HẢI PHÒNG"], "Sở Xây dựng"],
    // Quarters and communes have one too.
    [["HỘI CHỮ THẬP ĐỎ"], null],
  ])("of a city likewise: %j", (lines, name) => {
    expect(sender(tp, ...lines)).toBe(name);
  });

  it("is nobody's where two have the same name but for their tier, and the office is in no place", () => {
    const reader = unitReader(
      [aUnit("Kho bạc Nhà nước tỉnh", "Cơ quan"), aUnit("Kho bạc Nhà nước huyện", "Cơ quan")],
      null,
    );
    expect(sender(reader, "KHO BẠC NHÀ NƯỚC")).toBeNull();
    expect(sender(reader, "KHO BẠC NHÀ NƯỚC HUYỆN")).toBe("Kho bạc Nhà nước huyện");
  });
});
