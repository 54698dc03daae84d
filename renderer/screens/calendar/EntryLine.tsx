import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { formatDay } from "../../parts/format.ts";
import { ModelsDrawer } from "../../parts/ModelsDrawer.tsx";
import { to } from "../../shell/routes.ts";
import { calendarWords as words } from "../../words/calendar.ts";
import type { Entry } from "./entries.ts";

const SHAPES: Record<Entry["state"], string> = { done: "✓", late: "✕", due: "●", coming: "○" };

/** One line of the calendar; it opens what it is about. */
export function EntryLine({ entry, short }: { entry: Entry; short?: boolean }) {
  const [open, setOpen] = useState(false);
  const { day, kind, label, detail, state, models } = entry;
  return (
    <li className={`entry is-${state}`}>
      <span className="entry-day">{short ? formatDay(day).slice(0, 5) : formatDay(day)}</span>
      <span className="entry-mark">
        <span aria-hidden>{SHAPES[state]}</span> {words.states[state]}
      </span>
      <span className="entry-kind">{words.kinds[kind]}</span>
      <span className="entry-what">
        {models.length > 0 ? (
          <Button type="link" onClick={() => setOpen(true)}>
            {label}
          </Button>
        ) : (
          <Link to={addressOf(entry)}>{label}</Link>
        )}
        {detail && <span className="quiet">{detail}</span>}
      </span>
      {open && <ModelsDrawer title={label} ids={models} onClose={() => setOpen(false)} />}
    </li>
  );
}

function addressOf({ kind, about }: Entry): string {
  if (kind === "task") return to.calendar({ muc: "tasks" });
  if (kind === "activity") return to.calendar({ muc: "activities" });
  return to.calendar({ muc: "deadlines", han: about });
}
