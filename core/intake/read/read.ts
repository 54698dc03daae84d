import { loadCodepages } from "./codepages.ts";
import { readCsv } from "./csv.ts";
import { readDocx, readHtml } from "./documents.ts";
import type { Grid } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { readLetter } from "./mail.ts";
import { plainData } from "./markup.ts";
import { Refusal } from "./refusal.ts";
import { type Content, sniff } from "./sniff.ts";
import { readWorkbook } from "./workbook.ts";
import { checkZip } from "./zip.ts";

/** A file's bytes as a Grid. Pure; throws {@link Refusal} where there is none to be had. */
export async function readGrid(bytes: Buffer): Promise<Grid> {
  if (bytes.length > LIMITS.fileBytes) throw new Refusal("too-large", "bytes");
  const content = await sniff(bytes);
  if (mayHoldCodepages(content)) await loadCodepages();
  switch (content.kind) {
    case "workbook":
      if (content.format !== "xls") await checkZip(bytes);
      return seen(readWorkbook(bytes, content.format));
    case "markup": {
      const { format, text } = content;
      return seen(format === "html" ? readHtml(text, format) : readWorkbook(plainData(text), format));
    }
    case "text": {
      const grid = readCsv(content.text);
      bounded(grid);
      const tabular = grid.sheets[0]?.rows.some((row) => row.cells.length > 1) ?? false;
      if (!tabular) throw new Refusal("not-a-spreadsheet", "text");
      return grid;
    }
    case "archive":
      throw new Refusal("not-a-spreadsheet", "archive");
    case "mail":
      return seen(await readLetter(bytes, content.format));
    case "docx":
      return seen(await readDocx(bytes));
    case "other":
      throw new Refusal("not-a-spreadsheet", content.what);
  }
}

/** True for what SheetJS reads with a code page in mind; the parts of the zipped formats are UTF-8. */
function mayHoldCodepages(content: Content): boolean {
  if (content.kind === "workbook") return content.format === "xls" || content.format === "xlsb";
  return content.kind === "markup" || content.kind === "docx";
}

/** Throws {@link Refusal} `too-large` where there is more text than anybody would read. */
function bounded(grid: Grid): Grid {
  let characters = 0;
  for (const { rows } of grid.sheets)
    for (const { cells } of rows) for (const { text } of cells) characters += text.length;
  if (characters > LIMITS.characters) throw new Refusal("too-large", "characters");
  return grid;
}

function seen(grid: Grid): Grid {
  bounded(grid);
  if (grid.sheets.every((sheet) => sheet.rows.length === 0)) throw new Refusal("empty");
  return grid;
}
