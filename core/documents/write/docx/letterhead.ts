import { BorderStyle, Paragraph, type Table } from "docx";
import { type Document, type SigningBlock, type StyledText, typeWidth } from "../../model.ts";
import { textWidth } from "../../text/metrics.ts";
import { STAR } from "../../words.ts";
import { sideBySide } from "./frame.ts";
import { SIGNING_SHARE, signingLines } from "./signing.ts";
import { paragraph, twips } from "./text.ts";

const POINTS_PER_MM = 72 / 25.4;
const LEFT_SHARE = 0.46;
/** Share of the State's issuing body's line that the rule below it takes (NĐ 30/2020: a third to a half). */
const SHORT_RULE = 0.4;
/** Letters as set are a little wider than their metrics say. */
const SET = 1.02;

/** Superior and issuing body on the left, the Party's or State's heading on the right, each with its mark. */
export function letterheadTable(document: Document): Table {
  const { left, leftMark, right, rightRule, number, subject, dateline } = document.letterhead;
  const whole = typeWidth(document.page);
  const widths = [whole * LEFT_SHARE, whole * (1 - LEFT_SHARE)] as const;
  const issuer = left.at(-1);
  const heading = right.at(-1);
  const leftSide = left.map(centred);
  if (issuer)
    leftSide.push(
      leftMark === "star" ? centred({ text: STAR, size: issuer.size }) : rule(issuer, widths[0], SHORT_RULE),
    );
  if (number) leftSide.push(centred(number));
  if (subject) leftSide.push(centred(subject));
  const rightSide = right.map(centred);
  if (heading && rightRule) rightSide.push(rule(heading, widths[1], 1));
  if (dateline) rightSide.push(paragraph(dateline, { align: "center", before: 6 }));
  return sideBySide([
    { width: widths[0], children: leftSide },
    { width: widths[1], children: rightSide },
  ]);
}

/** Title lines, the letter that the paper goes with, and the mark below. */
export function titleParagraphs({ title }: Document): Paragraph[] {
  const lines = [...title.lines, title.reference, title.mark].filter((line): line is StyledText => line !== null);
  return lines.map((line, index) =>
    paragraph(line, {
      align: "center",
      keepNext: true,
      before: index === 0 ? 14 : 0,
      after: index === lines.length - 1 ? 10 : 0,
    }),
  );
}

/** Who receives it on the left; place and date, right to sign, room and name on the right. */
export function signingTable(signing: SigningBlock, width: number): Table {
  const { recipients } = signing;
  const list = recipients.length > 0 ? recipients.map((line) => paragraph(line, { align: "left" })) : [empty()];
  const left = width * (1 - SIGNING_SHARE);
  return sideBySide([
    { width: left, children: list },
    {
      width: width - left,
      children: signingLines(signing).map(({ line, before }) => paragraph(line, { align: "center", before })),
    },
  ]);
}

/** A paragraph without text, one point high: Word wants one between two tables and after the last. */
export function empty(keepNext = false): Paragraph {
  return paragraph({ text: "", size: 1 }, { align: "left", exact: 2, keepNext });
}

const centred = (text: StyledText): Paragraph => paragraph(text, { align: "center" });

/** A solid rule below a line of text, `share` of it long: the lower border of a flat paragraph, indented on both sides. */
function rule(above: StyledText, room: number, share: number): Paragraph {
  const points = room * POINTS_PER_MM;
  const length = Math.min(textWidth(above.text, above) * SET, points) * share;
  const indent = Math.max(0, twips((points - length) / 2));
  return new Paragraph({
    children: [],
    spacing: { before: 0, after: twips(2), line: twips(2), lineRule: "exact" },
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
  });
}
