import { decodeEntities } from "./entities.ts";
import { STRUCK } from "./kept.ts";

/** Elements of a table's own; all else inside a cell is its content. */
const STRUCTURE = /^(table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)$/;
const CELL = /^t[dh]$/;
/** Elements that stand on lines of their own. */
const BLOCK = /^(p|div|h[1-6]|ul|ol|dl|dt|dd|blockquote|pre|section|article|hr|center|address)$/;
/** Elements whose content is no text. */
const SILENT = /^(style|script)$/;

/** Elements whose words are struck through, and the style that does the same to any other. */
const STRIKES = /^(s|strike|del)$/;
const LINE_THROUGH = /\bstyle\s*=\s*(?:"[^"]*|'[^']*)text-decoration(?:-line)?\s*:[^;"']*line-through/iu;
/** Elements that have no end. */
const VOID = /^(br|img|input|hr|wbr|col)$/;

/** A list inside a cell: where its points' signs are to stand, for only a list of several points shows them. */
interface List {
  ordered: boolean;
  signs: number[];
}

/**
 * HTML in which the cells of tables hold nothing but text, entities written out, and a `<br>` between two lines: paragraphs,
 * line breaks and points of lists (“1. ”, “- ”) each begin a line, and words stay apart wherever a type face changes.
 * Words that are struck through stand between the signs of {@link STRUCK}.
 * What is outside the cells is left as it is.
 */
export function plainCells(html: string): string {
  const out: string[] = [];
  let cell: string[] | null = null;
  let lists: List[] = [];
  /** The elements that are open in the cell, the cell itself first, and which of them strike their words out. */
  let open: { tag: string; strikes: boolean }[] = [];
  const close = () => {
    if (cell) out.push(asMarkup(cell.join("")));
    cell = null;
    lists = [];
    open = [];
  };
  // Whoever sends these signs has struck nothing.
  const marks = !html.includes(STRUCK.from) && !html.includes(STRUCK.to);
  const strikes = ({ tag, text }: Token) => marks && ((tag !== null && STRIKES.test(tag)) || LINE_THROUGH.test(text));
  for (const token of tokens(html)) {
    const { tag } = token;
    if (tag !== null && STRUCTURE.test(tag)) {
      // The next cell or the row's end closes a cell that nobody closed; a table begins inside it.
      const [unclosed] =
        cell !== null && (token.end ? !CELL.test(tag) : tag !== "table" && tag !== "caption") ? open : [];
      close();
      if (unclosed) out.push(`</${unclosed.tag}>`);
      out.push(token.text);
      if ((tag === "td" || tag === "th") && !token.end) {
        cell = [];
        open = [{ tag, strikes: strikes(token) }];
      }
    } else if (cell === null) out.push(token.text);
    else if (tag === null) {
      const text = decodeEntities(token.text.replace(/[\t\n\r ]+/gu, " "));
      const gone = open.some((element) => element.strikes) && text.trim() !== "";
      cell.push(gone ? `${STRUCK.from}${text}${STRUCK.to}` : text);
    } else {
      if (token.end)
        open = open.slice(
          0,
          Math.max(
            1,
            open.findLastIndex((element) => element.tag === tag),
          ),
        );
      else if (!VOID.test(tag)) open.push({ tag, strikes: strikes(token) });
      addTag(cell, lists, { ...token, tag });
    }
  }
  close();
  return out.join("");
}

/**
 * XML of an Excel 2003 workbook without the marks for parts of a text in a type face of their own, which its reader takes
 * for the end of the cell. Elements of styles, which close themselves, stay.
 */
export function plainData(xml: string): string {
  return xml.replace(/<\/?(?:html:)?(?:B|I|U|S|Sub|Sup|Font|Span)(?:\s[^<>]*)?(?<!\/)>/gu, "");
}

function addTag(cell: string[], lists: List[], { tag, end, text }: Token & { tag: string }): void {
  if (tag === "br" || tag === "li" || BLOCK.test(tag)) cell.push("\n");
  if (tag === "input" && /type\s*=\s*["']?checkbox/iu.test(text)) cell.push(/\schecked\b/iu.test(text) ? "☒" : "☐");
  if ((tag === "ol" || tag === "ul") && !end) lists.push({ ordered: tag === "ol", signs: [] });
  else if (tag === "ol" || tag === "ul") sign(cell, lists.pop());
  else if (tag === "li" && !end) lists.at(-1)?.signs.push(cell.push("") - 1);
}

/** A list of one point is how a number in a column of its own is written, and stays without. */
function sign(cell: string[], list: List | undefined): void {
  if (!list || list.signs.length < 2) return;
  for (const [index, at] of list.signs.entries()) cell[at] = list.ordered ? `${index + 1}. ` : "- ";
}

function asMarkup(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => line.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;"))
    .join("<br>");
}

interface Token {
  /** The element's name in small letters; null for text. */
  tag: string | null;
  /** True for a closing tag. */
  end: boolean;
  text: string;
}

/** Tags and the texts between them, in order; comments and what belongs to styles and scripts are left out. */
function* tokens(html: string): Generator<Token> {
  const tags = /<(?:(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>|!--|[!?][^<>]*>|\/?[a-z]+:[^<>]*>)/giu;
  let from = 0;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    if (match.index > from) yield { tag: null, end: false, text: html.slice(from, match.index) };
    from = tags.lastIndex;
    const tag = match[2]?.toLowerCase();
    if (match[0] === "<!--") from = after(html, /-->/gu, from);
    else if (tag !== undefined && SILENT.test(tag) && match[1] === "")
      from = after(html, /<\/(?:style|script)\b[^<>]*>/giu, from);
    else if (tag !== undefined) yield { tag, end: match[1] === "/", text: match[0] };
    tags.lastIndex = from;
  }
  if (from < html.length) yield { tag: null, end: false, text: html.slice(from) };
}

/** The place behind the next match of `pattern`; the end where there is none. */
function after(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}
