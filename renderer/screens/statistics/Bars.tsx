import { colours } from "../../shell/theme.ts";
import { Drawing, FILLS, type Fill, Label, Legend, type LegendItem, legendHeight } from "./Drawing.tsx";

export interface BarRow {
  key: string;
  label: string;
  parts: { key: string; value: number; fill: Fill; label: string; address: string | null }[];
  /** Where a line is drawn across the bar. */
  mark?: number | null;
  /** What stands behind the bar. */
  note: string;
}

const ROW = 34;
const NOTE = 130;

/** Rows of bars in parts, each part opening its list; a line marks what is asked for. */
export function Bars(props: { title: string; width: number; rows: BarRow[]; legend: LegendItem[] }) {
  const { rows, width, legend } = props;
  const labels = Math.min(230, Math.round(width * 0.34));
  const room = Math.max(60, width - labels - NOTE - 16);
  const most = Math.max(
    1,
    ...rows.map(({ parts, mark }) =>
      Math.max(
        parts.reduce((sum, { value }) => sum + value, 0),
        mark ?? 0,
      ),
    ),
  );
  const scale = room / most;
  const top = legendHeight(legend, width);
  return (
    <Drawing title={props.title} width={width} height={top + rows.length * ROW + 4}>
      <Legend items={legend} width={width} />
      {rows.map(({ key, label, parts, mark, note }, index) => {
        const y = top + index * ROW;
        const x = labels + 8 + parts.reduce((sum, { value }) => sum + value, 0) * scale;
        return (
          <g key={key}>
            <Label x={0} y={y + 22} width={labels} text={label} />
            {parts.map((part, at) => (
              <Part
                key={part.key}
                part={part}
                label={label}
                x={labels + 8 + parts.slice(0, at).reduce((sum, { value }) => sum + value, 0) * scale}
                y={y}
                width={part.value * scale}
              />
            ))}
            {mark != null && (
              <line
                x1={labels + 8 + mark * scale}
                x2={labels + 8 + mark * scale}
                y1={y + 1}
                y2={y + ROW - 1}
                stroke={colours.ink}
                strokeWidth={2}
                strokeDasharray="4 2"
              />
            )}
            <text x={Math.max(x, labels + 8 + (mark ?? 0) * scale) + 6} y={y + 22} fill={colours.ink}>
              {note}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

/** One part of a bar; it opens its list where it has one. */
function Part(props: { part: BarRow["parts"][number]; label: string; x: number; y: number; width: number }) {
  const { part, x, y } = props;
  if (part.value === 0) return null;
  const width = Math.max(1, props.width);
  const said = `${props.label}: ${part.label} ${part.value}`;
  const bar = (
    <rect x={x} y={y + 4} width={width} height={ROW - 8} stroke={colours.paper} {...FILLS[part.fill]}>
      <title>{said}</title>
    </rect>
  );
  if (!part.address) return bar;
  return (
    <a href={`#${part.address}`} aria-label={said}>
      <rect x={x} y={y} width={width} height={ROW} fill="transparent" />
      {bar}
    </a>
  );
}
