// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, each at its place, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cursor is aria-activedescendant
import type { VirtualItem } from "@tanstack/react-virtual";
import { useId } from "react";
import { Editor } from "./Editor.tsx";
import { MARGIN } from "./frame.ts";
import { Header } from "./Header.tsx";
import { handleKey } from "./keys.ts";
import type { Sorting } from "./lines.ts";
import type { GridProps } from "./props.ts";
import { GroupRow, Row } from "./Row.tsx";
import { isInside } from "./selection.ts";
import { useGrid } from "./useGrid.ts";
import { placeOf } from "./usePointer.ts";
import "./grid.css";

/** A grid of many rows that is worked with like a sheet of Excel; only the rows in sight are drawn. */
export function Grid<R>(props: GridProps<R>) {
  const { columns, lines, rowKey, sorting, ticked, words, onTick } = props;
  const gridId = useId();
  const grid = useGrid(props);
  const { box, virtual, placed, total, extent, at, editing, rowAt, select, edit, tick } = grid;
  const keys = () => lines.flatMap((line) => (line.kind === "row" ? [rowKey(line.row)] : []));
  const keyOf = (index: number) => {
    const line = lines[index];
    return line?.kind === "row" ? rowKey(line.row) : null;
  };
  const allTicked = ticked.size > 0 && keys().every((key) => ticked.has(key));
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className="grid"
      aria-label={words.label}
      aria-description={words.help}
      aria-multiselectable
      aria-rowcount={lines.length + 2}
      aria-colcount={columns.length + 1}
      {...(at ? { "aria-activedescendant": `${gridId}-${at.focus.line}-${at.focus.column}` } : {})}
      {...grid.pointer}
      onFocus={(event) => {
        if (event.target === box.current) grid.startAt();
      }}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (place?.group !== undefined) props.onToggleGroup(place.group);
        else if (place?.tick && place.line !== undefined) tick(place.line, event.shiftKey);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place?.line !== undefined && place.column !== undefined)
          edit({ line: place.line, column: place.column }, null);
      }}
      onKeyDown={(event) => {
        if (event.target !== box.current || !at || editing) return;
        handleKey(event, at, { ...props, extent, select, edit, tick: () => tick(at.focus.line, false), rowAt });
      }}
    >
      <Header
        columns={placed}
        total={total}
        sorting={sorting}
        filters={props.filters}
        allTicked={allTicked}
        someTicked={ticked.size > 0}
        words={words}
        onSort={(key) => props.onSort(nextSorting(sorting, key))}
        onFilter={props.onFilter}
        onWiden={props.onWiden}
        onTickAll={() => onTick(allTicked ? new Set() : new Set(keys()))}
      />
      {lines.length === 0 ? (
        <div role="row">
          <div role="gridcell" className="grid-empty">
            {props.empty}
          </div>
        </div>
      ) : null}
      <div
        className="grid-body"
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), width: total, minWidth: MARGIN }}
      >
        {virtual.getVirtualItems().map((item) => (
          <GridLine key={keyOf(item.index) ?? item.key} item={item} gridId={gridId} props={props} grid={grid} />
        ))}
      </div>
    </div>
  );
}

/** One of the lines in sight: a group, or a row with what is selected and edited in it. */
function GridLine<R>({
  item,
  gridId,
  props,
  grid,
}: {
  item: VirtualItem;
  gridId: string;
  props: GridProps<R>;
  grid: ReturnType<typeof useGrid<R>>;
}) {
  const { columns, lines, rowKey, rowHeight, ticked, words } = props;
  const { placed, total, at, block, editing } = grid;
  const line = lines[item.index];
  if (!line) return null;
  const place = { line: item.index, top: item.start, height: rowHeight, total };
  if (line.kind === "group") return <GroupRow {...place} group={line} words={{ count: words.group }} />;
  const inside = block !== null && isInside(block, item.index, block.left);
  const editingHere = editing?.cell.line === item.index ? editing.cell.column : -1;
  const column = columns[editingHere];
  return (
    <Row
      {...place}
      gridId={gridId}
      number={line.number}
      row={line.row}
      columns={placed}
      from={inside ? block.left : 1}
      to={inside ? block.right : 0}
      cursor={at?.focus.line === item.index ? at.focus.column : -1}
      ticked={ticked.has(rowKey(line.row))}
      opened={props.opened === rowKey(line.row)}
      editing={editingHere}
      editor={
        column && editing ? (
          <Editor
            column={column}
            start={editing.start}
            invalidText={words.invalidNumber}
            onGive={grid.give}
            onCancel={grid.cancel}
          />
        ) : null
      }
      words={words}
    />
  );
}

/** Up, then down, then as it came. */
function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? null : { key, descending: true };
}
