import type { IParagraphStyleOptions } from "docx";
import { type Document, type TableRow, type TextStyle, withAttachments } from "../../model.ts";

/** Name of the paragraph style of a table's cells of that look: one for each, so that an office can change them all at once. */
export function cellStyleId({ size, bold, italic }: TextStyle): string {
  return `Cell${size * 2}${bold ? "b" : ""}${italic ? "i" : ""}`;
}

/** How group and total rows, and the row that says that there is nothing, stand out from the body. */
export function spanningStyle(body: TextStyle, kind: TableRow["kind"]): TextStyle {
  return { ...body, ...(kind === "empty" ? { italic: true } : { bold: true }) };
}

/** Every style of cells that the paper and those that go with it use. */
export function cellStyles(document: Document): IParagraphStyleOptions[] {
  const looks = withAttachments(document)
    .flatMap(({ sections }) => sections)
    .flatMap((section) => {
      if (section.kind !== "table") return [];
      const { heading, numbering, body } = section.table.style;
      return [heading, numbering, body, spanningStyle(body, "total"), spanningStyle(body, "empty")];
    });
  const styles = new Map(looks.map((look) => [cellStyleId(look), look]));
  return [...styles].map(([id, { size, bold, italic }]) => ({
    id,
    name: `Bảng ${size}${bold ? " đậm" : ""}${italic ? " nghiêng" : ""}`,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: size * 2, bold: bold ?? false, italics: italic ?? false },
  }));
}
