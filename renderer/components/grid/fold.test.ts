import { describe, expect, it } from "vitest";
import { searcher, searchKey } from "./fold.ts";

describe("searching without diacritics", () => {
  it("drops marks, case and punctuation", () => {
    expect(searchKey("  “Dân vận khéo” – Đường HOA ")).toBe("dan van kheo duong hoa");
  });

  it("reads composed and decomposed text alike", () => {
    expect(searchKey("Hòa Lạc".normalize("NFD"))).toBe(searchKey("Hòa Lạc".normalize("NFC")));
  });

  it("finds every word in any order, and everything for nothing", () => {
    const key = searchKey("Tuyến đường hoa thanh niên");
    expect(searcher("hoa duong")(key)).toBe(true);
    expect(searcher("hoa phượng")(key)).toBe(false);
    expect(searcher("  ")(key)).toBe(true);
  });
});
