import { formatCount } from "../../parts/format.ts";
import { inboxWords as words } from "../../words/inbox.ts";
import { type EntryStatus, type InboxEntry, STATUSES } from "./status.tsx";

/** The states with their counts; one may be looked at alone. */
export function StatusFilter(props: {
  entries: InboxEntry[];
  status: EntryStatus | null;
  onChange: (status: EntryStatus | null) => void;
}) {
  const { entries, status, onChange } = props;
  if (entries.length === 0) return null;
  const choices = STATUSES.map((one) => ({ one, count: entries.filter((entry) => entry.status === one).length }));
  return (
    <fieldset className="status-filter">
      <legend className="visually-hidden">{words.filter.label}</legend>
      <button type="button" aria-pressed={status === null} onClick={() => onChange(null)}>
        {words.filter.all} <b>{formatCount(entries.length)}</b>
      </button>
      {choices
        .filter(({ one, count }) => count > 0 || one === status)
        .map(({ one, count }) => (
          <button key={one} type="button" aria-pressed={status === one} onClick={() => onChange(one)}>
            {words.status[one]} <b>{formatCount(count)}</b>
          </button>
        ))}
    </fieldset>
  );
}
