// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, each at its place, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cursor is aria-activedescendant
import { type CSSProperties, memo, type ReactNode } from "react";
import type { PlacedColumn } from "./frame.ts";
import { MARGIN } from "./frame.ts";
import type { Line } from "./lines.ts";

interface RowProps<R> {
  gridId: string;
  line: number;
  number: number;
  row: R;
  top: number;
  height: number;
  total: number;
  columns: readonly PlacedColumn<R>[];
  /** Selected columns of this row, bounds included. */
  from: number;
  to: number;
  /** Column of the cursor, or -1. */
  cursor: number;
  ticked: boolean;
  opened: boolean;
  /** The editor, and the column where it stands. */
  editing: number;
  editor: ReactNode;
  words: { tick: (number: number) => string; open: string; doubt: string; doubtAlone: string };
}

/** One row of the grid. The grid listens for all of them by `data-line` and `data-column`. */
function RowOf<R>(props: RowProps<R>) {
  const { gridId, line, number, row, columns, from, to, cursor, ticked, editing, words } = props;
  const style: CSSProperties = { transform: `translateY(${props.top}px)`, height: props.height, width: props.total };
  return (
    <div
      role="row"
      aria-rowindex={line + 3}
      aria-selected={ticked}
      className={`grid-row${ticked ? " is-ticked" : ""}${props.opened ? " is-opened" : ""}`}
      style={style}
    >
      <div role="rowheader" className="grid-margin" style={{ width: MARGIN }} data-line={line} data-open="">
        <input
          type="checkbox"
          className="grid-tick"
          checked={ticked}
          readOnly
          tabIndex={-1}
          data-tick={line}
          aria-label={words.tick(number)}
        />
        <span className="grid-number" title={words.open}>
          {number}
        </span>
      </div>
      {columns.map(({ column, index, width, left, frozen, lastFrozen }) => {
        const doubt = column.doubt?.(row) ?? null;
        const text = column.text(row);
        const classes = ["grid-cell"];
        if (frozen) classes.push("is-frozen");
        if (lastFrozen) classes.push("is-last-frozen");
        if (index >= from && index <= to) classes.push("is-selected");
        if (index === cursor) classes.push("is-cursor");
        if (doubt !== null) classes.push("is-doubtful");
        if (column.align) classes.push(`is-${column.align}`);
        return (
          <div
            key={column.key}
            id={`${gridId}-${line}-${index}`}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={index >= from && index <= to}
            className={classes.join(" ")}
            style={frozen ? { width, left } : { width }}
            data-line={line}
            data-column={index}
            title={doubt ?? (text.length > 24 ? text : undefined)}
          >
            {index === editing ? (
              props.editor
            ) : (
              <>
                {doubt === null ? null : (
                  <span className="grid-doubt">{text === "" ? words.doubtAlone : words.doubt}</span>
                )}
                <span className="grid-text">{column.render ? column.render(row) : text}</span>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

export const Row = memo(RowOf) as typeof RowOf;

/** The heading of a group: its name, how many rows, and how many of them are doubtful. */
export function GroupRow<R>({
  group,
  line,
  top,
  height,
  total,
  words,
}: {
  group: Extract<Line<R>, { kind: "group" }>;
  line: number;
  top: number;
  height: number;
  total: number;
  words: { count: (count: number, doubtful: number) => string };
}) {
  return (
    <div
      role="row"
      aria-rowindex={line + 3}
      className="grid-group"
      style={{ transform: `translateY(${top}px)`, height, width: total }}
    >
      <div role="gridcell" className="grid-group-cell">
        <button type="button" className="grid-group-button" aria-expanded={!group.closed} data-group={group.value}>
          <span aria-hidden="true">{group.closed ? "▸" : "▾"}</span>
          <strong>{group.label}</strong>
          <span className="grid-group-count">{words.count(group.count, group.doubtful)}</span>
        </button>
      </div>
    </div>
  );
}
