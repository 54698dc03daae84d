import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../documents/model.ts";
import { partOf, readDocx, readHtml, readXlsx } from "../../documents/testing/reading.ts";
import { writeDocx } from "../../documents/write/docx.ts";
import { writeHtml } from "../../documents/write/html.ts";
import { writeXlsx } from "../../documents/write/xlsx.ts";
import { everySeat, papersOf } from "./testing/every.ts";

/** The appendices of registration and of results of every seat, as the three writers make them. */

const papers = everySeat().flatMap((seat) => papersOf(seat, { models: 8 }));
/** Numbers do not wrap in Excel: in a narrow column one goes without its unit. */
const bare = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^(\d+) (mô hình|điển hình).*$/u, "$1"));
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const inches = (millimetres: number) => millimetres / 25.4;

function listOf({ sections }: Document): Table {
  const tables = sections.flatMap((section) => (section.kind === "table" ? [section.table] : []));
  const list = tables.at(-1);
  if (!list) throw new Error("no table");
  return list;
}

it("there is one for each appendix of each seat, and a list of results beside them", () => {
  const seats = everySeat();
  expect(new Set(seats.map(({ programme }) => programme.id)).size).toBe(4);
  for (const { programme, seat } of seats) {
    const own = papers.filter(({ name }) => name.startsWith(`${programme.id} ${seat} `)).map(({ name }) => name);
    const codes = programme.seats.find(({ code }) => code === seat)?.appendices ?? [];
    for (const code of codes) expect(own).toContain(`${programme.id} ${seat} ${code}`);
    expect(own).toContain(`${programme.id} ${seat} results-1`);
  }
});

describe.each(papers)("$name", ({ document }) => {
  it("has the same cells and words in Excel, Word and on the page, each set up as the document says", async () => {
    const [xlsx, docx] = await Promise.all([writeXlsx(document), writeDocx(document)]);
    const page = writeHtml(document);
    const html = readHtml(page);
    const word = await readDocx(docx);
    const sheet = await readXlsx(xlsx);
    expect(html.cells.length).toBeGreaterThan(listOf(document).columns.length * 2);
    expect(word).toEqual(html);
    expect(bare(sheet.cells)).toEqual(bare(html.cells));
    expect(sheet.around).toEqual(html.around);

    const { margins } = document.page;
    expect(page).toContain(`@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm;`);
    await expectWord(docx, document, margins);
    await expectSheet(xlsx, document, margins);
  });
});

async function expectWord(file: Buffer, document: Document, margins: Document["page"]["margins"]): Promise<void> {
  const xml = await partOf(file, "word/document.xml");
  expect(xml).toContain(`<w:pgSz w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"/>`);
  for (const side of ["top", "right", "bottom", "left"] as const) {
    expect(xml).toMatch(new RegExp(`<w:pgMar [^>]*w:${side}="${twips(margins[side])}"`, "u"));
  }
  const list = listOf(document);
  const table = xml.slice(xml.lastIndexOf("<w:tbl>"));
  // Every heading row and the numbering row are repeated, group rows reach over the whole table.
  expect(table.split("<w:tblHeader/>").length - 1).toBe(list.heading.length + 1);
  expect(table).toContain(`<w:gridSpan w:val="${list.columns.length}"/>`);
  const styles = await partOf(file, "word/styles.xml");
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toMatch(/w:styleId="Cell24"[\s\S]*?<w:sz w:val="24"\/>/u);
  expect(styles).toMatch(/w:styleId="Cell24b"[\s\S]*?<w:b\/>/u);
  expect(styles + xml).not.toMatch(/Calibri|Arial|Aptos/u);
}

async function expectSheet(file: Buffer, document: Document, margins: Document["page"]["margins"]): Promise<void> {
  const xml = await partOf(file, "xl/worksheets/sheet1.xml");
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/u);
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const set = Number(new RegExp(`<pageMargins [^>]*${side}="([\\d.]+)"`, "u").exec(xml)?.[1]);
    expect(set).toBeCloseTo(inches(margins[side]), 4);
  }
  const workbook = await partOf(file, "xl/workbook.xml");
  const titles = /Print_Titles"[^>]*>[^<]*!\$(\d+):\$(\d+)</u.exec(workbook);
  const list = listOf(document);
  expect(Number(titles?.[2]) - Number(titles?.[1]) + 1).toBe(list.heading.length + 1);
  const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+)\d+:([A-Z]+)\d+"/gu)].map(([, from, to]) => `${from}${to}`);
  const whole = `A${String.fromCharCode(64 + list.columns.length)}`;
  expect(merges.filter((merge) => merge === whole).length).toBeGreaterThanOrEqual(
    list.rows.filter(({ kind }) => kind === "group").length,
  );
  const fonts = [...(await partOf(file, "xl/styles.xml")).matchAll(/<font>.*?<\/font>/gsu)].map(([font]) => font);
  expect(fonts.every((font) => font.includes('<name val="Times New Roman"/>'))).toBe(true);
  const sizes = new Set(fonts.map((font) => Number(/<sz val="(\d+)"/u.exec(font)?.[1])));
  for (const size of [12, 14, 15]) expect(sizes).toContain(size);
}
