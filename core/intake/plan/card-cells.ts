import type { Programme } from "../../programme/schema.ts";
import { saidShort } from "../../register/source.ts";
import { fold } from "../../text/fold.ts";
import { mapColumns } from "../columns/map.ts";
import { settleColumns } from "../columns/settle.ts";
import { classifyAbove, plainReason } from "../rows/around.ts";
import { fillChoices } from "../rows/choices.ts";
import type { RowDecisions } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { fillLegends } from "../rows/fill-legends.ts";
import { readModels } from "../rows/models.ts";
import { isSignatureCell, isTotalRow } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { readSection } from "../rows/section-row.ts";
import { columnLetter } from "../table/address.ts";
import { type Card, cardsIn } from "../table/card-cell.ts";
import { questionIn } from "../table/labels.ts";
import { findTables, type TableBlock } from "../table/tables.ts";
import { type Heading, listView, placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { UnderstoodForms } from "./form-sheet.ts";
import type { AroundTurned } from "./turned-sheet.ts";

/** A question of the cards, or a column beside them. */
interface Asked {
  key: string;
  path: string[];
  folded: string[];
  how: Heading["how"];
}

/** A card with what its row holds beside it. */
interface Entry extends Card {
  beside: { asked: Asked; cell: ViewCell }[];
}

/**
 * Reads a sheet whose models stand in one cell each, question by question (“Tên mô hình: …”, “Nội dung: …”), below each other
 * or side by side; null for any other sheet, and where a column of names says that such cells tell of something else.
 */
export function understandCards(
  view: SheetView,
  programme: Programme,
  readers: Readers,
  decided: RowDecisions,
  around: AroundTurned,
): UnderstoodForms | null {
  const isOpen = (row: number) => (decided.get(row) ?? "model") === "model";
  const cards = view.rowNumbers.filter(isOpen).flatMap((row) => view.own(row).flatMap(cardsIn));
  if (cards.length === 0) return null;
  const blocks = findTables(view);
  if (blocks.some((block) => namesElsewhere(view, block, cards))) return null;

  const out: UnderstoodForms = { models: [], ignored: [], tables: [], above: [], asked: [], fates: new Map() };
  const first = Math.min(...cards.map(({ cell }) => cell.row));
  const heads = new Set(blocks.flatMap(({ headerRows, numberingRows }) => [...headerRows, ...numberingRows]));
  for (const { row, as } of classifyAbove(
    view,
    view.rowNumbers.filter((row) => row < first && !heads.has(row)),
  )) {
    out.fates.set(row, as);
    for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
  }
  const titles = out.above.filter(({ as }) => as === "title");
  const entries = cards.map((card) => ({ ...card, beside: besideCard(view, card, cards, blocks) }));
  const { list, block } = asList(view, entries, readers);
  const written = fillLegends(list, block, readers);
  settleColumns(fillChoices(written, block, { extras: true }), block, readers, new Map());
  const { models } = readModels(
    fillChoices(written, block, { extras: false }),
    block,
    block.bodyRows.map((row) => ({ row, as: "model" as const })),
    {
      programme,
      readers,
      defaultField: around.fieldOf(titles.map(({ text }) => text)),
      ofTable: around.ofTable,
      whence: around.whenceOf(titles),
    },
    new SectionStack(),
  );
  out.models = models.map((model) => {
    const row = entries[model.row - 1]?.cell.row ?? first;
    return { ...model, row, rows: [row] };
  });
  account(out, view, entries, heads, readers);
  return out;
}

/** True for a table whose own names stand in another column than the cards. */
function namesElsewhere(view: SheetView, { columns, bodyRows }: TableBlock, cards: Card[]): boolean {
  const name = columns.find(({ role }) => role === "name");
  const own = cards.filter(({ cell }) => bodyRows.includes(cell.row));
  if (!name || own.length === 0 || own.some(({ cell }) => cell.column === name.column)) return false;
  return bodyRows.some((row) => /\p{L}/u.test(view.at(row, name.column)?.text ?? ""));
}

/** The other cells of a card's row, under their headings; beside a second card nobody knows whose they are. */
function besideCard(view: SheetView, { cell }: Card, cards: Card[], blocks: TableBlock[]): Entry["beside"] {
  const block = blocks.find(({ bodyRows }) => bodyRows.includes(cell.row));
  if (!block || cards.filter((card) => card.cell.row === cell.row).length > 1) return [];
  return view.own(cell.row).flatMap((other) => {
    const column = block.columns.find((one) => one.column === other.column);
    if (other === cell || !column || column.role === "ordinal" || column.path.length === 0) return [];
    const { path, folded } = column;
    return [{ asked: { key: `column ${other.column}`, path, folded, how: "column" as const }, cell: other }];
  });
}

/** Each card as a row, each thing that is asked as a column. */
function asList(view: SheetView, entries: Entry[], readers: Readers): { list: SheetView; block: TableBlock } {
  const asked: Asked[] = [];
  const told = entries.map(({ answers, beside }) => {
    const known = new Set<string>();
    const said = answers.map(({ line, value }) => {
      const own = line.role ?? fold(line.label);
      // What is asked for twice is told under its own words the second time.
      const key = known.has(own) ? `${own} ${fold(line.label)}` : own;
      known.add(own);
      const folded = [line.asked ?? questionIn(line.label)];
      return { asked: { key, path: [line.label], folded, how: "question" as const }, cell: value };
    });
    const cells = new Map([...said, ...beside].map(({ asked: one, cell }) => [one.key, cell]));
    for (const { asked: one } of [...said, ...beside]) if (!asked.some(({ key }) => key === one.key)) asked.push(one);
    return cells;
  });
  const rows = told.map((cells) => asked.map(({ key }) => cells.get(key) ?? null));
  const columns = mapColumns(
    asked.map(({ path, folded }, at) => ({ column: at + 1, path, folded })),
    readers.year,
  );
  const list: SheetView = {
    ...listView(
      view,
      rows,
      entries.map(({ cell }) => cell.row),
    ),
    headingOf: ({ column }) => {
      const one = asked[column - 1];
      return one ? { how: one.how, text: saidShort(one.path.at(-1) ?? "") } : null;
    },
  };
  const block = {
    headerRows: [],
    numberingRows: [],
    repeatedRows: [],
    columns,
    aboveRows: [],
    bodyRows: list.rowNumbers,
  };
  return { list, block };
}

/** Every row's fate, and each cell of the cards' rows that gave nothing. */
function account(out: UnderstoodForms, view: SheetView, entries: Entry[], heads: Set<number>, readers: Readers): void {
  const rows = [...new Set(entries.map(({ cell }) => cell.row))];
  const taken = new Set(
    out.models.flatMap(({ provenance }) => Object.values(provenance).flatMap((at) => at.map(({ cell }) => cell))),
  );
  for (const row of heads) out.fates.set(row, "header");
  for (const row of rows) {
    out.fates.set(row, "imported");
    for (const cell of view.own(row)) {
      const at = placeOf(cell);
      if (!taken.has(at)) out.ignored.push({ sheet: view.name, cell: at, reason: words.noValue, text: cell.text });
    }
  }
  let signed = false;
  for (const row of view.rowNumbers) {
    if (out.fates.has(row)) continue;
    const cells = view.own(row);
    signed ||= cells.some(isSignatureCell);
    out.fates.set(row, signed ? "signature" : fateOf(cells, readers));
  }
  const [letter] = entries.map(({ cell }) => columnLetter(cell.column));
  const columns: Record<string, string> = letter === undefined ? {} : { name: letter };
  out.tables.push({
    sheet: view.name,
    headerRows: [...heads],
    firstRow: rows[0] ?? 1,
    lastRow: rows.at(-1) ?? 1,
    columns,
  });
}

/** A line between cards: what says something of those below is put to a person, for no card says that it holds for it. */
function fateOf(
  cells: ViewCell[],
  readers: Readers,
): "total" | "note" | "letterhead" | "title" | "section" | "unclear" {
  const [only, ...others] = cells;
  if (isTotalRow(cells)) return "total";
  if (!only || others.length > 0) return "unclear";
  const { unit, field, meaning, subject } = readSection(only.text, null, readers);
  const says = unit !== null || field !== null || subject !== null || Object.keys(meaning).length > 0;
  return plainReason(cells) ?? (says ? "unclear" : "section");
}
