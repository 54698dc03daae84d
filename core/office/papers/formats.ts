import type { Document } from "../../documents/model.ts";
import { writeHtml } from "../../documents/write/html.ts";
import { writeXlsx } from "../../documents/write/xlsx.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "../words.ts";

const PAPER_FORMATS = ["xlsx", "docx", "pdf"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/**
 * The document as a file of that format; a PDF is printed from the very page that the preview shows.
 * Throws `not-available` where the host has no maker of PDFs.
 */
export async function paperBytes({ pdf }: Pick<Desk, "pdf">, document: Document, format: PaperFormat): Promise<Buffer> {
  switch (format) {
    case "xlsx":
      return writeXlsx(document);
    case "docx":
      // The Word library is loaded with the first Word file.
      return (await import("../../documents/write/docx.ts")).writeDocx(document);
    case "pdf":
      if (pdf === null) throw new OfficeError("not-available", words.noPdf);
      return pdf(writeHtml(document));
  }
}
