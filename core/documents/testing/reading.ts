/** What the tests of the writers read back out of their files: every text of a table's cells, every other text. */
import ExcelJS from "exceljs";
import { unzip } from "../write/xlsx/zip.ts";

export interface ReadBack {
  /** Texts of the cells of all tables with lines, in order; empty ones are left out. */
  cells: string[];
  /** All other texts, sorted, for a sheet sets left and right beside each other. */
  around: string[];
}

const bare = (text: string): string => text.replace(/\s+/gu, " ").trim();
const filled = (texts: string[]): string[] => texts.map(bare).filter((text) => text !== "");

function decode(xml: string): string {
  return xml
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;|&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}

/** One part of a zip as text; empty where there is none. */
export async function partOf(file: Buffer, name: string): Promise<string> {
  return (await unzip(file)).find((entry) => entry.name === name)?.data.toString("utf8") ?? "";
}

/** A Word file: tables without lines (letterhead, signing) are not tables to a reader. */
export async function readDocx(file: Buffer): Promise<ReadBack> {
  const xml = await partOf(file, "word/document.xml");
  const texts = (part: string) =>
    [...part.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([paragraph]) =>
      decode(
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => text ?? "\n").join(""),
      ),
    );
  const cells: string[] = [];
  const around: string[] = [];
  for (const part of tablesApart(xml)) {
    const lined = part.startsWith("<w:tbl>") && !part.includes('<w:insideH w:val="none"');
    // Notes and the signing side are the last rows of their table, without lines.
    const bare = part.indexOf('<w:bottom w:val="nil"/>');
    const end = bare < 0 ? part.length : part.lastIndexOf("<w:tr>", bare);
    const [table, rest] = lined ? [part.slice(0, end), part.slice(end)] : ["", part];
    cells.push(...texts(table));
    around.push(...texts(rest));
  }
  return { cells: filled(cells), around: filled(around).sort() };
}

/** The parts of a text in order, each table one of them: no table lies inside another. A pattern would run out of stack on a long one. */
function tablesApart(xml: string): string[] {
  return xml.split("<w:tbl>").flatMap((part, index) => {
    if (index === 0) return [part];
    const end = part.indexOf("</w:tbl>");
    return [`<w:tbl>${part.slice(0, end)}`, part.slice(end)];
  });
}

/** A page: cells of its tables, and every other line. */
export function readHtml(html: string): ReadBack {
  const plain = (part: string) => decode(part.replace(/<[^>]*>/gu, ""));
  // Notes and the signing side are a row of their table, without lines.
  const body = html
    .slice(html.indexOf("<body>"))
    .replace(/<tr class="closing"><td[^>]*>([\s\S]*?)<\/td><\/tr>([\s\S]*?<\/table>)/gu, "$2$1");
  const cells = [...body.matchAll(/<t[hd][ >][\s\S]*?<\/t[hd]>/gu)].map(([cell]) => plain(cell));
  const around = [...body.replace(/<table>[\s\S]*?<\/table>/gu, "").matchAll(/<p[ >][\s\S]*?<\/p>/gu)].map(([line]) =>
    plain(line),
  );
  return { cells: filled(cells), around: filled(around).sort() };
}

/** A workbook: cells with a line around them are a table's; merged ones speak once. */
export async function readXlsx(file: Buffer): Promise<ReadBack> {
  const workbook = new ExcelJS.Workbook();
  // exceljs's types know only the Buffer of an older Node.
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  const cells: string[] = [];
  const around: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // The blocks of a chart's bar are no words.
        if (/^█+$/u.test(cell.text)) return;
        if (cell.master !== cell) return;
        const unit = /^0" (.*)"$/u.exec(cell.numFmt ?? "")?.[1];
        const text = unit === undefined ? cell.text : `${cell.text} ${unit}`;
        if (cell.border?.left) cells.push(text);
        else around.push(...text.split("\n"));
      });
    });
  }
  return { cells: filled(cells), around: filled(around).sort() };
}
