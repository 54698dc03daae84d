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
