import { describe, expect, it } from "vitest";
import { units } from "../../../tests/torture/office.ts";
import { aUnit } from "../../register/testing/unit.ts";
import { evidenceAbove, evidenceInMail, evidenceInName, settleEvidence } from "./evidence.ts";
import { unitReader } from "./reader.ts";

const reader = unitReader(units);
const above = (...lines: [string, string][]) =>
  evidenceAbove(
    lines.map(([as, text]) => ({ as, text })),
    reader,
  );
const unitOf = (evidence: ReturnType<typeof above>) => settleEvidence(evidence).unit?.name ?? null;

describe("whose a paper is", () => {
  it("is told by a letterhead, an address line, a title, or the file's name", () => {
    expect(unitOf(above(["letterhead", "ĐẢNG BỘ HUYỆN AN LẠC\nĐẢNG ỦY XÃ HOÀ LẠC"]))).toBe("Xã Hòa Lạc");
    expect(unitOf(above(["letterhead", "Đơn vị: An Bình"]))).toBe("Xã An Bình");
    expect(unitOf(above(["title", "Danh sách mô hình của xã An Bình năm 2024"]))).toBe("Xã An Bình");
    expect(unitOf(evidenceInName("0304_DK DVK_xã An Bình (1).xlsx", "file", reader))).toBe("Xã An Bình");
  });

  it("is not guessed between two names that only marks tell apart", () => {
    expect(unitOf(above(["letterhead", "UBND XÃ ĐỒNG HƯNG"]))).toBe("Xã Đồng Hưng");
    const name = evidenceInName("Xa Dong Hung dang ky.xlsx", "file", reader);
    expect(name[0]?.oneOf?.map((unit) => unit.name)).toEqual(["Xã Đông Hưng", "Xã Đồng Hưng"]);
    expect(unitOf(name)).toBeNull();
    expect(unitOf([...above(["letterhead", "UBND XÃ ĐỒNG HƯNG"]), ...name])).toBe("Xã Đồng Hưng");
  });

  it("is not told by whom it is sent to, nor by “xã nông thôn mới”", () => {
    expect(above(["letterhead", "Kính gửi: UBND xã An Bình"], ["title", "xây dựng xã Nông thôn mới"])).toEqual([]);
  });

  it("is put to a person where places differ, or a letterhead names a body that is not known", () => {
    const name = evidenceInName("xã An Bình.xlsx", "file", reader);
    const { unit, conflict } = settleEvidence([...above(["letterhead", "UBND XÃ HÒA LẠC"]), ...name]);
    expect([unit, conflict.map((e) => e.place)]).toEqual([null, ["letterhead", "file"]]);
    const unknown = settleEvidence([...above(["letterhead", "UBND XÃ PHÚC LÂN"]), ...name]);
    expect([unknown.unit, unknown.conflict.length]).toEqual([null, 2]);
  });
});

describe("a unit and the body above it, both in the unit list", () => {
  const place = (name: string, kind: string, parent: string | null) => aUnit(name, kind, { parent });
  const own = unitReader([
    place("Quận Bến Nứa", "Quận", null),
    place("Phường Cầu Tre", "Phường", "Quận Bến Nứa"),
    place("Phường Bến Nứa", "Phường", "Quận Bến Nứa"),
    place("Phường Lò Gạch", "Phường", "Quận Sông Cái"),
  ]);
  const file = (name: string) => evidenceInName(name, "file", own);
  const head = (...lines: string[]) =>
    evidenceAbove(
      lines.map((text) => ({ as: "letterhead", text })),
      own,
    );
  const titled = (text: string) => evidenceAbove([{ as: "title", text }], own);
  const mail = (subject: string) => evidenceInMail({ subject, from: "", text: "" }, own);
  const settled = (...evidence: ReturnType<typeof file>) => {
    const { unit, conflict } = settleEvidence(evidence);
    return unit?.name ?? conflict.map((one) => one.unit?.name);
  };

  it("is the unit, where the one above is named beside it", () => {
    const names = ["Cau Tre quan Ben Nua", "Quan Ben Nua - Phuong Cau Tre 2024", "Phường Cầu Tre, quận Bến Nứa"];
    for (const name of names) expect(settled(...file(`${name}.xlsx`))).toBe("Phường Cầu Tre");
    const lines = ["QUẬN BẾN NỨA", "PHƯỜNG CẦU TRE"];
    for (const name of [...names, "Quan Ben Nua"])
      expect(settled(...head(...lines), ...file(`${name}.xlsx`))).toBe("Phường Cầu Tre");
    expect(settled(...titled("Danh sách mô hình phường Cầu Tre, quận Bến Nứa"))).toBe("Phường Cầu Tre");
    expect(settled(...head("QUẬN BẾN NỨA"), ...file("Phuong Cau Tre.xlsx"))).toBe("Phường Cầu Tre");
    expect(settled(...file("quan Ben Nua dang ky.xlsx"), ...mail("Phường Cầu Tre gửi đăng ký"))).toBe("Phường Cầu Tre");
  });

  it("is the one above where nobody else is named, or somebody only sent its paper on", () => {
    expect(settled(...head("QUẬN BẾN NỨA"), ...file("quan Ben Nua.xlsx"))).toBe("Quận Bến Nứa");
    expect(settled(...file("Dang ky DVK quan Ben Nua.xlsx"))).toBe("Quận Bến Nứa");
    expect(settled(...head("QUẬN BẾN NỨA"), ...mail("Phường Cầu Tre gửi đăng ký"))).toBe("Quận Bến Nứa");
  });

  it("is asked for where the one above is not its own, or two are named below it", () => {
    expect(settled(...head("PHƯỜNG LÒ GẠCH"), ...file("quan Ben Nua.xlsx"))).toEqual([
      "Phường Lò Gạch",
      "Quận Bến Nứa",
    ]);
    expect(settled(...head("QUẬN BẾN NỨA", "PHƯỜNG CẦU TRE"), ...file("Phuong Ben Nua.xlsx"))).toEqual([
      "Phường Cầu Tre",
      "Phường Bến Nứa",
    ]);
  });
});

describe("the reader of units", () => {
  it("names a unit by its spellings alone, and only suggests what is near", () => {
    expect(reader.named("UBND xã Hoà Lạc")?.name).toBe("Xã Hòa Lạc");
    expect(reader.named("X. An Bình")?.name).toBe("Xã An Bình");
    expect(reader.named("xã An Bính")).toBeNull();
    expect(reader.similar("xã An Bính").map((unit) => unit.name)).toEqual(["Xã An Bình"]);
    expect(reader.named("xa dong hung")).toBeNull();
    expect(reader.lookalike("gửi kèm xã Phúc Lân đã ký")).toBe("xã Phúc Lân");
  });

  it("does not take a longer name for the shorter one in it", () => {
    expect(reader.mentionedIn("Chi hội xã An Bình Đông")).toEqual([]);
    expect(reader.mentionedIn("xã An Bình đăng ký").map(({ unit }) => unit.name)).toEqual(["Xã An Bình"]);
  });
});
