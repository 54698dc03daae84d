import type { Programme } from "../../programme/schema.ts";
import { type Source, saidShort } from "../../register/source.ts";
import { share } from "../rows/placed.ts";
import type { Readers } from "../rows/readers.ts";
import { type SectionMeaning, sheetMeaning } from "../rows/section.ts";
import type { OfAll, Whence } from "../rows/whence.ts";
import { cellName } from "../table/address.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView } from "../table/view.ts";
import type { DocumentLines } from "./document-lines.ts";
import { tableMeaning, titleMeaning } from "./of-table.ts";
import { paperKind } from "./purpose.ts";

/** A line of a sheet's title, at its cell. */
export interface TitleLine {
  text: string;
  row: number;
  column: number;
}

/** What stands around a table, and the table; `block` is null where nothing heads its columns. */
export interface Surroundings {
  view: SheetView;
  around: DocumentLines;
  titles: TitleLine[];
  block: TableBlock | null;
}

/** Tells what gave a property to all models of a table; looked for once, and only where it is asked. */
export function whenceOf(table: Surroundings, programme: Programme, readers: Readers): Whence {
  const known = new Map<OfAll, Source[]>();
  return (property) => {
    const before = known.get(property);
    if (before) return before;
    const found = property === "field" ? whenceField(table, programme, readers) : whenceMeaning(table, property);
    const sources = share([found]);
    known.set(property, sources);
    return sources;
  };
}

/** In the order in which the field of a whole table is looked for (`fieldAbove`). */
function whenceField({ view, around, titles }: Surroundings, programme: Programme, readers: Readers): Source {
  if (around.field !== null) return caption(around);
  const own = titles.find(({ text }) => readers.fields.mention(text) !== null);
  if (own) return title(view, own);
  const written = around.titles.find((text) => readers.fields.mention(text) !== null);
  if (written !== undefined) return { how: "title", said: saidShort(written) };
  const all = [...around.titles, ...titles.map(({ text }) => text)];
  const [first] = titles;
  if (readers.fields.mention(all.join(" ")) !== null)
    return first ? title(view, first) : { how: "title", said: saidShort(all.join(" ")) };
  if (readers.fields.read(view.name).kind === "known") return { how: "sheet", said: saidShort(view.name) };
  const { appendix } = paperKind([...all, view.name], programme);
  const naming = titles.find(({ text }) => paperKind([text], programme).appendix === appendix);
  const at = naming ? { sheet: view.name, cell: cellName(naming.row, naming.column) } : {};
  return { how: "appendix", ...at, ...(appendix === null ? {} : { said: appendix }) };
}

function whenceMeaning({ view, around, titles, block }: Surroundings, property: keyof SectionMeaning): Source {
  const name = block?.columns.find(({ role }) => role === "name");
  if (block && name && tableMeaning(block)[property]) {
    const heads = block.headerRows.flatMap((row) => view.at(row, name.column) ?? []);
    const head = heads.at(-1);
    const at = head ? { sheet: view.name, cell: placeOf(head) } : {};
    return { how: "heading", ...at, said: saidShort(name.heading) };
  }
  if (around.meaning[property]) return caption(around);
  if (sheetMeaning(view.name)[property]) return { how: "sheet", said: saidShort(view.name) };
  const line = block && titles.find(({ text }) => titleMeaning([text], block)[property]);
  return line ? title(view, line) : { how: "heading" };
}

function caption({ heading }: DocumentLines): Source {
  return { how: "caption", ...(heading === null ? {} : { said: saidShort(heading) }) };
}

function title(view: SheetView, { text, row, column }: TitleLine): Source {
  return { how: "title", sheet: view.name, cell: cellName(row, column), said: saidShort(text) };
}
