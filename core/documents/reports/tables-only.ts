import type { Document, Section } from "../model.ts";
import { WORDS } from "../words.ts";

/**
 * The tables of a paper without its prose, for Excel: each a paper (and so a sheet) of its own below the
 * same letterhead, titled by the line above it; the attachments follow as they are. A paper without
 * tables stays as it is.
 */
export function tablesOf(document: Document): Document {
  const sheets: Document[] = [];
  let caption = "";
  for (const section of document.sections) {
    if (section.kind === "paragraph") caption = section.align === "center" ? section.text.text : "";
    else sheets.push(sheetOf(document, caption || `${WORDS.summary} ${sheets.length + 1}`, section));
  }
  const [first, ...others] = sheets;
  if (first === undefined) return document;
  return { ...first, attachments: [...others, ...(document.attachments ?? [])] };
}

function sheetOf(document: Document, caption: string, section: Section): Document {
  const { attachments: _, ...own } = document;
  const [kind] = own.title.lines;
  return {
    ...own,
    name: caption,
    title: { ...own.title, lines: [...own.title.lines, ...(kind ? [{ ...kind, text: caption }] : [])] },
    sections: [section],
  };
}
