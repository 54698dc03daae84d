import type { Document, SigningBlock, StyledText } from "../../model.ts";
import { textWidth } from "../../text/metrics.ts";
import { STAR } from "../../words.ts";
import { halves } from "./grid.ts";
import type { Pen, Span } from "./pen.ts";

/** Type size of the blanks whose underline is the rule below the heading. */
const RULE_SIZE = 4;
const NO_BREAK_SPACE = "\u00a0";
/** Share of the State's heading's width that the rule below the issuing body takes (a third to a half). */
const SHORT_RULE = 0.4;
const GAP = 7;
/** Points added to a line of letterhead or title. */
const LINE_ROOM = 1;
/** Lines kept free for signature and seal. */
const SIGNATURE_LINES = 4;

/** Writes letterhead and title from `row` on; returns the next free row. */
export function writeHead(pen: Pen, document: Document, row: number): number {
  const next = writeTitle(pen, document, writeLetterhead(pen, document, row));
  blank(pen, next, GAP);
  return next + 1;
}

function writeLetterhead(pen: Pen, document: Document, first: number): number {
  const { left, leftMark, right, rightRule, number, subject, dateline } = document.letterhead;
  const [leftSpan, rightSpan] = halves(pen.widths, 0.46);
  const leftLines: StyledText[] = [...left];
  const issuer = left.at(-1);
  if (issuer) leftLines.push(leftMark === "star" ? { text: STAR, size: issuer.size } : rule(issuer, SHORT_RULE));
  if (number) leftLines.push(number);
  if (subject) leftLines.push(subject);
  const rightLines: StyledText[] = [...right];
  const heading = right.at(-1);
  if (heading && rightRule) rightLines.push(rule(heading, 1));
  if (dateline) rightLines.push(dateline);
  const rows = Math.max(leftLines.length, rightLines.length);
  for (let index = 0; index < rows; index += 1) {
    pen.height(
      first + index,
      Math.max(
        line(pen, first + index, leftSpan, leftLines[index]),
        line(pen, first + index, rightSpan, rightLines[index]),
      ),
    );
  }
  blank(pen, first + rows, GAP);
  return first + rows + 1;
}

function writeTitle(pen: Pen, document: Document, first: number): number {
  const { lines, reference, mark } = document.title;
  let row = first;
  for (const text of [...lines, reference, mark]) {
    if (text === null) continue;
    pen.height(row, line(pen, row, pen.all, text));
    row += 1;
  }
  return row;
}

/**
 * Writes the signing block into one row, for Excel can break a page between any two rows and a
 * signature must not be parted from its name; returns the next free row.
 */
export function writeSigning(pen: Pen, signing: SigningBlock, row: number): number {
  const [leftSpan, rightSpan] = halves(pen.widths, 0.55);
  const gap: StyledText = { text: "", size: GAP };
  const room: StyledText[] = Array.from({ length: SIGNATURE_LINES }, () => ({ ...signing.signer, text: "" }));
  const lines = [gap, ...(signing.dateline ? [signing.dateline] : []), ...signing.authority, ...room, signing.signer];
  const look = { style: signing.signer, align: "center", vertical: "top" } as const;
  if (signing.recipients.length > 0) {
    pen.putLines(row, leftSpan, [gap, ...signing.recipients], { ...look, align: "left" });
  } else {
    pen.put(row, leftSpan, null, look);
  }
  pen.putLines(row, rightSpan, lines, look);
  pen.height(
    row,
    lines.reduce((sum, text) => sum + pen.lines(text.text, rightSpan, text), GAP),
  );
  return row + 1;
}

/** Writes a centred line and returns the height that it needs; a paragraph that is not there leaves styled blanks. */
function line(pen: Pen, row: number, span: Span, text: StyledText | undefined): number {
  if (!text) {
    pen.put(row, span, null, { style: { size: RULE_SIZE }, align: "center" });
    return 0;
  }
  pen.put(row, span, text.text, { style: text, align: "center", vertical: text.underline ? "top" : "middle" });
  return text.underline ? 0 : pen.lines(text.text, span, text) + LINE_ROOM;
}

/**
 * A solid rule as long as the text above it, or a part of that: underlined blanks in the same merged
 * cell, so that it stays centred below the text whatever the columns' widths.
 */
function rule(above: StyledText, share: number): StyledText {
  const blanks = Math.round((textWidth(above.text, above) * share) / textWidth(NO_BREAK_SPACE, { size: RULE_SIZE }));
  return { text: NO_BREAK_SPACE.repeat(Math.max(1, blanks)), size: RULE_SIZE, underline: true };
}

function blank(pen: Pen, row: number, height: number): void {
  for (let column = pen.all.from; column <= pen.all.to; column += 1) {
    pen.put(row, { from: column, to: column }, null, { style: { size: RULE_SIZE }, align: "center" });
  }
  pen.height(row, height);
}
