import type { ReactNode } from "react";
import type { GridColumn } from "./column.ts";
import type { HeaderWords } from "./Header.tsx";
import type { ColumnFilter, Filters, Line, Sorting } from "./lines.ts";
import type { GridChange } from "./work.ts";

export interface GridWords extends HeaderWords {
  label: string;
  help: string;
  tick: (number: number) => string;
  open: string;
  doubt: string;
  /** Said where nothing else stands in the cell. */
  doubtAlone: string;
  group: (count: number, doubtful: number) => string;
  invalidNumber: string;
}

export interface GridProps<R> {
  /** The columns shown, in order. */
  columns: readonly GridColumn<R>[];
  widths: Readonly<Record<string, number>>;
  frozen: number;
  lines: readonly Line<R>[];
  rowKey(row: R): string;
  rowHeight: number;
  sorting: Sorting | null;
  filters: Filters;
  ticked: ReadonlySet<string>;
  /** Key of the row that the side panel shows. */
  opened: string | null;
  writable: boolean;
  words: GridWords;
  empty: ReactNode;
  onSort(sorting: Sorting | null): void;
  onFilter(key: string, filter: ColumnFilter): void;
  onWiden(key: string, width: number): void;
  onTick(ticked: Set<string>): void;
  onToggleGroup(value: string): void;
  /** The cursor rests on another row. */
  onCursor(row: R | null): void;
  onOpen(row: R): void;
  onChange(change: GridChange<R>): void;
  /** Told after cells were copied. */
  onCopied(rows: number, columns: number): void;
}
