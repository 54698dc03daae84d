import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineHeight, textWidth, wrap } from "./metrics.ts";

const style = { size: 12 };
const set = (text: string, width: number) => wrap(text, width, style).map((line) => text.slice(line.start, line.end));

describe("metrics", () => {
  it("has Excel's heights of Times New Roman", () => {
    expect([10, 12, 14].map(lineHeight)).toEqual([13.5, 15.75, 18.75]);
  });

  it("gives Vietnamese letters the width of their base letter, and horns their own", () => {
    expect(textWidth("ế", style)).toBe(textWidth("e", style));
    expect(textWidth("ữ", style)).toBeGreaterThan(textWidth("u", style));
    expect(textWidth("ế".normalize("NFD"), style)).toBe(textWidth("ế", style));
  });

  it("breaks at line ends, spaces, and inside words that are too long", () => {
    expect(set("Vận động\n\nNhân dân", 1000)).toEqual(["Vận động", "", "Nhân dân"]);
    expect(set("Vận động Nhân dân", 50)).toEqual(["Vận động", "Nhân dân"]);
    expect(set("aaaaaaaaaa", 16)).toEqual(["aaa", "aaa", "aaa", "a"]);
    expect(set("Vận động\u00a0", 1000)).toEqual(["Vận động\u00a0"]);
  });

  it("loses no letter, and no line is wider than the column", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = set(text, width);
        const bare = (words: string) => words.replace(/[ \n]/gu, "");
        expect(bare(lines.join(""))).toBe(bare(text));
        for (const line of lines) {
          if ([...line].length > 1) expect(textWidth(line.trimStart(), style)).toBeLessThanOrEqual(width + 0.001);
        }
      }),
      { examples: [["\u3000", 20]] },
    );
  });
});
