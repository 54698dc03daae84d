import type { StyledText, TextStyle } from "../../model.ts";

const NAMES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is shown as it is, wherever in the page it stands; control characters, which no page may hold, are left out. */
export function escapeHtml(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "").replace(/[&<>"']/gu, (sign) => NAMES[sign] ?? "");
}

/** A style as declarations. */
export function styleOf({ size, bold, italic, underline }: TextStyle): string {
  return [
    `font-size:${size}pt`,
    ...(bold ? ["font-weight:bold"] : []),
    ...(italic ? ["font-style:italic"] : []),
    ...(underline ? ["text-decoration:underline"] : []),
  ].join(";");
}

/** A text in its style. */
export function styled(text: StyledText): string {
  return `<span style="${styleOf(text)}">${escapeHtml(text.text)}</span>`;
}
