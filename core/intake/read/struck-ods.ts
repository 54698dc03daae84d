import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { KeptTexts } from "./kept.ts";

/** Repeated blanks at the edge of a sheet are told in millions. */
const MOST_REPEATED = 200_000;

/**
 * What is left of the cells of an OpenDocument sheet that are struck through, by the style of the cell or of a span in
 * it (OpenDocument 1.3, 20.353 `style:text-line-through-style`). `content` is the document's content.xml. Null where no style is.
 */
export function struckOfOds(content: string): KeptTexts | null {
  if (!/text-line-through-style="(?!none)/u.test(content)) return null;
  const reading = new Reading();
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => reading.open(tag));
  parser.on("closetag", ({ name }) => reading.close(name));
  parser.on("text", (text) => reading.text(text));
  // The cells themselves are read past what is not well-formed, so are their marks.
  parser.on("error", () => undefined);
  parser.write(content).close();
  return (sheet, row, column) => reading.kept.get(`${sheet}:${row}:${column}`) ?? null;
}

class Reading {
  readonly kept = new Map<string, { text: string }[] | "none">();
  #struck = new Set<string>();
  #style = "";
  #sheet = -1;
  #row = 0;
  #column = 0;
  #rows = 1;
  #columns = 1;
  /** The cell that is being read: whether it is struck as a whole, and its words. */
  #cell: { whole: boolean; left: string; gone: boolean } | null = null;
  /** For each open span whether it is struck. */
  #spans: boolean[] = [];
  /** Depth of what is no text of the cell: its comment. */
  #beside = 0;

  open({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    if (name === "style:style") this.#style = attributes["style:name"] ?? "";
    else if (name === "style:text-properties" && this.#style !== "") {
      const line = attributes["style:text-line-through-style"];
      if (line !== undefined && line !== "none") this.#struck.add(this.#style);
    } else if (name === "table:table") [this.#sheet, this.#row] = [this.#sheet + 1, 0];
    else if (name === "table:table-row" && isSelfClosing) this.#rows = 0;
    else if (name === "table:table-row") {
      this.#rows = repeated(attributes["table:number-rows-repeated"]);
      this.#row++;
      this.#column = 0;
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      this.#columns = repeated(attributes["table:number-columns-repeated"]);
      this.#column++;
      this.#cell = { whole: this.#struck.has(attributes["table:style-name"] ?? ""), left: "", gone: false };
      this.#spans = [];
    } else if (name === "office:annotation") this.#beside++;
    else if (name === "text:span") this.#spans.push(this.#struck.has(attributes["text:style-name"] ?? ""));
    else if (name === "text:s" || name === "text:tab") this.text(" ");
    else if (name === "text:line-break") this.text("\n");
    else if (name === "text:p" && this.#cell?.left) this.text("\n");
  }

  text(text: string): void {
    if (!this.#cell || this.#beside > 0) return;
    if (this.#cell.whole || this.#spans.includes(true)) this.#cell.gone ||= text.trim() !== "";
    else this.#cell.left += text;
  }

  close(name: string): void {
    if (name === "style:style") this.#style = "";
    else if (name === "office:annotation") this.#beside--;
    else if (name === "text:span") this.#spans.pop();
    else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      const { gone = false, left = "" } = this.#cell ?? {};
      if (gone) this.kept.set(`${this.#sheet}:${this.#row}:${this.#column}`, left === "" ? "none" : [{ text: left }]);
      this.#cell = null;
      this.#column += this.#columns - 1;
    } else if (name === "table:table-row" && this.#rows > 0) this.#row += this.#rows - 1;
  }
}

function repeated(count: string | undefined): number {
  const times = Number(count ?? 1);
  return Number.isInteger(times) && times > 0 ? Math.min(times, MOST_REPEATED) : 1;
}
