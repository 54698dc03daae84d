import { NORMAL_SIZE } from "./page.ts";
import { unzip, zip } from "./zip.ts";

const STYLES = "xl/styles.xml";

/**
 * What exceljs cannot say: the Normal style's type face (else Excel shows new cells, and measures
 * columns, in Calibri 11), “this is text” (quotePrefix) for cells that begin like a formula, and a zip
 * without the moment of its making.
 */
export async function finish(workbook: Buffer, face: string): Promise<Buffer> {
  const entries = await unzip(workbook);
  return zip(
    entries.map((entry) =>
      entry.name === STYLES
        ? { ...entry, data: Buffer.from(mendStyles(entry.data.toString("utf8"), face), "utf8") }
        : entry,
    ),
  );
}

function mendStyles(styles: string, face: string): string {
  const normal = `<font><sz val="${NORMAL_SIZE}"/><color rgb="FF000000"/><name val="${face}"/><family val="1"/></font>`;
  return styles
    .replace(/<font>.*?<\/font>/su, normal)
    .replace(/<xf ([^>]*)>(<alignment [^>]*?) readingOrder="1"/gsu, '<xf $1 quotePrefix="1">$2');
}
