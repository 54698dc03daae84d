import { describe, expect, it } from "vitest";
import { aUnit } from "../../register/testing/unit.ts";
import { evidenceAbove, evidenceInMail, evidenceInName, settleEvidence } from "./evidence.ts";
import { homeOf } from "./home.ts";
import { type UnitReader, unitReader } from "./reader.ts";

const huyen = [
  ...["Bình Xa", "Bình Ca", "Thái Sơn", "Thái Hòa", "Tân Thành"].map((name) => aUnit(`Xã ${name}`, "Xã")),
  ...["Hà Giang 1", "Hà Giang 2", "An Tường"].map((name) => aUnit(`Phường ${name}`, "Phường")),
  aUnit("Thị trấn Tân Yên", "Thị trấn"),
  ...["Hội Liên hiệp Phụ nữ huyện", "Hội Nông dân huyện", "Huyện đoàn", "Hội Cựu chiến binh huyện"].map((name) =>
    aUnit(name, "Đoàn thể"),
  ),
  ...["Liên đoàn Lao động huyện", "Ủy ban MTTQ Việt Nam huyện"].map((name) => aUnit(name, "Đoàn thể")),
  ...["Công an huyện", "Ban Chỉ huy Quân sự huyện"].map((name) => aUnit(name, "Lực lượng vũ trang")),
  ...["Kho bạc Nhà nước huyện Hàm Yên", "Bảo hiểm xã hội huyện"].map((name) => aUnit(name, "Cơ quan")),
];
const xa = [
  ...["Chi bộ thôn Đồng Bàng", "Chi bộ thôn Đông", "Chi bộ Trường Mầm non", "Chi bộ Quân sự"].map((name) =>
    aUnit(name, "Chi bộ"),
  ),
  ...["Hội Nông dân xã", "Ủy ban MTTQ xã", "Đoàn Thanh niên xã"].map((name) => aUnit(name, "Đoàn thể")),
  aUnit("Công an xã", "Lực lượng vũ trang"),
];
const khoi = [
  ...["Đảng bộ Sở Nội vụ", "Đảng bộ Cơ quan Ủy ban nhân dân tỉnh"].map((name) => aUnit(name, "Đảng bộ")),
  ...["Chi bộ Văn phòng Đảng ủy", "Chi bộ Hội Nhà báo tỉnh"].map((name) => aUnit(name, "Chi bộ")),
];

const atHuyen = unitReader(huyen, homeOf("Ban Dân vận Huyện ủy Hàm Yên"));
const atXa = unitReader(xa, homeOf("Đảng ủy xã Nghĩa Thái"));
const atKhoi = unitReader(khoi, homeOf("Đảng ủy các cơ quan Đảng tỉnh Tuyên Quang"));

/** The unit that a letterhead of these lines settles. */
const sender = (reader: UnitReader, ...lines: string[]) =>
  settleEvidence(
    evidenceAbove(
      lines.map((text) => ({ text, as: "letterhead", column: 1 })),
      reader,
    ),
  ).unit?.name ?? null;

