import { useRef } from "react";
import type { GridProps } from "./props.ts";
import { rowsIn } from "./work.ts";

/** Ticks the row of a line or takes its tick away; `through` does so for all from the last one on. */
export function useTicks<R>(
  { lines, rowKey, ticked, onTick }: GridProps<R>,
  rowAt: (line: number) => R | null,
): (line: number, through: boolean) => void {
  const last = useRef<number | null>(null);
  return (line, through) => {
    const from = last.current;
    const rows =
      through && from !== null ? rowsIn(lines, { top: Math.min(from, line), bottom: Math.max(from, line) }) : [];
    last.current = line;
    const own = rowAt(line);
    const keys = (rows.length > 0 ? rows : own === null ? [] : [own]).map(rowKey);
    const next = new Set(ticked);
    const off = own !== null && ticked.has(rowKey(own));
    for (const key of keys) {
      if (off) next.delete(key);
      else next.add(key);
    }
    onTick(next);
  };
}
