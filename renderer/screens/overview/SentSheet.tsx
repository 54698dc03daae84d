import { Button, Empty } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { SENT_SHAPES, SENT_STATES, type SentState } from "../../parts/sent.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";
import { dutyName } from "./duty.ts";
import { SentTable } from "./SentTable.tsx";

const words = overviewWords.sent;

/** Who has sent and who has not: units × duties, in as many columns as fit beside each other. */
export function SentSheet({ overview }: { overview: Output<"overview.show"> }) {
  const { duties, units } = overview;
  const navigate = useNavigate();
  const [only, setOnly] = useState<{ duty: string; state: SentState } | null>(null);
  const [box, width] = useWidth<HTMLDivElement>();

  if (units.length === 0) {
    return (
      <Sheet title={words.title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty}>
          <Button onClick={() => navigate(to.units())}>{words.emptyAction}</Button>
        </Empty>
      </Sheet>
    );
  }
  const shown = units.filter(
    ({ cells }) => !only || cells.some(({ duty, state }) => duty === only.duty && state === only.state),
  );
  const columns = Math.max(1, Math.min(4, Math.floor((width + 20) / (170 + duties.length * 92))));
  const height = Math.ceil(shown.length / columns);
  const blocks = Array.from({ length: columns }, (_, index) => shown.slice(index * height, (index + 1) * height));
  return (
    <Sheet
      title={words.title}
      beside={
        only && (
          <Button type="link" onClick={() => setOnly(null)}>
            {words.all}
          </Button>
        )
      }
    >
      {duties.map((duty) => (
        <div key={duty.id} className="sent-sums">
          <span className="sent-duty">
            <strong title={duty.label}>{dutyName(duty.purpose)}</strong>{" "}
            <span className="quiet">{duty.lastDay ? words.lastDay(formatDay(duty.lastDay)) : words.noLastDay}</span>
          </span>
          {SENT_STATES.map((state) => {
            const count = units.filter(({ cells }) =>
              cells.some((cell) => cell.duty === duty.id && cell.state === state),
            ).length;
            if (count === 0) return null;
            const pressed = only?.duty === duty.id && only.state === state;
            return (
              <button
                key={state}
                type="button"
                className={`sent-sum is-${state}`}
                aria-pressed={pressed}
                onClick={() => setOnly(pressed ? null : { duty: duty.id, state })}
              >
                <span aria-hidden>{SENT_SHAPES[state]}</span> {words.count(words.states[state], count)}
              </button>
            );
          })}
        </div>
      ))}
      <div ref={box} className="sent-blocks">
        {shown.length === 0 && <p className="quiet">{words.nobody}</p>}
        {blocks.map((block) => block[0] && <SentTable key={block[0].id} duties={duties} units={block} />)}
      </div>
    </Sheet>
  );
}
