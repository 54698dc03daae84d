import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import type { StyledText, TextStyle } from "../../model.ts";
import { legalText } from "../legal-text.ts";

/** Twentieths of a point, in which Word measures. */
export const twips = (points: number): number => Math.round(points * 20);
/** The same from millimetres. */
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** A text in its style; each `\n` begins a new line. */
export function runs(text: string, style: TextStyle): TextRun[] {
  return legalText(text)
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          size: style.size * 2,
          bold: style.bold ?? false,
          italics: style.italic ?? false,
          ...(style.underline ? { underline: {} } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
}

export interface Look {
  align: keyof typeof ALIGN;
  /** Points above and below. */
  before?: number;
  after?: number;
  /** Exact distance of lines in points. */
  exact?: number | undefined;
  /** Millimetres. */
  firstLine?: number | undefined;
  keepNext?: boolean;
  more?: Partial<IParagraphOptions>;
}

/** One paragraph of a text, or of several pieces in styles of their own. */
export function paragraph(text: StyledText | readonly StyledText[], look: Look): Paragraph {
  return new Paragraph({
    ...look.more,
    alignment: ALIGN[look.align],
    keepNext: look.keepNext ?? false,
    spacing: {
      before: twips(look.before ?? 0),
      after: twips(look.after ?? 0),
      ...(look.exact === undefined ? {} : { line: twips(look.exact), lineRule: LineRuleType.EXACT }),
    },
    ...(look.firstLine === undefined ? {} : { indent: { firstLine: twipsOfMm(look.firstLine) } }),
    children: [text].flat().flatMap((piece) => runs(piece.text, piece)),
  });
}
