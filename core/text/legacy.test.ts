import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLegacy, encodingSign, plausibility } from "./legacy.ts";
import { TCVN3_LETTERS, VNI_LETTERS } from "./legacy-letters.ts";

const SENTENCES: [string, string, string][] = [
  [
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Céng hßa x· héi chñ nghÜa ViÖt Nam",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
  ],
  ["Độc lập - Tự do - Hạnh phúc", "§éc lËp - Tù do - H¹nh phóc", "Ñoäc laäp - Töï do - Haïnh phuùc"],
  ["Người lập biểu", "Ng\u00adêi lËp biÓu", "Ngöôøi laäp bieåu"],
  ["Đảng uỷ phường Đồng Xoài", "§¶ng uû ph\u00adêng §ång Xoµi", "Ñaûng uyû phöôøng Ñoàng Xoaøi"],
  ["kỷ luật, kỹ thuật, ý kiến", "kû luËt, kü thuËt, ý kiÕn", "kyû luaät, kyõ thuaät, yù kieán"],
  ["thuở, khuỷu, ngoằn ngoèo, khuya", "thuë, khuûu, ngo»n ngoÌo, khuya", "thuôû, khuyûu, ngoaèn ngoeøo, khuya"],
];

describe("decodeLegacy", () => {
  test.each(SENTENCES)("reads “%s” in both encodings", (unicode, tcvn3, vni) => {
    expect(decodeLegacy(tcvn3, "tcvn3")).toBe(unicode);
    expect(decodeLegacy(vni, "vni")).toBe(unicode);
  });

  test("makes capitals of a capital font, and of words typed in capitals", () => {
    expect(decodeLegacy("céng hßa x· héi", "tcvn3", true)).toBe("CỘNG HÒA XÃ HỘI");
    expect(decodeLegacy("CéNG HßA X· HéI", "tcvn3")).toBe("CỘNG HÒA XÃ HỘI");
    expect(decodeLegacy("UÛY BAN NHAÂN DAÂN", "vni")).toBe("ỦY BAN NHÂN DÂN");
  });

  test("leaves a word that only begins with a capital as it is", () => {
    expect(decodeLegacy("C¸ nh©n", "tcvn3")).toBe("Cá nhân");
    expect(decodeLegacy("Tõ n¨m 2022", "tcvn3")).toBe("Từ năm 2022");
  });

  test("reads back every text of letters that an encoding has", () => {
    const small = TCVN3_LETTERS.split(" ").filter((pair) => pair.slice(1) === pair.slice(1).toLowerCase());
    const vni = VNI_LETTERS.split(" ").map((pair) => pair.split("=") as [string, string]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...small), { minLength: 1 }), (pairs) => {
        const encoded = pairs.map((pair) => pair.slice(0, 1)).join("x");
        expect(decodeLegacy(encoded, "tcvn3")).toBe(pairs.map((pair) => pair.slice(1)).join("x"));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vni), { minLength: 1 }), (pairs) => {
        const encoded = pairs.map(([code]) => code).join("x");
        expect(decodeLegacy(encoded, "vni")).toBe(pairs.map(([, letter]) => letter).join("x"));
      }),
    );
  });
});

describe("encodingSign", () => {
  test.each(SENTENCES)("tells what “%s” is written in", (unicode, tcvn3, vni) => {
    expect(encodingSign(unicode)).toBe("unicode");
    expect(encodingSign(tcvn3)).toBe("tcvn3");
    expect(encodingSign(vni)).toBe("vni");
  });

  test.each(["Ghi chú", "Xã Hà Nam", "Quý I", "5 m² ®", "© 2024", "café", "Kế", "Hoà", "100 %", "QĐ 12"])(
    "does not take “%s” for an old encoding",
    (text) => {
      expect(["unicode", "silent"]).toContain(encodingSign(text));
    },
  );
});

test("plausibility tells Vietnamese syllables from other letters", () => {
  expect(plausibility("Tuyến đường hoa phụ nữ tự quản")).toBe(1);
  expect(plausibility("§¶ng ñy x· an b×nh")).toBeLessThan(0.5);
});
