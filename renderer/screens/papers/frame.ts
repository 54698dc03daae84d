import { withNonce } from "../../host/nonce.ts";
import { papersWords as words } from "../../words/papers.ts";
import type { PaperPreview } from "./options.ts";

/** What may be done in a previewed paper. */
export interface FrameWork {
  preview: PaperPreview;
  /** False where nothing may be written. */
  editable: boolean;
  /** The first line of the title that is the office's own to say; null for none. */
  titleFrom: number | null;
  onText(paragraph: string, text: string): void;
  onTitle(lines: string[]): void;
  onFigure(figure: PaperPreview["figures"][number]): void;
  /** True from the first letter's chance to the last's: the page must not be drawn anew meanwhile. */
  onEditing(editing: boolean): void;
}

/** On screen alone: what is printed is the page without these. */
const LOOK = `@media screen {
.can-edit { cursor: text; }
.can-edit:hover, .can-edit:focus { outline: 1px dashed #1c5687; outline-offset: 2px; }
.can-edit[contenteditable] { outline: 2px solid #1c5687; outline-offset: 3px; background: #fffdf0; text-indent: 0 !important; }
.is-own, .is-changed { position: relative; }
.is-own::before, .is-changed::before { content: ""; position: absolute; top: 0; bottom: 0; left: -4mm; border-left: 1mm solid #1d6b3a; }
.is-changed::before { border-left: 1mm dashed #8a5300; }
.has-list { cursor: pointer; }
span.has-list { border-bottom: 1px dotted #1c5687; }
.has-list:hover, .has-list:focus { background: #e3edf5; outline: 2px solid #1c5687; outline-offset: 1px; }
tr.has-list:hover, tr.has-list:focus { outline-offset: -2px; }
}`;

/** The paper's page with the look of what can be done on it. */
export function framedPage(html: string): string {
  return withNonce(html.replace("</head>", `<style>${LOOK}</style></head>`));
}

/** Makes the parts of a drawn page answer to mouse and keys; the page itself runs no script. */
export function enliven(page: Document, work: FrameWork): void {
  const { preview, editable, titleFrom } = work;
  if (editable) {
    for (const [id, parts] of paragraphsOf(page)) {
      const draft = preview.drafts.find((one) => one.id === id);
      const [first] = parts;
      if (!draft || !first) continue;
      for (const part of parts) {
        if (draft.own) part.classList.add(draft.changed ? "is-changed" : "is-own");
      }
      editOn(first, { several: true, textOf: () => gather(parts), done: (text) => work.onText(id, text) }, work);
    }
    const lines = [...page.querySelectorAll<HTMLElement>("[data-title]")].slice(titleFrom ?? Number.POSITIVE_INFINITY);
    const written = () => lines.map((line) => (line.textContent ?? "").trim()).filter((line) => line !== "");
    for (const line of lines) {
      editOn(line, { several: false, textOf: () => line.textContent ?? "", done: () => work.onTitle(written()) }, work);
    }
  }
  for (const figure of preview.figures) {
    for (const part of partsOf(page, figure, preview.figures)) listOn(part, figure, work);
  }
}

/** Paragraphs by their names; one that the office wrote in several lines has several parts. */
function paragraphsOf(page: Document): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const part of page.querySelectorAll<HTMLElement>("[data-paragraph]")) {
    const id = part.dataset.paragraph ?? "";
    found.set(id, [...(found.get(id) ?? []), part]);
  }
  return found;
}

/** All lines of a paragraph in its first part; the others go until the page is drawn anew. */
function gather(parts: HTMLElement[]): string {
  const text = parts.map((part) => part.textContent ?? "").join("\n");
  for (const part of parts.slice(1)) part.remove();
  return text;
}

interface Editing {
  /** Enter begins a new line; else it ends the editing. */
  several: boolean;
  textOf(): string;
  done(text: string): void;
}

function editOn(part: HTMLElement, { several, textOf, done }: Editing, { onEditing }: FrameWork): void {
  part.classList.add("can-edit");
  part.tabIndex = 0;
  part.title = words.edit;
  let before: string | null = null;
  let html = "";
  const begin = () => {
    if (before !== null) return;
    html = part.innerHTML;
    before = textOf();
    // Only where lines were put together is the text set anew: else the caret would lose its place.
    if (part.textContent !== before) part.textContent = before;
    part.setAttribute("contenteditable", "plaintext-only");
    part.setAttribute("role", "textbox");
    part.setAttribute("aria-multiline", "true");
    part.setAttribute("aria-label", words.editing);
    part.title = words.editing;
    part.focus();
    onEditing(true);
  };
  const end = (keep: boolean) => {
    if (before === null) return;
    const was = before;
    before = null;
    for (const name of ["contenteditable", "role", "aria-multiline", "aria-label"]) part.removeAttribute(name);
    part.title = words.edit;
    const text = (part.textContent ?? "").replaceAll("\u00a0", " ").trim();
    if (keep && text !== was.trim()) done(text);
    else if (was.includes("\n")) part.textContent = was;
    else part.innerHTML = html;
    onEditing(false);
  };
  part.addEventListener("click", (event) => {
    if (!isOnList(event.target)) begin();
  });
  part.addEventListener("keydown", (event) => {
    if (before === null) {
      if (event.key !== "Enter" || isOnList(event.target)) return;
      begin();
    } else if (event.key === "Escape") {
      end(false);
    } else if (event.key === "Enter" && (!several || event.ctrlKey || event.metaKey)) {
      end(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  part.addEventListener("blur", () => end(true));
}

function isOnList(target: EventTarget | null): boolean {
  return target !== null && "closest" in target && (target as Element).closest(".has-list[role]") !== null;
}

/** Where a figure stands on the page: a row of a table, or its place among the figures of its paragraph. */
function partsOf(page: Document, figure: PaperPreview["figures"][number], all: PaperPreview["figures"]): HTMLElement[] {
  const row = page.querySelector<HTMLElement>(`[data-row="${CSS.escape(figure.paragraph)}"]`);
  if (row) return [row];
  const paragraph = page.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(figure.paragraph)}"]`);
  const at = all.filter((one) => one.paragraph === figure.paragraph).indexOf(figure);
  const found = paragraph?.querySelectorAll<HTMLElement>(".figure")[at];
  return found ? [found] : [];
}

function listOn(part: HTMLElement, figure: PaperPreview["figures"][number], { onFigure }: FrameWork): void {
  part.classList.add("has-list");
  part.tabIndex = 0;
  part.title = words.openFigure(figure.query);
  if (part.tagName === "SPAN") part.setAttribute("role", "link");
  part.addEventListener("click", () => {
    if (!part.closest("[contenteditable]")) onFigure(figure);
  });
  part.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || part.closest("[contenteditable]")) return;
    event.preventDefault();
    event.stopPropagation();
    onFigure(figure);
  });
}
