import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { overviewWords } from "../../words/overview.ts";

const words = overviewWords.deadlines;
type Deadline = Output<"overview.show">["deadlines"][number];

/** The deadlines that concern the office, the nearest ones first and those behind last. */
export function Deadlines({ deadlines }: { deadlines: Deadline[] }) {
  const rank = ({ state }: Deadline) => ["coming", "undecided", "passed"].indexOf(state);
  const sorted = deadlines.toSorted((a, b) => rank(a) - rank(b) || (a.lastDay ?? "9").localeCompare(b.lastDay ?? "9"));
  return (
    <Sheet title={words.title}>
      {sorted.length === 0 && <p className="quiet plain">{words.none}</p>}
      <ul className="deadlines">
        {sorted.map((deadline) => (
          <li key={deadline.id} className={`is-${deadline.state}`}>
            <div className="deadline-head">
              <span>{deadline.label}</span>
              <strong className={(deadline.daysLeft ?? 99) <= 7 && deadline.state === "coming" ? "near" : ""}>
                {left(deadline)}
              </strong>
            </div>
            <div className="quiet">
              {deadline.lastDay && `${words.lastDay(formatDay(deadline.lastDay))}. `}
              {words.written(deadline.written)}
            </div>
            {deadline.remarks.map((remark) => (
              <div key={remark} className="deadline-remark">
                {remark}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function left({ daysLeft, state, perModel }: Deadline): string {
  if (perModel) return words.perModel;
  if (daysLeft === null || state === "undecided") return words.undecided;
  return daysLeft < 0 ? words.passed(-daysLeft) : words.left(daysLeft);
}
