import { UndoOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { DAY_FORMATS } from "../../parts/format.ts";
import { vettingWords as words } from "../../words/vetting.ts";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";

/** Id of the day's field, to which the clerk is led where it is empty. */
export const DAY_FIELD = "vetting-day";

/** The day and the writer of everything that is recorded on the screen, and the way back. */
export function EntryBar({ year, entry, steps }: { year: number; entry: Entry; steps: Steps }) {
  const inYear = dayjs(`${year}-12-31`);
  return (
    <div className="vetting-entry">
      <label htmlFor={DAY_FIELD}>{words.day}</label>
      <DatePicker
        id={DAY_FIELD}
        className="vetting-day"
        format={DAY_FORMATS}
        title={words.dayHint(year)}
        status={entry.day === null ? "warning" : ""}
        value={entry.day === null ? null : dayjs(entry.day)}
        defaultPickerValue={entry.day === null ? inYear : dayjs(entry.day)}
        minDate={dayjs(`${year}-01-01`)}
        maxDate={inYear}
        onChange={(day) => entry.setDay(day ? day.format("YYYY-MM-DD") : null)}
      />
      <label htmlFor="vetting-by">{words.by}</label>
      <Input
        id="vetting-by"
        className="vetting-by"
        placeholder={words.byHint}
        maxLength={120}
        value={entry.by}
        onChange={({ target }) => entry.setBy(target.value)}
      />
      <Button
        icon={<UndoOutlined aria-hidden />}
        title={steps.last ?? words.undoHint}
        disabled={steps.last === null}
        loading={steps.busy && steps.last !== null}
        onClick={() => void steps.undo()}
      >
        {words.undo}
      </Button>
    </div>
  );
}
