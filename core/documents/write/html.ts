import { type Document, type Paragraph, type StyledText, typeWidth, withAttachments } from "../model.ts";
import { letterheadHtml, signingHtml } from "./html/letterhead.ts";
import { tableHtml } from "./html/table.ts";
import { escapeHtml, styled, styleOf } from "./html/text.ts";

/**
 * Writes a document as one HTML page that needs nothing else: no script, no font, no picture, and a
 * policy that lets it load none. On screen it is a sheet of paper; in print its page, margins and page
 * numbers are those of the document, and the tables' headings repeat. The same document gives the same text.
 */
export function writeHtml(document: Document): string {
  const papers = withAttachments(document);
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.name)}</title>
<meta name="author" content="${escapeHtml(document.author)}">
<style>
${rules(document)}
${papers.map(pageRules).join("\n")}
</style>
</head>
<body>
${papers.map(paperHtml).join("\n")}
</body>
</html>
`;
}

/** The first paper is the page's main part; those that go with it follow on pages of their own. */
function paperHtml(document: Document, index: number): string {
  const body = [letterheadHtml(document), titleHtml(document, index === 0), sectionsHtml(document, index === 0)].join(
    "\n",
  );
  return index === 0
    ? `<main class="sheet">\n${body}\n</main>`
    : `<div class="sheet ${attached(index)}">\n${body}\n</div>`;
}

/**
 * The sections and the signing block, which no page may part from the last of them. Only the first paper's parts
 * are named: what goes with it is edited where it is made.
 */
function sectionsHtml({ sections, signing }: Document, named: boolean): string {
  const signed = signing ? signingHtml(signing) : null;
  const last = sections.length - 1;
  const parts = sections.map((section, index) => {
    const at = named ? index : null;
    if (section.kind === "table") {
      const closing = [...(section.notes ?? []).map(noteHtml), ...(index === last && signed !== null ? [signed] : [])];
      return tableHtml(section.table, at, closing.length > 0 ? closing.join("\n") : null);
    }
    const shown = paragraphHtml(section, named);
    return index === last && signed !== null ? `<div class="tail">\n${shown}\n${signed}\n</div>` : shown;
  });
  return [...parts, ...(signed !== null && sections.length === 0 ? [signed] : [])].join("\n");
}

function noteHtml(note: StyledText): string {
  return `<p class="paragraph" style="text-align:left;${styleOf(note)}">${escapeHtml(note.text)}</p>`;
}

function titleHtml({ title: { lines, reference, mark } }: Document, named: boolean): string {
  const own = lines.map((line, at) => `<p${named ? ` data-title="${at}"` : ""}>${styled(line)}</p>`);
  const below = [reference, mark].flatMap((line) => (line === null ? [] : [`<p>${styled(line)}</p>`]));
  return `<header class="title">\n${[...own, ...below].join("\n")}\n</header>`;
}

function paragraphHtml(paragraph: Paragraph, named: boolean): string {
  const { id, text, boldHead = 0, align, firstLine, lineSpacing, keepWithNext, references = [] } = paragraph;
  const style = [
    `text-align:${align}`,
    styleOf(text),
    ...(firstLine === undefined ? [] : [`text-indent:${firstLine}mm`]),
    ...(lineSpacing === undefined ? [] : [`line-height:${lineSpacing}pt`]),
    ...(keepWithNext ? ["break-after:avoid"] : []),
  ].join(";");
  const name = named && id !== undefined ? ` data-paragraph="${escapeHtml(id)}"` : "";
  return `<p class="paragraph"${name} style="${style}">${withReferences(text.text, references, boldHead)}</p>`;
}

/** The text, its head bold and with a mark around each figure that was counted. */
function withReferences(text: string, references: NonNullable<Paragraph["references"]>, boldHead: number): string {
  let shown = boldHead === 0 ? "" : `<b>${escapeHtml(text.slice(0, boldHead))}</b>`;
  let at = boldHead;
  for (const { from, to, query } of [...references].sort((a, b) => a.from - b.from)) {
    if (from < at || to > text.length) continue;
    shown += `${escapeHtml(text.slice(at, from))}<span class="figure" title="${escapeHtml(query)}">${escapeHtml(text.slice(from, to))}</span>`;
    at = to;
  }
  return shown + escapeHtml(text.slice(at));
}

const attached = (index: number): string => `attached-${index}`;

/** The type faces of a paper, those that have the same widths behind it. */
function faces(document: Document): string {
  return `"${document.font.replace(/["\\<>]/gu, "")}", "Liberation Serif", Tinos, serif`;
}

