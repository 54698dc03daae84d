import { formatDay } from "../../parts/format.ts";
import { colours } from "../../shell/theme.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Drawing, FILLS, Legend, legendHeight } from "./Drawing.tsx";
import type { Week } from "./numbers.ts";

const words = statisticsWords.weeks;
const HEIGHT = 180;
const LEGEND = [
  { fill: "good" as const, label: words.onTime },
  { fill: "bad" as const, label: words.late },
];

/** A column for each week, on time below and late above; a line after the last day. Where weeks are many, days stand under some alone. */
export function WeekColumns(props: {
  title: string;
  width: number;
  weeks: (Week & { address: string })[];
  lastDay: string | null;
}) {
  const { weeks, lastDay } = props;
  // Never narrower than can be hit; then the picture scrolls.
  const step = Math.max(34, Math.min(90, props.width / weeks.length));
  const width = Math.max(props.width, step * weeks.length);
  const most = Math.max(1, ...weeks.map(({ onTime, late }) => onTime + late));
  // A line for the words of the deadline, one for the sums.
  const top = legendHeight(LEGEND, width) + 44;
  const base = top + HEIGHT;
  const every = Math.ceil(52 / step);
  const at = lastDay === null ? null : positionOf(lastDay, weeks) * step;
  return (
    <Drawing title={props.title} width={width} height={base + 28}>
      <Legend items={LEGEND} width={width} />
      <line x1={0} x2={width} y1={base} y2={base} stroke={colours.line} />
      {weeks.map(({ from, onTime, late, address }, index) => {
        const x = index * step;
        const scale = HEIGHT / most;
        const said = words.bar(formatDay(from), onTime, late);
        const whole = onTime + late;
        return (
          <g key={from}>
            {whole > 0 && (
              <a href={`#${address}`} aria-label={said}>
                <rect
                  x={x}
                  y={base - Math.max(32, whole * scale)}
                  width={step}
                  height={Math.max(32, whole * scale)}
                  fill="transparent"
                />
                <rect x={x + 3} y={base - onTime * scale} width={step - 6} height={onTime * scale} {...FILLS.good} />
                <rect x={x + 3} y={base - whole * scale} width={step - 6} height={late * scale} {...FILLS.bad} />
                <text x={x + step / 2} y={base - whole * scale - 5} textAnchor="middle" fill={colours.ink}>
                  {whole}
                </text>
                <title>{said}</title>
              </a>
            )}
            {index % every === 0 && (
              <text x={x + 2} y={base + 20} fill={colours.ink}>
                {formatDay(from).slice(0, 5)}
              </text>
            )}
          </g>
        );
      })}
      {at !== null && lastDay !== null && (
        <g>
          <line x1={at} x2={at} y1={top - 26} y2={base} stroke={colours.ink} strokeWidth={2} strokeDasharray="4 2" />
          <text x={at} y={top - 32} textAnchor={at > width / 2 ? "end" : "start"} fill={colours.ink}>
            {words.deadline(formatDay(lastDay))}
          </text>
        </g>
      )}
    </Drawing>
  );
}

/** Where a day ends among the weeks, in weeks from the left. */
function positionOf(day: string, weeks: readonly Week[]): number {
  const first = weeks[0]?.from ?? day;
  return (Date.parse(day) - Date.parse(first)) / (7 * 86_400_000) + 1 / 7;
}
