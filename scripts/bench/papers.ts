import ExcelJS from "exceljs";
import { appendix } from "../../core/documents/layout/appendix.ts";
import { cellText, type Document } from "../../core/documents/model.ts";
import { input, model } from "../../core/documents/testing/examples.ts";
import { writeDocx } from "../../core/documents/write/docx.ts";
import { writeHtml } from "../../core/documents/write/html.ts";
import { writeXlsx } from "../../core/documents/write/xlsx.ts";

/** A province's year. */
const MODELS = 2_200;
const ROUNDS = 3;

/** An appendix of 2,200 models, laid out and written, against exceljs writing the same cells without any form. */
export async function papers(): Promise<string> {
  const models = Array.from({ length: MODELS }, (_, index) =>
    model(`m${index}`, {
      unit: `Xã số ${index % 140}`,
      name: `Mô hình ${index}: Tổ tự quản bảo vệ môi trường`,
      content: `Vận động ${index} hộ dân tham gia thu gom, phân loại rác thải tại nhà, trồng hoa ven đường liên thôn`,
      goal: "100% hộ dân ký cam kết; giảm 50% điểm tập kết rác tự phát",
      period: "Tháng 4 đến tháng 11",
      subjectKind: index % 3 === 0 ? "individual" : "collective",
      origin: index % 2 === 0 ? "new" : "continued",
    }),
  );
  const document = appendix(input(models));
  const bare = await best(() => barely(document));
  const shown = [`${MODELS} models`, `exceljs barely ${bare.toFixed(0)} ms`];
  const writers: [string, () => Promise<unknown>][] = [
    ["layout", async () => appendix(input(models))],
    ["xlsx", () => writeXlsx(document)],
    ["docx", () => writeDocx(document)],
    ["html", async () => writeHtml(document)],
  ];
  for (const [name, write] of writers) {
    const took = await best(write);
    shown.push(`${name} ${took.toFixed(0)} ms, ratio ${(took / bare).toFixed(2)}`);
  }
  return shown.join(" · ");
}

async function barely(document: Document): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("1");
  for (const section of document.sections) {
    if (section.kind === "table") for (const { cells } of section.table.rows) sheet.addRow(cells.map(cellText));
  }
  await book.xlsx.writeBuffer();
}

/** The fastest of some rounds: what else the machine does only ever adds. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
