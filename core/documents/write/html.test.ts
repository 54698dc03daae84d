import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendix } from "../layout/appendix.ts";
import { input, model, plan } from "../testing/examples.ts";
import { writeHtml } from "./html.ts";

const page = (...args: Parameters<typeof input>) => writeHtml(appendix(input(...args)));

/** Every tag that our own page uses; a text can add none. */
const OWN = new Set(
  "!doctype html head meta title style body main header p span div table colgroup col thead tbody tr th td".split(" "),
);

function tagsOf(html: string): string[] {
  const outside = html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>");
  return [...outside.matchAll(/<\/?([^\s>/]+)/g)].map((match) => (match[1] ?? "").toLowerCase());
}

describe("html", () => {
  test("has the page of the paper, its headings repeated, its texts and no script", () => {
    const html = page([model("m1"), model("m2", { name: "Tuyến đường\nhoa" })]);
    expect(html).toContain("@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm;");
    expect(html).toContain("counter(page)");
    expect(html).toContain("@page :first { @top-center { content: none; } }");
    expect(html).toContain('font-family: "Times New Roman"');
    expect(html).toContain("thead { display: table-header-group; }");
    expect(html).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(html).toContain("HUYỆN ỦY AN LÃO");
    expect(html).toContain("BAN DÂN VẬN");
    expect(html).toContain("Tuyến đường\nhoa");
    expect(html).toContain("Nguyễn Thị Minh Nguyệt");
    expect(html).not.toMatch(/<script|javascript:|https?:/i);
  });

  test("every row of the table is as wide as its columns", () => {
    const html = page([model("m1", { unit: "Xã An Tiến" }), model("m2")]);
    const body = /<tbody>([\s\S]*)<\/tbody>/.exec(html)?.[1] ?? "";
    const rows = body.split("<tr").slice(1);
    const widths = rows.map((row) =>
      [...row.matchAll(/<td(?: colspan="(\d+)")?/g)].reduce((sum, cell) => sum + Number(cell[1] ?? 1), 0),
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(new Set(widths)).toEqual(new Set([10]));
    const columns = [...html.matchAll(/<col style="width:([\d.]+)mm">/g)].map((match) => Number(match[1]));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(252, 0);
  });

  test("the signing block is in one unparted group with the last two rows and the notes below them", () => {
    const html = page(["m1", "m2", "m3"].map((id) => model(id)));
    const tail = /<tbody class="tail">([\s\S]*)<\/tbody>/.exec(html)?.[1] ?? "";
    expect(tail).not.toContain("Mô hình m2");
    expect(tail).toMatch(/Mô hình m3[\s\S]*Tổng cộng[\s\S]*class="closing"[\s\S]*Nguyễn Thị Minh Nguyệt/);
    const noted = page([model("m1")], { notes: ["Ghi chú cuối"] });
    expect(noted).toMatch(/class="closing"><td[^>]*>\s*<p [^>]*>Ghi chú cuối<\/p>\s*<div class="signing">/);
    expect(html).toContain(".tail { break-inside: avoid; }");
  });

  test("the State's heading has its rules, a paper without models says so", () => {
    const html = page([], { rules: "state" });
    expect(html).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(html).toContain('class="short-rule"');
    expect(html).toContain("Không có mô hình đăng ký");
  });

  test("hostile text is shown and does nothing", () => {
    const hostile = `</td></style><script>alert(1)</script><img src=x onerror="x"> & ' " \u0000\u0007`;
    const html = page([model("m1", { name: hostile, note: hostile, subject: hostile })], {
      appendix: plan({ title: [hostile, hostile], label: hostile }),
      office: {
        superior: hostile,
        issuer: hostile,
        place: hostile,
        date: null,
        number: hostile,
        signer: { authority: hostile, title: hostile, name: hostile },
      },
    });
    expect(tagsOf(html).filter((tag) => !OWN.has(tag))).toEqual([]);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toMatch(/[^\P{Cc}\n\t]/u);
  });

  test("no text at all can add a tag or an attribute", () => {
    const calm = tagsOf(page([model("m1", { name: "a", content: "b" })]));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (name, content) => {
        expect(tagsOf(page([model("m1", { name: `x${name}`, content: `y${content}` })]))).toEqual(calm);
      }),
      { numRuns: 200 },
    );
  });
});
