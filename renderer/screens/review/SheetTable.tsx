import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { roleName, reviewWords as words } from "../../words/review.ts";
import { blocksOf, columnWidths, keptColumns } from "./blocks.ts";
import { keyOf } from "./decisions.ts";
import type { Links, ReviewSheet, Spot, Target } from "./links.ts";
import { letterOf } from "./places.ts";
import { SheetRowView } from "./SheetRowView.tsx";

const HEAD = 138;

/** A sheet as Excel shows it: letters above, numbers at the left, merged cells whole; only the rows in sight are drawn. */
export function SheetTable({
  sheet,
  links,
  active,
  focus,
  doubtful,
  decisions,
  editable,
  onSpot,
  onColumn,
  onRow,
}: {
  sheet: ReviewSheet;
  links: Links;
  active: Target | null;
  focus: Spot | null;
  doubtful: ReadonlySet<string>;
  decisions: Record<string, string>;
  editable: boolean;
  onSpot(spot: Spot): void;
  onColumn(letter: string, at: HTMLElement): void;
  onRow(row: number, at: HTMLElement): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(sheet), [sheet]);
  const widths = useMemo(() => columnWidths(sheet), [sheet]);
  const kept = useMemo(() => keptColumns(sheet), [sheet]);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (blocks[index]?.rows.length ?? 1) * 42,
    overscan: 1,
  });

  useEffect(() => {
    if (!focus || focus.sheet !== sheet.name) return;
    const index = blocks.findLastIndex((block) => block.from <= focus.row);
    const find = () => box.current?.querySelector(`[data-row="${focus.row}"][data-column="${focus.column}"]`);
    let tries = 6;
    // The block must be drawn and measured before its cell can be found.
    const follow = () => {
      const cell = find();
      if (cell) cell.scrollIntoView({ block: "nearest", inline: "nearest" });
      else if (tries-- > 0) {
        if (index >= 0) virtual.scrollToIndex(index);
        requestAnimationFrame(follow);
      }
    };
    follow();
  }, [focus, sheet.name, blocks, virtual]);

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const target = event.target.closest<HTMLElement>("[data-column],[data-fate],[data-letter]");
    if (!target) return;
    const { row, column, fate, letter } = target.dataset;
    if (letter !== undefined && editable) onColumn(letter, target);
    else if (fate !== undefined && editable) onRow(Number(fate), target);
    else if (row !== undefined && column !== undefined)
      onSpot({ sheet: sheet.name, row: Number(row), column: Number(column) });
  };
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  const rest = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const roles = new Map(sheet.columns.map((column) => [column.letter, column.role]));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what can be done stands in buttons; cells are also found from the models
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section ref={box} className="xl" tabIndex={0} aria-label={sheet.name} onClick={onClick}>
      <table style={{ width: HEAD + widths.reduce((sum, width) => sum + width, 0) }}>
        <colgroup>
          <col style={{ width: HEAD }} />
          {widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="xl-corner" />
            {widths.map((_, index) => {
              const letter = letterOf(index + 1);
              const role = roles.get(letter);
              const name = role === undefined ? null : roleName(role);
              const isKept = name === null && kept.has(index + 1);
              const decided = keyOf.column(sheet.name, letter) in decisions;
              return (
                <th key={letter} scope="col" className={`xl-letter${role === undefined ? "" : " has-role"}`}>
                  <button
                    type="button"
                    data-letter={letter}
                    disabled={!editable}
                    title={isKept ? words.columnKeptHint(letter) : words.columnHint(letter, name)}
                  >
                    <b>{letter}</b>
                    <span>{name ?? (isKept ? words.columnKept : words.columnNoRole)}</span>
                    {decided ? <i>{words.decided}</i> : null}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {first > 0 ? <Space height={first} /> : null}
        {items.map((item) => {
          const block = blocks[item.index];
          if (!block) return null;
          return (
            <tbody key={item.key} data-index={item.index} ref={virtual.measureElement}>
              {block.rows.map((row) => (
                <SheetRowView
                  key={row.row}
                  drawn={row}
                  sheet={sheet.name}
                  links={links}
                  active={active}
                  focus={focus?.sheet === sheet.name && focus.row === row.row ? focus.column : null}
                  doubtful={doubtful}
                  decided={keyOf.row(sheet.name, row.row) in decisions}
                  editable={editable}
                />
              ))}
            </tbody>
          );
        })}
        {rest > 0 ? <Space height={rest} /> : null}
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  );
}
