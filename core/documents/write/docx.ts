import { type FileChild, Packer, Document as WordFile } from "docx";
import { type Document, pieces, type Section, type SigningBlock, typeWidth, withAttachments } from "../model.ts";
import { finish } from "./docx/finish.ts";
import { empty, letterheadTable, signingTable, titleParagraphs } from "./docx/letterhead.ts";
import { pageSetup } from "./docx/page.ts";
import { cellStyles } from "./docx/styles.ts";
import { wordTable } from "./docx/table.ts";
import { paragraph } from "./docx/text.ts";
import { legalText } from "./legal-text.ts";

/** Creation date of a paper that is not yet dated: fixed, for the same Document shall give the same bytes. */
const UNDATED = "2000-01-01";
const BELOW_LETTERHEAD = 14;
/** Points between two paragraphs (36-HD/VPTW, 05-HD/VPTW, NĐ 30/2020: at least 6). */
const BETWEEN = 6;

/**
 * Writes a document, with those that go with it, as one Word file: the same words and cells in the same
 * order as in every other writer. Each paper is a section with its own page set-up; pages are numbered through.
 * The same document gives the same bytes.
 */
export async function writeDocx(document: Document): Promise<Buffer> {
  const bodies: string[] = [];
  const file = new WordFile({
    title: legalText(document.name),
    creator: legalText(document.author),
    lastModifiedBy: legalText(document.author),
    styles: {
      paragraphStyles: cellStyles(document),
      default: {
        document: {
          run: { font: document.font, size: 28, language: { value: "vi-VN", eastAsia: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: withAttachments(document).map((paper) => ({ ...pageSetup(paper), children: bodyOf(paper, bodies) })),
  });
  return finish(await Packer.toBuffer(file), document.date ?? UNDATED, bodies);
}

function bodyOf(document: Document, bodies: string[]): FileChild[] {
  const { sections, signing, page } = document;
  const width = typeWidth(page);
  return [
    letterheadTable(document),
    ...titleParagraphs(document),
    ...sections.flatMap((section, index) =>
      sectionOf(section, {
        signing: index === sections.length - 1 ? signing : null,
        bodies,
        // A công văn has no title that would keep it clear of its letterhead.
        before: index === 0 && document.title.lines.length === 0 ? BELOW_LETTERHEAD : 0,
      }),
    ),
    ...(signing && !signedWithin(sections.at(-1), signing) ? [empty(true), signingTable(signing, width)] : []),
    empty(),
  ];
}

/** Below a table the signing side is its last row; who receives the paper would need a row of other columns. */
function signedWithin(last: Section | undefined, { recipients }: SigningBlock): boolean {
  return last?.kind === "table" && recipients.length === 0 && last.table.columns.length > 1;
}

interface Place {
  /** What follows the section, where it is the last. */
  signing: SigningBlock | null;
  bodies: string[];
  /** Points above its first line. */
  before: number;
}

function sectionOf(section: Section, { signing, bodies, before }: Place): FileChild[] {
  if (section.kind === "table") {
    const { table, notes = [] } = section;
    const within = signing !== null && signedWithin(section, signing);
    const keepEnd = signing !== null || notes.length > 0;
    return [
      wordTable(table, { keepEnd, notes, signing: within ? signing : null }, bodies),
      ...(signing === null ? [empty()] : []),
    ];
  }
  return [
    paragraph(pieces(section), {
      align: section.align,
      before,
      after: BETWEEN,
      exact: section.lineSpacing,
      firstLine: section.firstLine,
      keepNext: signing !== null || (section.keepWithNext ?? false),
    }),
  ];
}
