import { App, Button } from "antd";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { unitsWords as words } from "../../words/units.ts";
import { paperName, reminderText } from "./reminder.ts";
import type { Unit } from "./tree.ts";

type Overview = Output<"overview.show">;

/** What the unit owes this year, and the words to remind it with. */
export function Duties({
  unit,
  cells,
  duties,
  office,
}: {
  unit: Unit;
  cells: Overview["units"][number]["cells"];
  duties: Overview["duties"];
  office: string;
}) {
  const { message } = App.useApp();
  const reminder = reminderText(office, unit.name, cells, duties);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    void message.success(words.reminderCopied);
  };
  return (
    <Sheet
      title={words.duties}
      beside={
        reminder === null ? null : (
          <Button onClick={() => void copy(reminder)} title={reminder}>
            {words.reminder}
          </Button>
        )
      }
    >
      <ul className="unit-duties">
        {duties.map((duty) => {
          const cell = cells.find((one) => one.duty === duty.id);
          if (!cell) return null;
          return (
            <li key={duty.id}>
              <div>{paperName(duty)}</div>
              <div className="unit-duty-state">
                <span className={`unit-mark is-${cell.state}`}>{words.dutyState[cell.state]}</span>
                {cell.receivedOn ? <span>{words.received(formatDay(cell.receivedOn), false)}</span> : null}
                {cell.daysLate > 0 ? (
                  <span>{(cell.state === "missing" ? words.overdue : words.daysLate)(cell.daysLate)}</span>
                ) : null}
                {cell.lastDay ? <span className="quiet">{words.lastDay(formatDay(cell.lastDay))}</span> : null}
                {cell.files.map((file) => (
                  <Link key={file} to={to.review(file)}>
                    {words.openFile}
                  </Link>
                ))}
                {cell.models.map((model) => (
                  <Link key={model} to={to.vetting({ step: "all", model })}>
                    {words.openModel}
                  </Link>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {cells.length === 0 ? <p className="quiet">{words.noDuties}</p> : null}
    </Sheet>
  );
}
