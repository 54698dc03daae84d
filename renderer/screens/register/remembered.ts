/** What this computer remembers of a screen, unchecked; null where it remembers nothing, or a browser keeps nothing. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Has this computer remember it; a browser that keeps nothing does no harm. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost but a habit.
  }
}
