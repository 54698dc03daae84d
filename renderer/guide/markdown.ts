/**
 * Reads the clerk's guide (docs/huong-dan-su-dung.md) into data that the help draws. It is written in a small part of
 * Markdown: headings of three ranks, paragraphs, lists of one level, tables, pictures on lines of their own, **bold**
 * and `code`. Anything else is refused with its line, so that nothing of the guide is shown wrongly or not at all.
 */

/** A stretch of text in one style. */
export interface Inline {
  style: "plain" | "strong" | "code";
  text: string;
}

/** What can be found by searching and be scrolled to: a paragraph, an item of a list, a row of a table. */
export interface Piece {
  /** Counted through the section. */
  place: number;
  text: Inline[];
}

export type Block =
  | { kind: "heading"; piece: Piece }
  | { kind: "paragraph"; piece: Piece }
  | { kind: "list"; ordered: boolean; items: Piece[] }
  | { kind: "table"; head: Inline[][]; rows: { place: number; cells: Inline[][] }[] }
  | { kind: "picture"; alt: string; file: string };

export interface Section {
  title: string;
  blocks: Block[];
}

/** The title and its words before the first section are a section too, the first. */
export type Guide = readonly Section[];

/** A construct that the help cannot draw, with the line (from 1) of the guide. */
export class GuideError extends Error {}

const UNSUPPORTED = /^(?:>|```|~~~|#{4,}|<|[*+] |---|===|\t| {4,}\S)/u;
const PICTURE = /^!\[([^\]]+)\]\(pictures\/([\w-]+\.png)\)$/u;
const ITEM = /^(?:(- )|\d+\. )(.+)$/u;
const RULE = /^\|(?: ?:?-+:? ?\|)+$/u;

/** @throws GuideError where the guide uses what is not known here */
export function readGuide(source: string): Guide {
  const lines = source.replace(/\r\n/gu, "\n").split("\n");
  const sections: Section[] = [];
  let place = 0;
  let at = 0;
  const fail = (what: string): never => {
    throw new GuideError(`huong-dan-su-dung.md, line ${at + 1}: ${what}: ${lines[at] ?? ""}`);
  };
  const inline = (text: string): Inline[] => readInline(text) ?? fail("unknown or unclosed mark");
  const piece = (text: string): Piece => ({ place: place++, text: inline(text) });
  /** The line and those that go on with it: indented by `indent`, or any plain text. */
  const goOn = (first: string, indent: RegExp): string => {
    let text = first;
    while (indent.test(lines[at + 1] ?? "") && kindOf(lines[at + 1] ?? "") === "text")
      text += ` ${lines[++at]?.trim()}`;
    return text;
  };

  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const kind = kindOf(line);
    if (kind === "blank") continue;
    if (kind === "unknown") fail("not supported");
    const heading = /^(#{1,3}) (.+)$/u.exec(line);
    if (heading && heading[1] !== "###") {
      if ((heading[1] === "#") !== (sections.length === 0)) fail("one title, then sections");
      sections.push({ title: heading[2] ?? "", blocks: [] });
      place = 0;
      continue;
    }
    const blocks = sections.at(-1)?.blocks ?? fail("text before the title");
    if (heading) blocks.push({ kind: "heading", piece: piece(heading[2] ?? "") });
    else if (kind === "picture") {
      const [, alt = "", file = ""] = PICTURE.exec(line) ?? fail("a picture has words and lies in pictures/");
      blocks.push({ kind: "picture", alt, file });
    } else if (kind === "item") {
      const ordered = !line.startsWith("- ");
      const items: Piece[] = [];
      for (; kindOf(lines[at] ?? "") === "item"; at++) {
        if ((lines[at] ?? "").startsWith("- ") === ordered) fail("a list of two kinds");
        items.push(piece(goOn(ITEM.exec(lines[at] ?? "")?.[2] ?? "", /^ {2,3}\S/u)));
      }
      at--;
      blocks.push({ kind: "list", ordered, items });
    } else if (kind === "row") {
      const head = cellsOf(line).map(inline);
      if (!RULE.test(lines[++at] ?? "")) fail("a table has a line under its head");
      const rows: { place: number; cells: Inline[][] }[] = [];
      while (kindOf(lines[at + 1] ?? "") === "row") {
        const cells = cellsOf(lines[++at] ?? "").map(inline);
        if (cells.length !== head.length) fail(`${head.length} cells were expected`);
        rows.push({ place: place++, cells });
      }
      blocks.push({ kind: "table", head, rows });
    } else blocks.push({ kind: "paragraph", piece: piece(goOn(line, /^\S/u)) });
  }
  return sections;
}

type Kind = "blank" | "heading" | "picture" | "item" | "row" | "text" | "unknown";

function kindOf(line: string): Kind {
  if (line.trim() === "") return "blank";
  if (UNSUPPORTED.test(line)) return "unknown";
  if (/^#{1,3} \S/u.test(line)) return "heading";
  if (line.startsWith("![")) return "picture";
  if (ITEM.test(line)) return "item";
  if (line.startsWith("|")) return "row";
  return "text";
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/u, "")
    .replace(/\|\s*$/u, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** Null where a mark is not closed, or is one that the guide does not have (links, pictures within text). */
function readInline(text: string): Inline[] | null {
  const found: Inline[] = [];
  for (const [part] of text.matchAll(/\*\*[^*]+\*\*|`[^`]+`|[^*`]+|[*`]/gu)) {
    if (part.startsWith("**")) found.push({ style: "strong", text: part.slice(2, -2) });
    else if (part.length > 1 && part.startsWith("`")) found.push({ style: "code", text: part.slice(1, -1) });
    else if (/[*`]|\]\(/u.test(part)) return null;
    else found.push({ style: "plain", text: part });
  }
  return found;
}

/** The words of a stretch without its styles. */
export function wordsOf(text: readonly Inline[]): string {
  return text.map((part) => part.text).join("");
}
