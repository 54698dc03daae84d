import type { Document, SigningBlock, StyledText } from "../../model.ts";
import { STAR } from "../../words.ts";
import { styled, styleOf } from "./text.ts";

const line = (text: StyledText): string => `<p>${styled(text)}</p>`;

/** Superior and issuing body on the left, the Party's or State's heading on the right. */
export function letterheadHtml({ letterhead }: Document): string {
  const { left, leftMark, right, rightRule, number, subject, dateline } = letterhead;
  const issuer = left.at(-1);
  const star = issuer ? line({ text: STAR, size: issuer.size }) : "";
  const mark = leftMark === "star" ? star : '<div class="short-rule"></div>';
  const heading = right.map((text, index) =>
    // The rule below the heading is as long as its last line.
    rightRule && index === right.length - 1 ? `<p><span class="rule">${styled(text)}</span></p>` : line(text),
  );
  return [
    '<div class="letterhead">',
    `<div class="left">${[...left.map(line), mark, number ? line(number) : "", subject ? line(subject) : ""].join("")}</div>`,
    `<div class="right">${[...heading, dateline ? `<p class="dateline">${styled(dateline)}</p>` : ""].join("")}</div>`,
    "</div>",
  ].join("\n");
}

/** Place and date, right to sign and name on the right, with room for the signature; who receives it on the left. */
export function signingHtml({ recipients, dateline, authority, signer }: SigningBlock): string {
  return [
    '<div class="signing">',
    `<div class="recipients">${recipients.map(line).join("")}</div>`,
    `<div class="signer">${[dateline ? line(dateline) : "", ...authority.map(line)].join("")}`,
    `<div class="room"></div><p style="${styleOf(signer)}">${styled(signer)}</p></div>`,
    "</div>",
  ].join("\n");
}
