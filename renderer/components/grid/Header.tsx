// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, each at its place, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cursor is aria-activedescendant
import { Input, Select } from "antd";
import { type PointerEvent, useRef } from "react";
import { MARGIN, type PlacedColumn } from "./frame.ts";
import type { ColumnFilter, Filters, Sorting } from "./lines.ts";

export interface HeaderWords {
  all: string;
  sort: string;
  ascending: string;
  descending: string;
  filter: (title: string) => string;
  chosen: (count: number) => string;
  widen: (title: string) => string;
}

interface HeaderProps<R> {
  columns: readonly PlacedColumn<R>[];
  total: number;
  sorting: Sorting | null;
  filters: Filters;
  allTicked: boolean;
  someTicked: boolean;
  words: HeaderWords;
  onSort(key: string): void;
  onFilter(key: string, filter: ColumnFilter): void;
  onWiden(key: string, width: number): void;
  onTickAll(): void;
}

/** Titles that sort when clicked, and a line of filters below them. */
export function Header<R>(props: HeaderProps<R>) {
  const { columns, total, sorting, filters, words } = props;
  return (
    <div role="rowgroup" className="grid-head" style={{ width: total }}>
      <div role="row" aria-rowindex={1} className="grid-titles">
        <div role="columnheader" className="grid-margin is-head" style={{ width: MARGIN }}>
          <input
            type="checkbox"
            className="grid-tick"
            aria-label={words.all}
            checked={props.allTicked}
            ref={(box) => {
              if (box) box.indeterminate = props.someTicked && !props.allTicked;
            }}
            onChange={props.onTickAll}
          />
        </div>
        {columns.map(({ column, index, width, left, frozen, lastFrozen }) => {
          const sorted = sorting?.key === column.key ? (sorting.descending ? "descending" : "ascending") : "none";
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted}
              className={`grid-title${frozen ? " is-frozen" : ""}${lastFrozen ? " is-last-frozen" : ""}`}
              style={frozen ? { width, left } : { width }}
            >
              <button type="button" className="grid-sort" title={words.sort} onClick={() => props.onSort(column.key)}>
                <span>{column.title}</span>
                {sorted === "none" ? null : (
                  <span className="grid-sorted">{sorted === "ascending" ? words.ascending : words.descending}</span>
                )}
              </button>
              <Widen width={width} title={words.widen(column.title)} onWiden={(w) => props.onWiden(column.key, w)} />
            </div>
          );
        })}
      </div>
      <div role="row" aria-rowindex={2} className="grid-filters">
        <div role="gridcell" className="grid-margin is-head" style={{ width: MARGIN }} />
        {columns.map(({ column, width, left, frozen, lastFrozen }) => (
          <div
            key={column.key}
            role="gridcell"
            className={`grid-filter${frozen ? " is-frozen" : ""}${lastFrozen ? " is-last-frozen" : ""}`}
            style={frozen ? { width, left } : { width }}
          >
            <FilterBox
              label={words.filter(column.title)}
              chosen={words.chosen}
              options={column.choices}
              filter={filters[column.key]}
              onFilter={(filter) => props.onFilter(column.key, filter)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function FilterBox({
  label,
  chosen,
  options,
  filter,
  onFilter,
}: {
  label: string;
  chosen: (count: number) => string;
  options: readonly { value: string; label: string }[] | undefined;
  filter: ColumnFilter | undefined;
  onFilter(filter: ColumnFilter): void;
}) {
  if (!options) {
    const text = filter?.kind === "text" ? filter.text : "";
    return (
      <Input
        aria-label={label}
        allowClear
        value={text}
        onChange={(event) => onFilter({ kind: "text", text: event.target.value })}
      />
    );
  }
  const values = filter?.kind === "choice" ? [...filter.values] : [];
  return (
    <Select
      aria-label={label}
      mode="multiple"
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      className="grid-filter-select"
      value={values}
      options={options.map(({ value, label: text }) => ({ value, label: text }))}
      maxTagCount={0}
      maxTagPlaceholder={(hidden) => {
        const [only] = hidden;
        return hidden.length === 1 && only ? only.label : chosen(hidden.length);
      }}
      onChange={(next: string[]) => onFilter({ kind: "choice", values: next })}
    />
  );
}

/** The edge by which a column is made wider. */
function Widen({ width, title, onWiden }: { width: number; title: string; onWiden(width: number): void }) {
  const began = useRef<{ x: number; width: number } | null>(null);
  const follow = (event: PointerEvent) => {
    if (began.current) onWiden(began.current.width + event.clientX - began.current.x);
  };
  return (
    <span
      className="grid-widen"
      title={title}
      onPointerDown={(event) => {
        began.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        began.current = null;
      }}
    />
  );
}
