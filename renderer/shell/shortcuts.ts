import { useLayoutEffect, useRef } from "react";

/** Keys that work wherever the clerk is; `undo` is left to the text field while she types in one. */
export type Shortcut = "search" | "receive" | "undo" | "print" | "help";

/** Calls `act` when the keys of `shortcut` are pressed. Held keys and keys already taken do nothing. */
export function useShortcut(shortcut: Shortcut, act: () => void, enabled = true): void {
  const latest = useRef(act);
  // What is seen can be pressed at once: effects that wait for the paint would let the first key pass.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || shortcutOf(event) !== shortcut) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [shortcut, enabled]);
}

function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.key === "F1") return "help";
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  switch (event.key.toLowerCase()) {
    case "f":
      return "search";
    case "o":
      return "receive";
    case "p":
      return "print";
    case "z":
      return isTyping(event.target) ? null : "undo";
    default:
      return null;
  }
}

/** Whether keys go into a text field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable='true']") !== null;
}