describe("a letterhead at a huyện", () => {
  it.each([
    [["KHO BẠC NHÀ NƯỚC TUYÊN QUANG", "KHO BẠC NHÀ NƯỚC HÀM YÊN"], "Kho bạc Nhà nước huyện Hàm Yên"],
    [["KHO BẠC NHÀ NƯỚC HUYỆN"], "Kho bạc Nhà nước huyện Hàm Yên"],
    [["HỘI NÔNG DÂN VIỆT NAM", "BCH HUYỆN HÀM YÊN"], "Hội Nông dân huyện"],
    [["HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH HUYỆN HÀM YÊN"], "Hội Nông dân huyện"],
    [["MTTQ HUYỆN"], "Ủy ban MTTQ Việt Nam huyện"],
    [["ỦY BAN MTTQ VIỆT NAM", "HUYỆN HÀM YÊN"], "Ủy ban MTTQ Việt Nam huyện"],
    [["BAN THƯỜNG TRỰC UBMTTQ HUYỆN HÀM YÊN"], "Ủy ban MTTQ Việt Nam huyện"],
    [["ĐOÀN TNCS HỒ CHÍ MINH", "BCH HUYỆN HÀM YÊN"], "Huyện đoàn"],
    [["BCH ĐOÀN TNCS HỒ CHÍ MINH HUYỆN HÀM YÊN"], "Huyện đoàn"],
    [["LĐLĐ HUYỆN HÀM YÊN"], "Liên đoàn Lao động huyện"],
    [["BCHQS HUYỆN"], "Ban Chỉ huy Quân sự huyện"],
    [["BỘ CHQS TỈNH TUYÊN QUANG", "BAN CHQS HUYỆN HÀM YÊN"], "Ban Chỉ huy Quân sự huyện"],
    [["CAH"], "Công an huyện"],
    [["Hội PN huyện"], "Hội Liên hiệp Phụ nữ huyện"],
    [["UBND HUYỆN HÀM YÊN", "T.T TÂN YÊN"], "Thị trấn Tân Yên"],
    [["ĐẢNG BỘ HUYỆN HÀM YÊN", "ĐẢNG ỦY XÃ BÌNH CA"], "Xã Bình Ca"],
    // A body of a commune is the commune's.
    [["ỦY BAN MTTQ VIỆT NAM", "XÃ THÁI HÒA"], "Xã Thái Hòa"],
    [["HỘI LHPN HUYỆN HÀM YÊN", "HỘI LHPN XÃ THÁI SƠN"], "Xã Thái Sơn"],
  ])("%j is %s's", (lines, name) => {
    expect(sender(atHuyen, ...lines)).toBe(name);
  });

  it.each([
    ["HỘI NÔNG DÂN HUYỆN NA HANG"],
    ["KHO BẠC NHÀ NƯỚC NA HANG"],
    ["CÔNG AN HUYỆN CHIÊM HÓA"],
    ["HỘI NÔNG DÂN"],
    ["UBND XÃ AN TƯỜNG"],
    ["UBND P. HG1"],
  ])("%s is nobody's that is known", (line) => {
    expect(sender(atHuyen, line)).toBeNull();
  });
});