/** Page numbers stand in the margin box of the page, which Chromium prints and no screen shows. */
function pageRules(document: Document, index: number): string {
  const { orientation, pageNumber } = document.page;
  const number = `content: counter(page); font: ${pageNumber.size}pt ${faces(document)}; vertical-align: top; padding-top: ${pageNumber.fromTop}mm;`;
  const name = index === 0 ? "" : `${attached(index)} `;
  const page = `@page ${name}{ size: A4 ${orientation}; margin: ${edgesOf(document)}; @top-center { ${number} } }`;
  if (index > 0) {
    return `${page}\n.${attached(index)} { ${sheetRules(document)} }\n@media print { .${attached(index)} { page: ${attached(index)}; break-before: page; } }`;
  }
  return `${page}\n${pageNumber.firstPage ? "" : "@page :first { @top-center { content: none; } }"}`;
}

function edgesOf({ page: { margins } }: Document): string {
  return `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
}

/** On screen a paper is a sheet of its own size. */
function sheetRules(document: Document): string {
  const { margins, orientation } = document.page;
  const height = orientation === "landscape" ? 210 : 297;
  const width = typeWidth(document.page) + margins.left + margins.right;
  return `width: ${width}mm; min-height: ${height}mm; padding: ${edgesOf(document)};`;
}

function rules(document: Document): string {
  const font = faces(document);
  return `* { box-sizing: border-box; }
html { background: #e9e9e6; }
body { margin: 0; color: #000; font-family: ${font}; font-size: ${12}pt; line-height: 1.2; }
p { margin: 0; }
.sheet { ${sheetRules(document)} margin: 6mm auto; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
.letterhead, .signing { display: flex; justify-content: space-between; text-align: center; }
/* Marks above capitals rise over their line, and would print at the foot of the page before. */
.letterhead { padding-top: 0.7mm; text-wrap: balance; }
.letterhead .left { width: 46%; }
.letterhead .right { width: 50%; }
.letterhead .dateline { margin-top: 1.5mm; }
.rule { display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; }
.short-rule { width: 30mm; margin: 1pt auto 0; border-top: 0.75pt solid #000; }
.title { margin: 6mm 0 4mm; text-align: center; text-wrap: balance; }
.paragraph { margin: 1.6mm 0 2mm; padding-top: 0.4mm; white-space: pre-line; }
table { width: calc(100% - 1pt); border-collapse: collapse; table-layout: fixed; margin: 0 0.5pt 2mm; }
thead { display: table-header-group; }
th, td { border: 0.5pt solid #000; padding: 0.8mm 1mm; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; vertical-align: middle; }
td { vertical-align: middle; }
.bar { display: block; border-top: 3.2mm solid #555; }
tr { break-inside: avoid; }
tr.group { break-after: avoid; }
.tail { break-inside: avoid; }
tr.closing td { border: 0; padding: 0; white-space: normal; }
.signing { margin-top: 4mm; font-size: ${12}pt; break-inside: avoid; }
.signing .recipients { width: 40%; text-align: left; }
.signing .signer { width: 50%; }
.signing .room { height: 26mm; }
@media print {
  html { background: none; }
  main.sheet, div.sheet { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
}`;
}
