import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, isSeen } from "./clean.ts";
import { compareKey, fold, hasDiacritics } from "./fold.ts";

describe("cleaning", () => {
  it("composes, and drops what no reader sees", () => {
    expect(cleanText("Dân vận khéo".normalize("NFD"))).toBe("Dân vận khéo");
    expect(cleanText("\ufeffDân\u200b vận\u00a0\u2009khéo\u2060 ")).toBe("Dân vận khéo");
  });

  it("keeps line breaks in long texts, once each, and makes them spaces in names", () => {
    expect(cleanText("a \r\n\r\n b\rc\u2028d\v")).toBe("a\nb\nc\nd");
    expect(cleanLine("Tổ tự quản\nbảo vệ")).toBe("Tổ tự quản bảo vệ");
  });

  it("mends letters of other alphabets and widths, and nothing else", () => {
    expect(cleanText("Ðảng ủy Ｘã ﬁ")).toBe("Đảng ủy Xã fi");
    expect(cleanText("½ m² ①")).toBe("½ m² ①");
    expect(cleanText("nh\u00ad")).toBe("nh\u00ad");
  });

  it("takes the short way only where the long one changes nothing", () => {
    const piece = fc.constantFrom(" ", "\n", "\u00a0", "\u200b", "\u0301", "a", "Đ", "Ð", "ệ", "Ａ", "\ufeff", "½");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(piece).map((p) => p.join("")),
        ),
        (text) => {
          // Spaces around it send a text the long way.
          expect(cleanText(text)).toBe(cleanText(`  ${text}  `));
          expect(cleanText(cleanText(text))).toBe(cleanText(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("sees text, and none where only blanks stand", () => {
    for (const blank of ["", " ", "\t\n", "\u00a0\u202f\u3000", "\ufeff\u200b\u200d\u2060"])
      expect(isSeen(blank)).toBe(false);
    // In TCVN3 the soft hyphen is the letter ư.
    for (const text of ["0", "-", "\u00ad", "\u0301"]) expect(isSeen(text)).toBe(true);
  });
});

describe("comparing", () => {
  it.each([
    ["Hòa Lạc", "Hoà Lạc"],
    ["Ủy ban", "Uỷ ban"],
    ["Mỹ Đức", "Mĩ Đức"],
    ["QUỸ TÌNH THƯƠNG", "quỹ tình thương"],
    ["“Hũ gạo” tình thương", "Hũ gạo tình-thương"],
    ["Thủy", "Thuỷ".normalize("NFD")],
  ])("takes “%s” and “%s” for the same", (a, b) => {
    expect(compareKey(a)).toBe(compareKey(b));
  });

  it.each([
    ["Đông Hưng", "Đồng Hưng"],
    ["Đông", "Dông"],
    ["An Thắng", "An Thăng"],
    ["Phúc Lâm", "Phúc Lân"],
    ["Tổ 1", "Tổ 11"],
  ])("tells “%s” from “%s”", (a, b) => {
    expect(compareKey(a)).not.toBe(compareKey(b));
  });

  it("folds to words without marks", () => {
    expect(fold(" Đăng ký: “Dân vận khéo” (2024) ")).toBe("dang ky dan van kheo 2024");
    expect(fold("Ðông Hưng".normalize("NFD"))).toBe("dong hung");
    expect(fold("---")).toBe("");
  });

  it("knows text that was typed with marks", () => {
    expect(["Xã", "đ", "xa dong hung", "ABC 12"].map(hasDiacritics)).toEqual([true, true, false, false]);
  });
});
