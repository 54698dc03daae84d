import type { TextStyle } from "../../model.ts";
import { legalText } from "../legal-text.ts";

const NAMES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as one run of WordprocessingML, nothing for no text; each line end is a break within it. Without a style it looks as its paragraph says. */
export function textRun(text: string, style: TextStyle | null = null): string {
  if (text === "") return "";
  const lines = legalText(text)
    .replace(/[&<>]/gu, (sign) => NAMES[sign] ?? sign)
    .split("\n");
  const look = style === null ? "" : `<w:rPr>${properties(style)}</w:rPr>`;
  return `<w:r>${look}${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join("<w:br/>")}</w:r>`;
}

function properties({ size, bold, italic, underline }: TextStyle): string {
  return [
    bold ? "<w:b/><w:bCs/>" : "",
    italic ? "<w:i/><w:iCs/>" : "",
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : "",
  ].join("");
}
