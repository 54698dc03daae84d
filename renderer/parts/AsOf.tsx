import { Button } from "antd";
import { useSearchParams } from "react-router";
import { overviewWords as words } from "../words/overview.ts";
import { DayField } from "./DayField.tsx";

/** The day that a screen counts as today, from its address; empty input where it is the office's own. */
export function useAsOf(): { asOf?: string } {
  const [parameters] = useSearchParams();
  const day = parameters.get("ngay");
  return day ? { asOf: day } : {};
}

/** Lets the clerk look at the year as of another day; `today` is what the office counts as today. */
export function AsOf({ today }: { today: string }) {
  const [parameters, setParameters] = useSearchParams();
  const asOf = parameters.get("ngay");
  const go = (day: string | null) =>
    setParameters((now) => {
      const next = new URLSearchParams(now);
      if (day === null) next.delete("ngay");
      else next.set("ngay", day);
      return next;
    });
  return (
    <div className="as-of">
      {asOf && (
        <Button type="link" onClick={() => go(null)}>
          {words.asOfToday}
        </Button>
      )}
      <label htmlFor="as-of">{words.asOf}</label>
      <DayField id="as-of" allowClear={false} value={asOf ?? today} onChange={go} />
    </div>
  );
}
