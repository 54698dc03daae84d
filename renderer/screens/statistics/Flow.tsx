import { formatCount } from "../../parts/format.ts";
import { colours } from "../../shell/theme.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Drawing, FILLS, Label, Legend, legendHeight } from "./Drawing.tsx";
import type { Stage } from "./numbers.ts";

const words = statisticsWords.stages;
const ROW = 40;
const BAR = 26;
const LEGEND = [
  { fill: "full" as const, label: words.here },
  { fill: "light" as const, label: words.beyond },
];
type Step = Stage & { label: string; address: string };

/** Steps below each other, as wide as the models that came so far, with what flows on between them. */
export function Flow(props: { title: string; width: number; way: Step[]; left: Step[] }) {
  const { way, width } = props;
  const labels = Math.min(220, Math.round(width * 0.32));
  const room = Math.max(80, width - labels - 100);
  const most = Math.max(1, ...way.map(({ beyond }) => beyond));
  const middle = labels + room / 2;
  const left = props.left.filter(({ here }) => here > 0);
  const half = (count: number) => (count / most) * (room / 2);
  const top = legendHeight(LEGEND, width);
  const bottom = top + way.length * ROW;
  return (
    <Drawing title={props.title} width={width} height={bottom + (left.length > 0 ? 30 + left.length * 32 : 0)}>
      <Legend items={LEGEND} width={width} />
      {way.map((step, index) => {
        const next = way[index + 1];
        const y = top + index * ROW;
        return (
          <g key={step.stage}>
            {next && next.beyond > 0 && (
              <polygon
                points={[
                  [middle - half(step.beyond), y + BAR],
                  [middle + half(step.beyond), y + BAR],
                  [middle + half(next.beyond), y + ROW],
                  [middle - half(next.beyond), y + ROW],
                ]
                  .map((point) => point.join(","))
                  .join(" ")}
                fill="#e3edf5"
              />
            )}
            <a href={`#${step.address}`} aria-label={`${step.label}: ${words.line(step.here, step.beyond)}`}>
              <rect x={0} y={y - 3} width={width} height={32} fill="transparent" />
              <rect
                x={middle - half(step.beyond)}
                y={y}
                width={Math.max(2, 2 * half(step.beyond))}
                height={BAR}
                {...(step.beyond > 0 ? FILLS.light : FILLS.idle)}
              />
              <rect x={middle - half(step.here)} y={y} width={2 * half(step.here)} height={BAR} {...FILLS.full} />
            </a>
            <g pointerEvents="none">
              <Label x={0} y={y + 18} width={labels - 10} text={step.label} />
              <text x={labels + room + 10} y={y + 18} fill={colours.ink}>
                {step.beyond === step.here
                  ? formatCount(step.here)
                  : `${formatCount(step.here)} / ${formatCount(step.beyond)}`}
              </text>
            </g>
          </g>
        );
      })}
      {left.length > 0 && (
        <text x={0} y={bottom + 20} fill={colours.quiet}>
          {words.left}
        </text>
      )}
      {left.map(({ stage, label, here, address }, index) => (
        <g key={stage}>
          <a href={`#${address}`} aria-label={`${label}: ${here}`}>
            <rect x={0} y={bottom + 28 + index * 32} width={width} height={32} fill="transparent" />
            <rect
              x={middle - half(here)}
              y={bottom + 32 + index * 32}
              width={Math.max(2, 2 * half(here))}
              height={BAR}
              {...FILLS.bad}
            />
          </a>
          <g pointerEvents="none">
            <Label x={0} y={bottom + 50 + index * 32} width={labels - 10} text={label} />
            <text x={labels + room + 10} y={bottom + 50 + index * 32} fill={colours.ink}>
              {formatCount(here)}
            </text>
          </g>
        </g>
      ))}
    </Drawing>
  );
}
