import { useRef } from "react";
import type { GridProps } from "./props.ts";
import { useCursor } from "./useCursor.ts";
import { useEditing } from "./useEditing.ts";
import { usePointer } from "./usePointer.ts";
import { useTicks } from "./useTicks.ts";

/** The cursor, the editor, the ticks and the mouse of a grid, and the element that they work in. */
export function useGrid<R>(props: GridProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const cursor = useCursor(props, box);
  const editor = useEditing(props, cursor, box);
  const tick = useTicks(props, cursor.rowAt);
  const pointer = usePointer(props, cursor, editor.editing, box);
  return { box, ...cursor, ...editor, tick, pointer };
}
