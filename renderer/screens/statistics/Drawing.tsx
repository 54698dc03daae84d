import type { ReactNode } from "react";
import { colours } from "../../shell/theme.ts";
import { statisticsWords as words } from "../../words/statistics.ts";

/** Fills that differ in lightness and in shape, so that they can be told apart in print. */
export const FILLS = {
  full: { fill: colours.accent },
  light: { fill: "#a9c5dd" },
  hatched: { fill: "url(#hatched)" },
  dotted: { fill: "url(#dotted)" },
  good: { fill: colours.good },
  bad: { fill: "url(#lacking)" },
  idle: { fill: "#c9cfcb" },
  idleHatched: { fill: "url(#idle-hatched)" },
  // Outlines stand for what is not known of a group.
  open: { fill: colours.paper, stroke: colours.accent, strokeWidth: 2 },
  lightOpen: { fill: colours.paper, stroke: "#7ba3c4", strokeWidth: 2, strokeDasharray: "5 2" },
  idleOpen: { fill: colours.paper, stroke: colours.quiet, strokeWidth: 2, strokeDasharray: "2 2" },
} as const;
export type Fill = keyof typeof FILLS;

/** A letter's width at 14 px, roughly; labels are cut by it. */
const LETTER = 7.4;
const LEGEND_LINE = 24;

/** The frame of a picture: its size in pixels of the screen, its fills and its type. */
export function Drawing(props: { title: string; width: number; height: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, and there is no element for it
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="group"
      aria-label={words.chartOf(props.title)}
      width={props.width}
      height={props.height}
      fontFamily={'"Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif'}
      fontSize={14}
    >
      <defs>
        <Stripes id="hatched" paper="#e3edf5" ink={colours.accent} />
        <Stripes id="lacking" paper="#fae6e3" ink={colours.bad} />
        <Stripes id="idle-hatched" paper="#eceeeb" ink={colours.quiet} />
        <pattern id="dotted" width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill="#e3edf5" />
          <circle cx={3} cy={3} r={1.6} fill={colours.accent} />
        </pattern>
      </defs>
      {props.children}
    </svg>
  );
}

function Stripes({ id, paper, ink }: { id: string; paper: string; ink: string }) {
  return (
    <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={7} height={7} fill={paper} />
      <rect width={3} height={7} fill={ink} />
    </pattern>
  );
}

/** A text that is cut to its room; the whole of it shows when pointed at. */
export function Label({ x, y, width, text }: { x: number; y: number; width: number; text: string }) {
  const letters = Math.max(4, Math.floor(width / LETTER));
  const cut = text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
  return (
    <text x={x} y={y} fill={colours.ink}>
      {cut}
      <title>{text}</title>
    </text>
  );
}

/** What stands in a legend: a fill, or the line that marks what is asked for. */
export interface LegendItem {
  fill: Fill | "line";
  label: string;
}

/** What each fill stands for, in as many lines as the width asks for. */
export function Legend({ items, width }: { items: LegendItem[]; width: number }) {
  return placed(items, width).map(({ fill, label, x, y }) => (
    <g key={label}>
      {fill === "line" ? (
        <line x1={x + 8} x2={x + 8} y1={y} y2={y + 20} stroke={colours.ink} strokeWidth={2} strokeDasharray="4 2" />
      ) : (
        <rect x={x + 1} y={y + 3} width={15} height={14} {...FILLS[fill]} />
      )}
      <text x={x + 22} y={y + 15} fill={colours.ink}>
        {label}
      </text>
    </g>
  ));
}

/** How much room the legend takes. */
export function legendHeight(items: LegendItem[], width: number): number {
  const last = placed(items, width).at(-1);
  return last ? last.y + LEGEND_LINE + 4 : 0;
}

function placed(items: LegendItem[], width: number): (LegendItem & { x: number; y: number })[] {
  let x = 0;
  let y = 0;
  return items.map((item) => {
    const room = 22 + item.label.length * LETTER + 18;
    if (x > 0 && x + room > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const at = { ...item, x, y };
    x += room;
    return at;
  });
}
