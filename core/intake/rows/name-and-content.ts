import { cleanLine } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";
import { type Draft, splitOut } from "./values.ts";

/** Name and content of a cell that holds both. */
export interface NameAndContent {
  name: string;
  content: string;
}

/** What the names of a table are, whose one column is asked for both name and content. */
export interface Parted {
  /** By row; empty where not every cell can be parted. */
  parts: ReadonlyMap<number, NameAndContent>;
  /** Rows of which it is open where the name ends. */
  open: ReadonlySet<number>;
}

const NAME = "(?:ten(?: goi)?(?: cua)?|mo hinh|mh|dien hinh)";
const CONTENT = "(?:noi dung|nd|cach lam|cach thuc|viec lam|hoat dong|giai phap|bien phap)";
/** “Tên mô hình, nội dung thực hiện”, “Mô hình / cách làm” (raw heading, the two parted by a sign or “và”). */
const BOTH = /^(.*?)\s*(?:[,;/&+\n(:]|\s[–-]\s|\svà\s|\skèm\s)\s*(.*)$/su;
const PARTS = { shortest: 4, longest: 120, content: 8 };
/** A name alone is not so long. */
const LONG = 100;

/**
 * Parts the cells of a column that is headed by name and content together, where no other column asks for the content: at
 * the first colon or line break, where every row has one with a name before it. Otherwise rows that hold more than a name
 * are open. Null for any other table.
 */
export function partedNames(view: SheetView, { columns }: TableBlock, rows: readonly BodyRow[]): Parted | null {
  const column = columns.find(({ role }) => role === "name");
  if (!column || columns.some(({ role }) => role === "content") || !asksBoth(column.path.at(-1) ?? "")) return null;
  const cells = rows.flatMap(({ row, as }) => {
    const cell = as === "model" ? view.at(row, column.column) : null;
    return cell ? [{ row, text: cell.text, parts: partsOf(cell.text) }] : [];
  });
  const parts = new Map(cells.flatMap(({ row, parts: own }) => (own ? [[row, own] as const] : [])));
  if (cells.length > 0 && parts.size === cells.length) return { parts, open: new Set() };
  const open = cells.filter(({ text, parts: own }) => own !== null || text.length > LONG).map(({ row }) => row);
  return { parts: new Map(), open: new Set(open) };
}

/** Gives a model the name and the content that its cell was parted into, or the doubt; gives the name's text. */
export function takeParts({ values, provenance, doubts }: Draft, parted: Parted | null, row: number): string | null {
  const own = parted?.parts.get(row);
  if (parted?.open.has(row)) doubts.push({ field: "name", code: "name-and-content", message: words.nameAndContent });
  if (!own) return null;
  values.name = own.name;
  values.content = own.content;
  provenance.name = splitOut(provenance.name);
  provenance.content = [...provenance.name];
  return own.name;
}

function asksBoth(heading: string): boolean {
  const [, first = "", second = ""] = BOTH.exec(heading.normalize("NFC").trim()) ?? [];
  const says = (text: string, what: string) => new RegExp(`\\b${what}\\b`).test(fold(text));
  return says(first, NAME) && !says(first, CONTENT) && says(second, CONTENT);
}

function partsOf(text: string): NameAndContent | null {
  const [, first = "", rest = ""] = /^([^:\n]+?)\s*[:\n]\s*(\S.*)$/su.exec(text.trim()) ?? [];
  const name = cleanLine(first.replace(/^[\s+*•–-]+/u, ""));
  const isName = name.length >= PARTS.shortest && name.length <= PARTS.longest && /\p{L}\s+\p{L}/u.test(name);
  // “Mô hình: …” is a label, and its name stands behind it.
  const label = /^(ten )?(mo hinh|mh|noi dung|ten)( dan van kheo)?( so)?( \d+)?$/.test(fold(name));
  return isName && !label && rest.length >= PARTS.content ? { name, content: rest.trim() } : null;
}