describe("a letterhead at a xã or a Party committee", () => {
  it.each([
    [atXa, ["ĐẢNG BỘ XÃ NGHĨA THÁI", "CHI BỘ THÔN ĐỒNG BÀNG"], "Chi bộ thôn Đồng Bàng"],
    [atXa, ["ĐẢNG ỦY XÃ NGHĨA THÁI", "CHI ỦY THÔN ĐỒNG BÀNG"], "Chi bộ thôn Đồng Bàng"],
    [atXa, ["ỦY BAN MTTQ VIỆT NAM", "XÃ NGHĨA THÁI"], "Ủy ban MTTQ xã"],
    [atXa, ["ĐOÀN XÃ NGHĨA THÁI"], "Đoàn Thanh niên xã"],
    [atXa, ["CAX"], "Công an xã"],
    [atXa, ["CB Trường MN"], "Chi bộ Trường Mầm non"],
    [atXa, ["HỘI NÔNG DÂN XÃ NGHĨA ĐỒNG"], null],
    [atXa, ["CHI BỘ THÔN ĐÔNG 2"], null],
    [atKhoi, ["ĐẢNG ỦY SỞ NỘI VỤ"], "Đảng bộ Sở Nội vụ"],
    [atKhoi, ["ĐẢNG ỦY CQ UBND TỈNH"], "Đảng bộ Cơ quan Ủy ban nhân dân tỉnh"],
    [atKhoi, ["ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "CHI ỦY HỘI NHÀ BÁO TỈNH TUYÊN QUANG"], "Chi bộ Hội Nhà báo tỉnh"],
  ])("%# %j", (reader, lines, name) => {
    expect(sender(reader, ...lines)).toBe(name);
  });
});

describe("a unit's name", () => {
  const below = (name: string, parent: string) => aUnit(name, "Xã", { parent });
  const reader = unitReader([
    aUnit("Huyện Sông Mã", "Huyện"),
    below("Xã Hòa Lạc", "Huyện Sông Mã"),
    below("Xã Yên Khê", "Huyện Sông Mã"),
    below("Xã Yên Khê", "Huyện Mường Chà"),
    aUnit("Công ty TNHH một thành viên Chè Phú Bền", "Doanh nghiệp"),
    aUnit("Thành đoàn Sông Mã", "Đoàn thể"),
  ]);

  it.each([
    ["UBND xã Hòa Lạc, huyện Sông Mã", "Xã Hòa Lạc"],
    ["Xã Hoà Lạc huyện Sông Mã", "Xã Hòa Lạc"],
    ["xa Hoa Lac huyen Song Ma", "Xã Hòa Lạc"],
    ["Xã Yên Khê, huyện Mường Chà", "Xã Yên Khê"],
    ["Xã Hòa Lạc, huyện Mường Chà", null],
    ["Xã Yên Khê", null],
    ["Cty TNHH MTV Chè Phú Bền", "Công ty TNHH một thành viên Chè Phú Bền"],
    ["BCH Đoàn TP Sông Mã", "Thành đoàn Sông Mã"],
    ["Đoàn Thanh niên thành phố Sông Mã", "Thành đoàn Sông Mã"],
  ])("“%s” is %s, with its own parent behind it or abbreviated", (text, name) => {
    expect(reader.named(text)?.name ?? null).toBe(name);
  });
});

describe("the office's own place above its units", () => {
  const station = aUnit("Chi bộ Trạm Y tế", "Chi bộ", { short: "Trạm Y tế" });
  const reader = unitReader([...xa, station], homeOf("Đảng ủy xã Nghĩa Thái"));
  const evidence = (...lines: string[]) =>
    evidenceAbove(
      lines.map((text) => ({ text, as: "letterhead", column: 1 })),
      reader,
    );

  it("is never the sender, and the line below it is", () => {
    expect(sender(reader, "ĐẢNG BỘ XÃ NGHĨA THÁI", "TRẠM Y TẾ XÃ NGHĨA THÁI")).toBe("Chi bộ Trạm Y tế");
    expect(sender(reader, "ĐẢNG BỘ XÃ NGHĨA THÁI", "CHI BỘ TRẠM Y TẾ XÃ NGHĨA THÁI")).toBe("Chi bộ Trạm Y tế");
    expect(evidence("ĐẢNG BỘ XÃ NGHĨA THÁI", "TRẠM THÚ Y XÃ NGHĨA THÁI")).toEqual([]);
    expect(evidence("ĐẢNG BỘ XÃ NGHĨA THÁI", "TRẠM Y TẾ XÃ NGHĨA ĐỒNG")).toMatchObject([
      { unit: null, text: "XÃ NGHĨA ĐỒNG" },
    ]);
  });
});

describe("a body below the office's own place", () => {
  const bodies = [
    aUnit("Ủy ban nhân dân xã", "Cơ quan"),
    aUnit("Ban Chỉ huy Quân sự xã", "Lực lượng vũ trang"),
    aUnit("Chi bộ Trường THCS Nghĩa Thái", "Chi bộ"),
  ];
  const reader = unitReader([...xa, ...bodies], homeOf("Đảng ủy xã Nghĩa Thái"));

  it.each([
    [["ỦY BAN NHÂN DÂN XÃ NGHĨA THÁI", "BAN CHỈ HUY QUÂN SỰ"], "Ban Chỉ huy Quân sự xã"],
    [["UBND XÃ NGHĨA THÁI", "BCH QUÂN SỰ"], "Ban Chỉ huy Quân sự xã"],
    [["ĐẢNG BỘ XÃ NGHĨA THÁI", "CHI BỘ TRƯỜNG THCS"], "Chi bộ Trường THCS Nghĩa Thái"],
    [["ĐẢNG BỘ XÃ NGHĨA THÁI", "HỘI NÔNG DÂN"], "Hội Nông dân xã"],
    [["UBND XÃ NGHĨA THÁI"], "Ủy ban nhân dân xã"],
    [["UBND XÃ NGHĨA ĐỒNG", "BAN CHỈ HUY QUÂN SỰ"], null],
    [["HUYỆN ỦY TÂN KỲ", "BAN CHỈ HUY QUÂN SỰ"], null],
  ])("%j is %s's", (lines, name) => {
    expect(sender(reader, ...lines)).toBe(name);
  });
});

describe("“cơ quan” in the name of a cell of the Party", () => {
  const cells = ["Đảng bộ Ủy ban MTTQ Việt Nam thành phố", "Chi bộ Ủy ban Kiểm tra Thành ủy", "Chi bộ Cơ quan Báo"];
  const at = (...names: string[]) =>
    unitReader(
      names.map((name) => aUnit(name, name.slice(0, 7).trim())),
      homeOf("Đảng ủy các cơ quan Đảng thành phố"),
    );

  it.each([
    ["ĐẢNG BỘ CƠ QUAN UBMTTQ VIỆT NAM THÀNH PHỐ", "Đảng bộ Ủy ban MTTQ Việt Nam thành phố"],
    ["CHI BỘ CƠ QUAN ỦY BAN KIỂM TRA THÀNH ỦY", "Chi bộ Ủy ban Kiểm tra Thành ủy"],
    ["Chi bộ Báo", "Chi bộ Cơ quan Báo"],
    ["CHI BỘ CƠ QUAN ỦY BAN KIỂM TRA", null],
  ])("%s is %s's", (line, name) => {
    expect(sender(at(...cells), line)).toBe(name);
  });

  it("tells two units apart where the office keeps both, or where both are usual", () => {
    const both = at("Chi bộ Báo", "Chi bộ Cơ quan Báo");
    expect([sender(both, "CHI BỘ BÁO"), sender(both, "CHI BỘ CƠ QUAN BÁO")]).toEqual([
      "Chi bộ Báo",
      "Chi bộ Cơ quan Báo",
    ]);
    const others = at("Đảng bộ Ủy ban nhân dân thành phố", "Đảng bộ xã An Bình");
    expect(sender(others, "ĐẢNG BỘ CƠ QUAN ỦY BAN NHÂN DÂN THÀNH PHỐ")).toBeNull();
    expect(others.named("Đảng bộ cơ quan xã An Bình")).toBeNull();
  });
});

describe("what comes near", () => {
  const near = (text: string) => atHuyen.similar(text).map(({ name }) => name);

  it("is the same name under another kind, initials, or a letter or two apart", () => {
    expect(near("Xã An Tường")).toEqual(["Phường An Tường"]);
    expect(near("UBND xã An Tường")).toEqual(["Phường An Tường"]);
    expect(near("P. HG1")).toEqual(["Phường Hà Giang 1"]);
    expect(near("Xã B.Xa")).toEqual(["Xã Bình Xa"]);
    expect(near("Xã B.Ca")).toEqual(["Xã Bình Ca"]);
    expect(near("Xã Tân Thanh")[0]).toBe("Xã Tân Thành");
    expect(near("Xã Nghĩa Đồng")).toEqual([]);
  });

  it("is never taken for it", () => {
    for (const text of ["Xã An Tường", "P. HG1", "Xã B.Xa", "Xã Tân Thanh"]) expect(atHuyen.named(text)).toBeNull();
  });
});

describe("a file's name or a mail that names two units", () => {
  const ofFile = (name: string) => evidenceInName(name, "file", atHuyen);

  it("tells neither, and agrees with both", () => {
    expect(ofFile("Xã Bình Ca - Xã Thái Sơn.xlsx")[0]).toMatchObject({ unit: null, oneOf: [{}, {}] });
    expect(settleEvidence(ofFile("Hoi nong dan huyen dang ky.xlsx")).unit?.name).toBe("Hội Nông dân huyện");
  });

  it("the mail speaks by its sender, subject, words and address; the paper goes before it", () => {
    const said = (mail: Partial<Record<"from" | "subject" | "text", string>>) =>
      settleEvidence(evidenceInMail({ from: "", subject: "", text: "", ...mail }, atHuyen)).unit?.name ?? null;
    expect(said({ from: "Hội Nông dân huyện <hnd@hamyen.example.vn>" })).toBe("Hội Nông dân huyện");
    expect(said({ subject: "TT Tân Yên gửi danh sách" })).toBe("Thị trấn Tân Yên");
    expect(said({ text: "Kính gửi: Hội Nông dân huyện\nUBND xã Bình Ca gửi bản đăng ký." })).toBe("Xã Bình Ca");
    expect(said({ text: "Kính chuyển.\n> UBND xã Bình Ca gửi bản đăng ký." })).toBeNull();
    expect(said({ from: "Văn thư <ubndxabinhca@example.vn>" })).toBe("Xã Bình Ca");
    expect(said({ from: "Văn thư <xabinhcau@example.vn>" })).toBeNull();
    expect(said({ from: "Xã Bình Ca <a@example.vn>", subject: "Xã Thái Sơn đăng ký" })).toBeNull();
    const mail = evidenceInMail({ from: "Hội Nông dân huyện", subject: "", text: "" }, atHuyen);
    const paper = evidenceAbove([{ text: "ĐẢNG ỦY XÃ BÌNH CA", as: "letterhead" }], atHuyen);
    expect(settleEvidence([...paper, ...mail]).unit?.name).toBe("Xã Bình Ca");
    expect(settleEvidence([...ofFile("Xã Bình Ca.xlsx"), ...mail]).conflict).toHaveLength(2);
  });
});

describe("two bodies of one name in different tiers, where the office has no place", () => {
  const reader = unitReader(
    [
      ...["Kho bạc Nhà nước huyện", "Kho bạc Nhà nước tỉnh", "Viện Kiểm sát nhân dân thành phố"].map((name) =>
        aUnit(name, "Cơ quan"),
      ),
      ...["Chi bộ Liên minh Hợp tác xã thành phố", "Chi bộ Liên minh Hợp tác xã tỉnh"].map((name) =>
        aUnit(name, "Chi bộ"),
      ),
    ],
    homeOf("Đảng ủy các cơ quan Đảng"),
  );

  it.each([
    ["Kho bạc Nhà nước", ["Kho bạc Nhà nước huyện", "Kho bạc Nhà nước tỉnh"]],
    ["CHI BỘ LIÊN MINH HỢP TÁC XÃ", ["Chi bộ Liên minh Hợp tác xã thành phố", "Chi bộ Liên minh Hợp tác xã tỉnh"]],
    // One body of its name alone needs no tier.
    ["Viện Kiểm sát nhân dân", ["Viện Kiểm sát nhân dân thành phố"]],
  ])("“%s” is any of %j and none where they are several", (text, names) => {
    const one = names.length === 1 ? (names[0] ?? null) : null;
    expect(reader.named(text)?.name ?? null).toBe(one);
    expect(reader.mentionedIn(`${text}`, { bare: true }).map((mention) => mention.unit.name)).toEqual(names);
    const inFile = evidenceInName(`DVK ${text} 2024.xlsx`, "file", reader);
    expect(settleEvidence(inFile).unit?.name ?? null).toBe(one);
    const addressed = evidenceAbove([{ text: `Đơn vị: ${text}`, as: "letterhead", column: 1 }], reader);
    expect(settleEvidence(addressed).unit?.name ?? null).toBe(one);
    expect(sender(reader, text)).toBe(one);
  });

  it("with the tier each is itself", () => {
    expect(reader.named("Kho bạc Nhà nước tỉnh")?.name).toBe("Kho bạc Nhà nước tỉnh");
    expect(sender(reader, "CHI BỘ LIÊN MINH HỢP TÁC XÃ THÀNH PHỐ")).toBe("Chi bộ Liên minh Hợp tác xã thành phố");
  });
});
