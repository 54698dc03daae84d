import type { PlainColumn, Prose } from "./prose.ts";
import { words } from "./words.ts";

/** What a chart shows: so many models under each label. */
export interface ChartLine {
  label: string;
  models: readonly { id: string }[];
}

/**
 * A bar chart as a table: label, bar, number. Each bar is drawn from the very number that stands beside it, in
 * every writer by what that program draws best, and prints in black and white.
 */
export function chart(prose: Prose, key: string, title: string, label: string, lines: readonly ChartLine[]): void {
  const most = Math.max(...lines.map(({ models }) => models.length), 0);
  if (most === 0) return;
  const columns: PlainColumn[] = [
    { title: label, width: 58, align: "left" },
    { title: words.charts.bar, width: 87, align: "left" },
    { title: words.charts.models, width: 20, align: "center" },
  ];
  prose.caption(title);
  prose.plainTable(
    key,
    columns,
    lines.map(({ label: name, models }) => ({
      kind: "body",
      cells: [name, { bar: models.length, of: most }, models.length],
      models: models.map(({ id }) => id),
    })),
    { numbered: false },
  );
}
