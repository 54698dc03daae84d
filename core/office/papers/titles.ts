import type { Document, StyledText } from "../../documents/model.ts";

/** The lines that somebody wrote, null where nothing is written. */
export function writtenTitle(lines: readonly string[] | null | undefined): string[] | null {
  const written = (lines ?? []).map((line) => line.trim()).filter((line) => line !== "");
  return written.length === 0 ? null : written;
}

/** A paper under the office's own title; further lines look like the last. One whose subject stands elsewhere stays as it is. */
export function withTitle(document: Document, lines: readonly string[] | null): Document {
  const styles = document.title.lines;
  const last = styles.at(-1);
  if (lines === null || last === undefined) return document;
  const titled = lines.map((text, index): StyledText => ({ ...(styles[index] ?? last), text }));
  return { ...document, title: { ...document.title, lines: titled } };
}
