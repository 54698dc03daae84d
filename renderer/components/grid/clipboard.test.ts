import { expect, it } from "vitest";
import { toHtml, toTsv } from "./clipboard.ts";

it("quotes what would break a row in Excel", () => {
  expect(
    toTsv([
      ["a", 'nói "khéo"', "hai\ndòng"],
      ["b", "", "tab\there"],
    ]),
  ).toBe('a\t"nói ""khéo"""\t"hai\ndòng"\r\nb\t\t"tab\there"');
});

it("keeps every cell as text and its line breaks within it", () => {
  const html = toHtml([["- Vận động <b>", "03\n05"]]);
  expect(html).toContain("mso-number-format:'\\@'");
  expect(html).toContain("- Vận động &lt;b&gt;");
  expect(html).toContain('03<br style="mso-data-placement:same-cell">05');
});

it("keeps what looks like a formula from running where only text is pasted; a single cell stays as it is", () => {
  const hostile = ["=1+1", "+84 912", "- Vận động", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=2", "＝1"];
  for (const text of hostile) {
    const row = toTsv([["a", text]]);
    expect(row.split("\t").slice(1).join("\t")).toMatch(/^"?'/u);
    expect(toTsv([[text], ["b"]])).toMatch(/^"?'/u);
    expect(toTsv([[text]]).replaceAll('"', "")).toBe(text);
  }
  expect(toTsv([["a-b", "1 = 2"]])).toBe("a-b\t1 = 2");
});
