import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendix } from "../layout/appendix.ts";
import type { Document } from "../model.ts";
import { input, model } from "../testing/examples.ts";
import { partOf, readDocx } from "../testing/reading.ts";
import { writeDocx } from "./docx.ts";

const few = () => appendix(input([model("a"), model("b", { unit: "Xã An Tiến", subjectKind: "individual" })]));
const body = async (document = few()) => partOf(await writeDocx(document), "word/document.xml");

/** Properties of the run that shows a text: size in half points, bold, italic, underlined. */
function lookOf(xml: string, text: string): { size: number; bold: boolean; italic: boolean; underline: boolean } {
  const run = [...xml.matchAll(/<w:r>[\s\S]*?<\/w:r>/gu)]
    .map(([found]) => found)
    .find((found) => found.includes(`>${text}<`));
  if (!run) throw new Error(`no run shows ${text}`);
  const on = (tag: string) => new RegExp(`<w:${tag}(?:/>| w:val="(?:true|1|single)"/>)`, "u").test(run);
  return {
    size: Number(/<w:sz w:val="(\d+)"/u.exec(run)?.[1]) / 2,
    bold: on("b"),
    italic: on("i"),
    underline: /<w:u /u.test(run),
  };
}

describe("writeDocx", () => {
  it("sets up A4 landscape with the Party's margins and the number of the page 10 mm from the edge", async () => {
    const xml = await body();
    expect(/<w:pgSz[^>]*>/u.exec(xml)?.[0]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/u);
    const margins = Object.fromEntries(
      [...(/<w:pgMar[^>]*>/u.exec(xml)?.[0] ?? "").matchAll(/w:(\w+)="(\d+)"/gu)].map(([, side, twips]) => [
        side,
        Math.round((Number(twips) / 1440) * 25.4),
      ]),
    );
    expect(margins).toMatchObject({ top: 20, bottom: 20, left: 30, right: 15, header: 10 });
    expect(xml).toContain("<w:titlePg");
  });

  it("numbers pages at the top centre in 14 pt, not the first", async () => {
    const file = await writeDocx(few());
    const xml = await partOf(file, "word/document.xml");
    const relations = await partOf(file, "word/_rels/document.xml.rels");
    const headerOf = async (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]*)"`, "u").exec(xml)?.[1] ?? "";
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`, "u").exec(relations)?.[1] ?? "";
      return partOf(file, `word/${target}`);
    };
    const numbered = await headerOf("default");
    expect(numbered).toContain("PAGE");
    expect(numbered).toContain('<w:jc w:val="center"/>');
    expect(numbered).toContain('<w:sz w:val="28"/>');
    expect(await headerOf("first")).not.toContain("PAGE");
  });

  it("sets every part in its size and weight (36-HD/VPTW, Phụ lục 3), all in Times New Roman", async () => {
    const xml = await body();
    const plain = { bold: false, italic: false, underline: false };
    expect(lookOf(xml, "ĐẢNG CỘNG SẢN VIỆT NAM")).toEqual({ ...plain, size: 15, bold: true });
    expect(lookOf(xml, "HUYỆN ỦY AN LÃO")).toEqual({ ...plain, size: 14 });
    expect(lookOf(xml, "BAN DÂN VẬN")).toEqual({ ...plain, size: 14, bold: true });
    expect(lookOf(xml, "*")).toEqual({ ...plain, size: 14 });
    expect(lookOf(xml, "-----")).toEqual({ ...plain, size: 14 });
    expect(lookOf(xml, "An Lão, ngày 25 tháng 3 năm 2024")).toEqual({ ...plain, size: 14, italic: true });
    expect(lookOf(xml, "TRƯỞNG BAN")).toEqual({ ...plain, size: 14 });
    expect(lookOf(xml, "Nguyễn Thị Minh Nguyệt")).toEqual({ ...plain, size: 14, bold: true });
    const styles = await partOf(await writeDocx(few()), "word/styles.xml");
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles + xml).not.toMatch(/Calibri|Aptos|Cambria/u);
  });

  it("draws the rule below the Party's heading as long as its words", async () => {
    const xml = await body();
    const rule = /<w:p>(?:(?!<\/w:p>)[\s\S])*<w:pBdr><w:bottom w:val="single"[\s\S]*?<\/w:p>/u.exec(xml)?.[0] ?? "";
    const indent = Number(/<w:ind w:left="(\d+)"/u.exec(rule)?.[1]);
    const half = Math.round((252 * 0.54 * 1440) / 25.4);
    const millimetres = ((half - 2 * indent) / 1440) * 25.4;
    // 22 letters of 15 pt bold capitals: about 7 to 8 cm.
    expect(millimetres).toBeGreaterThan(68);
    expect(millimetres).toBeLessThan(85);
  });

  it("repeats three heading rows, merges them both ways and parts no row", async () => {
    const xml = await body();
    const list = /<w:tbl>(?:(?!<\/w:tbl>)[\s\S])*?>TT<[\s\S]*?<\/w:tbl>/u.exec(xml)?.[0] ?? "";
    const rows = list.split("<w:tr>").slice(1);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([
      true,
      true,
      true,
      ...rows.slice(3).map(() => false),
    ]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    expect(rows[0]).toMatch(/<w:gridSpan w:val="2"\/>[\s\S]*Chủ thể thực hiện/u);
    expect(rows[0]?.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(8);
    expect(rows[1]?.match(/<w:vMerge w:val="continue"\/>/gu)).toHaveLength(8);
    const group = rows.find((row) => row.includes("Xã An Tiến: 1 mô hình")) ?? "";
    expect(group).toContain('<w:gridSpan w:val="10"/>');
    expect(group).toContain("<w:keepNext/>");
  });

  it("keeps the last two rows with the signing side, which is a row of the table that no page parts", async () => {
    const many = appendix(input(["a", "b", "c"].map((id) => model(id))));
    const rows = (await body(many)).split("<w:tr>").slice(-5);
    const [first, second, third, total, signing] = rows;
    expect(first).toContain("Mô hình a");
    expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual([false, false, true, true, false]);
    expect([second, third, total].map((row) => row?.includes("<w:cantSplit/>"))).toEqual([true, true, true]);
    expect(signing).toMatch(/<w:cantSplit\/>[\s\S]*<w:bottom w:val="nil"\/>[\s\S]*Nguyễn Thị Minh Nguyệt/u);
    // A note stands between them, without lines of its own.
    const noted = (await body({ ...many, sections: withNote(many.sections) })).split("<w:tr>").slice(-4);
    expect(noted.map((row) => row.includes("<w:keepNext/>"))).toEqual([true, true, true, false]);
    expect(noted[2]).toMatch(/<w:bottom w:val="nil"\/>[\s\S]*Ghi chú cuối/u);
    // A list of one row leaves it with its heading.
    const single = (await body(appendix(input([model("a")])))).split("<w:tr>").slice(-3);
    expect(single.map((row) => row.includes("<w:keepNext/>"))).toEqual([false, true, false]);
  });

  it("is as wide as the type area", async () => {
    const grid = [...(await body()).matchAll(/<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/gu)].map(([, columns]) =>
      [...(columns ?? "").matchAll(/w:w="(\d+)"/gu)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(grid).toHaveLength(2);
    for (const width of grid) expect(Math.abs((width / 1440) * 25.4 - 252)).toBeLessThan(0.5);
  });

  it("gives the papers that go with it pages of their own set-up, numbered through", async () => {
    const portrait = few();
    portrait.page = { ...portrait.page, orientation: "portrait" };
    portrait.attachments = [few()];
    const sections = (await body(portrait)).split("<w:sectPr").slice(1);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true]);
    expect(sections.map((section) => /<w:titlePg(?:\/| w:val="(?:true|1)")/u.test(section))).toEqual([true, false]);
    expect(sections.join("")).not.toContain("w:start=");
  });

  it("gives the same bytes for the same document, whenever it is made", async () => {
    const first = await writeDocx(few());
    expect((await partOf(first, "docProps/core.xml")).match(/2024-03-25T00:00:00Z/gu)).toHaveLength(2);
    expect((await writeDocx(few())).equals(first)).toBe(true);
  });

  it("holds any text", () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.string({ unit: "grapheme" }),
        async (name, note) => {
          const file = await writeDocx(appendix(input([model("a", { name: `#${name}`, note: `#${note}` })])));
          const xml = await partOf(file, "word/document.xml");
          expect(xml).not.toMatch(/[^\P{Cc}\n\r\t]|\p{Surrogate}|\ufffe|\uffff/u);
          expect((await readDocx(file)).cells).toContain("1");
        },
      ),
      { numRuns: 60, examples: [["\u0080\u009f\ufffe\ud800", "\u0000\u007f\u0085"]] },
    ));
});

function withNote(sections: Document["sections"]): Document["sections"] {
  const note = { text: "Ghi chú cuối", size: 12 };
  return sections.map((section) => (section.kind === "table" ? { ...section, notes: [note] } : section));
}
