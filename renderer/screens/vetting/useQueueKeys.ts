import { useLayoutEffect, useRef } from "react";
import { isTyping } from "../../shell/shortcuts.ts";

/** What the queue's keys do. */
export interface QueueKeys {
  move(by: number): void;
  /** The step with that number, from 1. */
  step(number: number): void;
  undo(): void;
}

/**
 * J and K go through the queue from anywhere on the screen, 1 to 9 choose a step, Enter the first one. Keys of
 * a text field, a list or a dialogue are left to it.
 */
export function useQueueKeys(keys: QueueKeys, enabled: boolean): void {
  const latest = useRef(keys);
  // With what is drawn, not after it: a key that comes as soon as the steps are seen counts.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !isFree(event.target)) return;
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the window's own keys, for Ctrl+Z means the last step here and an edit of the register elsewhere.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [enabled]);
}

function actionOf(event: KeyboardEvent, keys: QueueKeys): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    return key === "z" && !event.shiftKey && !event.repeat ? () => keys.undo() : null;
  }
  if (key === "j") return () => keys.move(1);
  if (key === "k") return () => keys.move(-1);
  if (event.repeat) return null;
  if (/^[1-9]$/u.test(key)) return () => keys.step(Number(key));
  const pressed = event.target instanceof Element && event.target.closest("button, a, [role=button], [role=tab]");
  return key === "enter" && !pressed ? () => keys.step(1) : null;
}

function isFree(target: EventTarget | null): boolean {
  if (isTyping(target) || document.querySelector(".ant-modal-wrap:not([style*='display: none'])")) return false;
  return !(target instanceof Element && target.closest("[role=dialog], [role=combobox], [role=menu], .ant-popover"));
}
