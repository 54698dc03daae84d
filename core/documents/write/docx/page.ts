import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import type { Document } from "../../model.ts";
import { twipsOfMm } from "./text.ts";

const A4 = { width: 210, height: 297 };

/**
 * Page set-up of a paper as a section of a Word file: A4, margins of the layout, page numbers
 * in the middle of the top margin, running through the whole file from its second page on.
 */
export function pageSetup({ page }: Document): {
  properties: ISectionPropertiesOptions;
  headers: { default: Header; first: Header };
} {
  const { margins, orientation, pageNumber } = page;
  const number = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: pageNumber.size * 2 })],
        }),
      ],
    });
  const none = new Header({ children: [new Paragraph({ children: [] })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: !pageNumber.firstPage,
      page: {
        // The library turns the sheet itself for landscape.
        size: {
          width: twipsOfMm(A4.width),
          height: twipsOfMm(A4.height),
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margins.top),
          bottom: twipsOfMm(margins.bottom),
          left: twipsOfMm(margins.left),
          right: twipsOfMm(margins.right),
          header: twipsOfMm(pageNumber.fromTop),
          footer: twipsOfMm(pageNumber.fromTop),
        },
      },
    },
    headers: { default: number(), first: pageNumber.firstPage ? number() : none },
  };
}
