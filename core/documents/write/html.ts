import { type Document, type Section, type StyledText, typeWidth } from "../model.ts";
import { letterheadHtml, signingHtml } from "./html/letterhead.ts";
import { tableHtml } from "./html/table.ts";
import { escapeHtml, styled, styleOf } from "./html/text.ts";

/**
 * Writes a document as one HTML page that needs nothing else: no script, no font, no picture, and a
 * policy that lets it load none. On screen it is a sheet of paper; in print its page, margins and page
 * numbers are those of the document, and the tables' headings repeat. The same document gives the same text.
 */
export function writeHtml(document: Document): string {
  const body = [
    letterheadHtml(document),
    titleHtml(document),
    ...document.sections.map(sectionHtml),
    document.signing ? signingHtml(document.signing) : "",
  ].join("\n");
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.name)}</title>
<meta name="author" content="${escapeHtml(document.author)}">
<style>
${rules(document)}
</style>
</head>
<body>
<main class="sheet">
${body}
</main>
</body>
</html>
`;
}

function titleHtml({ title }: Document): string {
  const lines = [...title.lines, title.reference, title.mark].filter((line): line is StyledText => line !== null);
  return `<header class="title">\n${lines.map((line) => `<p>${styled(line)}</p>`).join("\n")}\n</header>`;
}

function sectionHtml(section: Section): string {
  if (section.kind === "table") return tableHtml(section.table);
  return `<p class="paragraph" style="text-align:${section.align};${styleOf(section.text)}">${escapeHtml(section.text.text)}</p>`;
}

/** Page numbers stand in the margin box of the page, which Chromium prints and no screen shows. */
function rules(document: Document): string {
  const { margins, orientation, pageNumber } = document.page;
  const edges = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
  const font = `"${document.font.replace(/["\\<>]/gu, "")}", "Liberation Serif", Tinos, serif`;
  const number = `content: counter(page); font: ${pageNumber.size}pt ${font}; vertical-align: top; padding-top: ${pageNumber.fromTop}mm;`;
  const height = orientation === "landscape" ? 210 : 297;
  return `@page { size: A4 ${orientation}; margin: ${edges}; @top-center { ${number} } }
${pageNumber.firstPage ? "" : "@page :first { @top-center { content: none; } }"}
* { box-sizing: border-box; }
html { background: #e9e9e6; }
body { margin: 0; color: #000; font-family: ${font}; font-size: ${12}pt; line-height: 1.2; }
p { margin: 0; }
.sheet { width: ${typeWidth(document.page) + margins.left + margins.right}mm; min-height: ${height}mm; margin: 6mm auto; padding: ${edges}; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
.letterhead, .signing { display: flex; justify-content: space-between; text-align: center; }
.letterhead .left { width: 46%; }
.letterhead .right { width: 50%; }
.rule { display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; }
.short-rule { width: 30mm; margin: 1pt auto 0; border-top: 0.75pt solid #000; }
.title { margin: 6mm 0 4mm; text-align: center; }
.paragraph { margin: 2mm 0; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 2mm; }
thead { display: table-header-group; }
th, td { border: 0.5pt solid #000; padding: 0.8mm 1mm; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; vertical-align: middle; }
td { vertical-align: middle; }
tr { break-inside: avoid; }
tr.group { break-after: avoid; }
tr.total { break-before: avoid; }
.signing { margin-top: 4mm; break-inside: avoid; break-before: avoid; }
.signing .recipients { width: 40%; text-align: left; }
.signing .signer { width: 50%; }
.signing .room { height: 26mm; }
@media print {
  html { background: none; }
  .sheet { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
}`;
}
