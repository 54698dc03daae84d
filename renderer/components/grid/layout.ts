/** Which columns a clerk shows, in what order and how wide; what her computer remembers of a grid. */
export interface GridLayout {
  order: string[];
  hidden: string[];
  widths: Record<string, number>;
}

const NARROWEST = 48;
const WIDEST = 900;

/** The remembered layout brought up to date with the columns that there are: new ones come after their old neighbour. */
export function settleLayout(known: readonly string[], shown: readonly string[], remembered: unknown): GridLayout {
  const before = readLayout(remembered);
  if (!before) return { order: [...known], hidden: known.filter((key) => !shown.includes(key)), widths: {} };
  const order = before.order.filter((key) => known.includes(key));
  for (const [index, key] of known.entries()) {
    if (order.includes(key)) continue;
    const neighbour = known
      .slice(0, index)
      .reverse()
      .find((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, key);
  }
  const added = known.filter((key) => !before.order.includes(key) && !shown.includes(key));
  return {
    order,
    hidden: [...before.hidden.filter((key) => known.includes(key)), ...added],
    widths: Object.fromEntries(
      Object.entries(before.widths).map(([key, width]) => [key, Math.min(WIDEST, Math.max(NARROWEST, width))]),
    ),
  };
}

/** The layout with one column moved before (`-1`) or after (`1`) its neighbour. */
export function moveColumn(layout: GridLayout, key: string, by: -1 | 1): GridLayout {
  const from = layout.order.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= layout.order.length) return layout;
  const order = [...layout.order];
  order.splice(from, 1);
  order.splice(to, 0, key);
  return { ...layout, order };
}

/** Shows a hidden column, hides a shown one. */
export function toggleColumn(layout: GridLayout, key: string): GridLayout {
  const hidden = layout.hidden.includes(key) ? layout.hidden.filter((k) => k !== key) : [...layout.hidden, key];
  return { ...layout, hidden };
}

/** Another width for a column, in pixels, within what can be read. */
export function widenColumn(layout: GridLayout, key: string, width: number): GridLayout {
  return { ...layout, widths: { ...layout.widths, [key]: Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))) } };
}

function readLayout(value: unknown): GridLayout | null {
  if (typeof value !== "object" || value === null) return null;
  const { order, hidden, widths } = value as Record<string, unknown>;
  if (!isTexts(order) || !isTexts(hidden) || typeof widths !== "object" || widths === null) return null;
  const numbers = Object.entries(widths).filter((entry): entry is [string, number] => Number.isFinite(entry[1]));
  return { order, hidden, widths: Object.fromEntries(numbers) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
