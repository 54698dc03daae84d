import { describe, expect, it } from "vitest";
import { aUnit } from "../../register/testing/unit.ts";
import { evidenceAbove, evidenceInName, settleEvidence } from "./evidence.ts";
import { homeOf } from "./home.ts";
import { nearAbove } from "./near-above.ts";
import { unitReader } from "./reader.ts";

const cells = (...names: string[]) => names.map((name) => aUnit(name, "Chi bộ"));
const commune = homeOf("Đảng ủy xã Hồng Phong");
const named = unitReader(
  cells(
    "Chi bộ Trường Mầm non Hồng Phong",
    "Chi bộ Trường Tiểu học Hồng Phong",
    "Chi bộ Trường THCS Hồng Phong",
    "Chi bộ thôn Quỳ Lâm",
    "Chi bộ thôn Lâm Hạ",
  ),
  commune,
);
const byLevel = unitReader(cells("Chi bộ Trường Mầm non", "Chi bộ Trường TH&THCS", "Chi bộ thôn 4"), commune);
const two = unitReader(cells("Chi bộ Trường Tiểu học Hồng Phong", "Chi bộ Trường Tiểu học Hồng Phóng"), commune);
const block = unitReader(
  [
    ...["Đảng bộ Tòa án nhân dân tỉnh", "Đảng bộ Viện Kiểm sát nhân dân tỉnh"].map((name) => aUnit(name, "Đảng bộ")),
    ...cells("Chi bộ Liên hiệp các hội Khoa học và Kỹ thuật", "Chi bộ Sở Khoa học và Công nghệ"),
  ],
  homeOf("Đảng ủy các cơ quan Đảng tỉnh"),
);

type Reader = typeof named;
const lines = (texts: string[]) => texts.map((text, at) => ({ text, as: "letterhead", row: at + 1, column: 1 }));
const headed = (reader: Reader, ...texts: string[]) =>
  settleEvidence(evidenceAbove(lines(texts), reader)).unit?.name ?? null;
const filed = (reader: Reader, name: string) => settleEvidence(evidenceInName(name, "file", reader)).unit?.name ?? null;

describe("a school, whose cell the list names", () => {
  it.each([
    [named, "Trường THCS Hồng Phong", "Chi bộ Trường THCS Hồng Phong"],
    [named, "TRƯỜNG TRUNG HỌC CƠ SỞ HỒNG PHONG", "Chi bộ Trường THCS Hồng Phong"],
    [named, "TRƯỜNG MN HỒNG PHONG", "Chi bộ Trường Mầm non Hồng Phong"],
    [named, "CHI BỘ TRƯỜNG TH HỒNG PHONG", "Chi bộ Trường Tiểu học Hồng Phong"],
    [byLevel, "TRƯỜNG MẦM NON HỒNG PHONG", "Chi bộ Trường Mầm non"],
    [byLevel, "TRƯỜNG TIỂU HỌC VÀ THCS XÃ HỒNG PHONG", "Chi bộ Trường TH&THCS"],
  ])("heads its own paper (%#)", (reader, line, name) =>
    expect(headed(reader, "PHÒNG GD&ĐT NGHĨA HƯNG", line)).toBe(name),
  );

  it.each([
    ["THCS Hong Phong.xlsx", "Chi bộ Trường THCS Hồng Phong"],
    ["truong TH Hong Phong dk.xlsx", "Chi bộ Trường Tiểu học Hồng Phong"],
    ["DK DVK 2024 - MN Hong Phong.docx", "Chi bộ Trường Mầm non Hồng Phong"],
  ])("is told by the name of its file: %s", (file, name) => expect(filed(named, file)).toBe(name));

  it("is none where another place's is meant, no level is told, or two fit", () => {
    for (const line of ["TRƯỜNG THPT HỒNG PHONG", "TRƯỜNG MẦM NON MINH TÂN", "TRƯỜNG THCS HỒNG PHONG 2"])
      expect([line, headed(named, line)]).toEqual([line, null]);
    expect(headed(byLevel, "TRƯỜNG MẦM NON MINH TÂN")).toBeNull();
    expect(headed(byLevel, "TRƯỜNG THCS HỒNG PHONG")).toBeNull();
    expect(filed(two, "TH Hong Phong.xlsx")).toBeNull();
  });
});

describe("a file called after a part of the commune", () => {
  it.each([
    ["QUỲ LÂM_dân vận khéo.xlsx", "Chi bộ thôn Quỳ Lâm"],
    ["Đăng ký DVK 2024 - Quì Lâm.xlsx", "Chi bộ thôn Quỳ Lâm"],
    ["dang ky mo hinh lam ha.xlsx", "Chi bộ thôn Lâm Hạ"],
    ["QUY LÂM_dân vận khéo.xlsx", null],
    ["Quỳ Lâm 2 dân vận khéo.xlsx", null],
    ["dân vận khéo.xlsx", null],
  ])("“%s”", (file, name) => expect(filed(named, file)).toBe(name));
});

describe("names of bodies in short, and misspelt", () => {
  it.each([
    ["Chi bộ Liên hiệp các hội KH&KT", "Chi bộ Liên hiệp các hội Khoa học và Kỹ thuật"],
    ["LHH Khoa học kỹ thuật", "Chi bộ Liên hiệp các hội Khoa học và Kỹ thuật"],
    ["Sở KHCN", "Chi bộ Sở Khoa học và Công nghệ"],
    ["Tòa án tỉnh", "Đảng bộ Tòa án nhân dân tỉnh"],
    ["Tòa án nhân dâm tỉnh", undefined],
  ])("“%s”", (text, name) => expect(block.named(text)?.name).toBe(name));

  it("suggests the unit that a misspelt letterhead comes near, and tells none by it", () => {
    const above = lines(["ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH", "ĐẢNG BỘ TOÀ ÁN NHÂN DÂM TỈNH"]);
    const [near] = nearAbove([{ view: { name: "Sheet1" }, above }], block);
    expect([near?.unit, near?.text, near?.by?.cell]).toEqual([null, "ĐẢNG BỘ TOÀ ÁN NHÂN DÂM TỈNH", "A2"]);
    expect(block.similar(near?.text ?? "").map(({ name }) => name)).toContain("Đảng bộ Tòa án nhân dân tỉnh");
    expect(nearAbove([{ view: { name: "Sheet1" }, above: lines(["BÁO CÁO NHANH", "TỔNG CÔNG TY"]) }], block)).toEqual(
      [],
    );
  });
});
