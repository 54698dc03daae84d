import { Button } from "antd";
import { formatCount, formatDay } from "../../parts/format.ts";
import { queueWords, vettingWords as words } from "../../words/vetting.ts";
import { FILTERS, type Filter } from "./queue.ts";

/** The steps that models wait for, each with how many do, and the day on which that is looked at where it is not today. */
export function QueueFilters(props: {
  filter: Filter;
  counts: Record<Filter, number>;
  asOf: string | null;
  onFilter(filter: Filter): void;
  onToday(): void;
}) {
  const { filter, counts, asOf } = props;
  return (
    <fieldset className="vetting-filters">
      <legend className="visually-hidden">{words.filterLabel}</legend>
      {FILTERS.map((one) => (
        <Button
          key={one}
          type={one === filter ? "primary" : "default"}
          aria-pressed={one === filter}
          onClick={() => props.onFilter(one)}
        >
          {queueWords[one]} <strong>{formatCount(counts[one])}</strong>
        </Button>
      ))}
      {asOf !== null && (
        <span className="quiet">
          {words.asOf(formatDay(asOf))}
          <Button type="link" onClick={props.onToday}>
            {words.asOfToday}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
