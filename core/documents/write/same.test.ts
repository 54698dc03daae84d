import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everySeat, papersOf } from "../../office/papers/testing/every.ts";
import { appendix } from "../layout/appendix.ts";
import { type Document, pieces } from "../model.ts";
import { input, model, plan } from "../testing/examples.ts";
import { readDocx, readHtml, readXlsx } from "../testing/reading.ts";
import { writeDocx } from "./docx.ts";
import { writeHtml } from "./html.ts";
import { writeXlsx } from "./xlsx.ts";

async function expectSame(document: Document): Promise<void> {
  const html = readHtml(writeHtml(document));
  const docx = await readDocx(await writeDocx(document));
  const xlsx = await readXlsx(await writeXlsx(document));
  expect(docx.cells).toEqual(html.cells);
  expect(docx.around).toEqual(html.around);
  expect(xlsx.cells).toEqual(html.cells);
  // A sheet marks its rules with underlined blanks only, so that the words around are the same too.
  expect(xlsx.around).toEqual(html.around);
}

const models = [
  model("a", { unit: "Xã An Tiến", subjectKind: "individual", subject: "Ông Nguyễn Văn “Bảy” & con", note: "x < y" }),
  model("b", { content: "Dòng một\nDòng hai", origin: "continued", sinceYear: 2022 }),
  model("c", {
    kind: "dien-hinh",
    subjectKind: null,
    needsReview: [{ field: "goal", code: "unsure", message: "số hộ" }],
  }),
];

describe("one Document in xlsx, docx and html", () => {
  it.each(["party", "state"] as const)(
    "has the same cells in the same order and the same words around them (%s)",
    (rules) => expectSame(appendix(input(models, { rules }))),
  );

  it("of results has its summary table in all of them", () =>
    expectSame(appendix(input(models, { appendix: plan({ purpose: "results", groupBy: "field" }) }))));

  it("without models and without a signer", () =>
    expectSame(
      appendix(
        input([], {
          office: {
            superior: null,
            issuer: null,
            place: null,
            date: null,
            number: null,
            signer: { authority: null, title: null, name: null },
          },
        }),
      ),
    ));

  it("as a decision, the numbers of its articles in bold", async () => {
    for (const seat of everySeat().filter(({ programme }) => programme.id === "hai-phong-2024")) {
      const decision = papersOf(seat, { all: true }).find(({ name }) => name.endsWith(" decision"))?.document;
      if (!decision) throw new Error("no decision");
      await expectSame(decision);
      const bold = /<b>([^<]+)<\/b>/gu;
      expect([...writeHtml(decision).matchAll(bold)].map(([, text]) => text)).toEqual([
        "Điều 1.",
        "Điều 2.",
        "Điều 3.",
      ]);
      const heads = decision.sections.flatMap((one) => (one.kind === "paragraph" && one.boldHead ? [pieces(one)] : []));
      expect(heads.map(([head, rest]) => [head?.text, head?.bold, rest?.bold])).toEqual(
        [1, 2, 3].map((article) => [`Điều ${article}.`, true, undefined]),
      );
    }
  });

  it("with the papers that go with it", () => {
    const main = appendix(input(models));
    return expectSame({ ...main, attachments: [appendix(input([model("z")])), appendix(input([]))] });
  });

  it("with a name of 600 letters and a list of 3,000 rows", async () => {
    const name = "Tổ dân vận khéo giúp nhau làm kinh tế ".repeat(16).slice(0, 600);
    const many = Array.from({ length: 3_000 }, (_, index) => model(`m${index}`, index === 7 ? { name } : {}));
    const document = appendix(input(many));
    const { cells } = readHtml(writeHtml(document));
    expect(cells).toContain(name.trim());
    expect(cells.filter((cell) => cell.startsWith("Mô hình m"))).toHaveLength(2_999);
    expect((await readDocx(await writeDocx(document))).cells).toEqual(cells);
    // A sheet's rows have an end: there the long name runs on in rows below.
    const sheet = (await readXlsx(await writeXlsx(document))).cells;
    const ofName = (cell: string) => cell.length > 20 && name.includes(cell);
    expect(sheet.filter((cell) => !ofName(cell))).toEqual(cells.filter((cell) => !ofName(cell)));
    expect(sheet.filter(ofName).join(" ")).toBe(name.trim());
  });

  it("whatever the texts", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), fc.string({ maxLength: 600 }), (name, content) =>
        expectSame(appendix(input([model("a", { name: `#${clean(name)}`, content: `#${clean(content)}` })]))),
      ),
      { numRuns: 40 },
    ));
});

/** Controls are left out by each writer in its own way, and are tested there; a lone mark would not stay in its cell. */
const clean = (text: string): string => text.replace(/\p{C}/gu, "");
