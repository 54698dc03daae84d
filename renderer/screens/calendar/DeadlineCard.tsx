import { App, Button, Radio } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { useAction, useWritable } from "../../host/queries.ts";
import { formatDay } from "../../parts/format.ts";
import { useTell } from "../../parts/useTell.ts";
import { calendarWords } from "../../words/calendar.ts";
import { DecideDialog } from "./DecideDialog.tsx";
import { ExtendDialog } from "./ExtendDialog.tsx";
import { Extensions } from "./Extensions.tsx";

export type Deadline = Output<"year.deadlines.list">[number];
const words = calendarWords.deadline;

/** A deadline: its words, its last day, how “trước ngày” is read, what was decided by whom, who got more time. */
export function DeadlineCard({ deadline, asked }: { deadline: Deadline; asked: boolean }) {
  const writable = useWritable();
  const [dialog, setDialog] = useState<"decide" | "extend" | { inclusive: boolean } | null>(null);
  const { id, label, written, source, kind, from, to, lastDay, weekday, state, daysLeft, readings } = deadline;
  return (
    <li className={asked ? "deadline-card is-asked" : "deadline-card"} data-deadline={id}>
      <header>
        <h2>{label}</h2>
        <span className={`deadline-state is-${state}`}>
          {daysLeft === null ? (kind === "relative" ? words.relative : words.states[state]) : words.left(daysLeft)}
        </span>
      </header>
      {kind !== "relative" && (
        <p className="deadline-day">{lastDay ? words.lastDay(weekday, formatDay(lastDay)) : words.noLastDay}</p>
      )}
      <p className="quiet">
        {words.written(written)} ({words.line(source)}). {words.fromTo(from, to)}.
      </p>
      {deadline.proposedLastDay && !deadline.decision && (
        <p className="warn">{words.proposed(formatDay(deadline.proposedLastDay))}</p>
      )}
      {(kind === "relative" ? [] : deadline.remarks).map((remark) => (
        <p key={remark} className="warn">
          {remark}
        </p>
      ))}
      {readings && (
        <Radio.Group
          aria-label={words.reading(label)}
          disabled={!writable}
          value={deadline.inclusive}
          onChange={({ target }) => setDialog({ inclusive: target.value === true })}
          options={[
            { value: false, label: words.exclusive(formatDay(readings.exclusive)) },
            { value: true, label: words.inclusive(formatDay(readings.inclusive)) },
          ]}
        />
      )}
      <Decision deadline={deadline} writable={writable} />
      <Extensions deadline={deadline} writable={writable} />
      {writable && kind !== "relative" && (
        <div className="bar">
          <Button type={deadline.needsDecision ? "primary" : "default"} onClick={() => setDialog("decide")}>
            {deadline.decision ? words.decideAgain : words.decide}
          </Button>
          {deadline.asked && lastDay && <Button onClick={() => setDialog("extend")}>{words.extend}</Button>}
        </div>
      )}
      {dialog === "extend" && <ExtendDialog deadline={deadline} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== "extend" && (
        <DecideDialog
          deadline={deadline}
          inclusive={dialog === "decide" ? null : dialog.inclusive}
          onClose={() => setDialog(null)}
        />
      )}
    </li>
  );
}

function Decision({ deadline, writable }: { deadline: Deadline; writable: boolean }) {
  const { modal, message } = App.useApp();
  const decide = useAction("year.deadlines.decide");
  const tell = useTell();
  const { decision } = deadline;
  if (!decision) return null;
  const takeBack = () =>
    modal.confirm({
      title: words.takeBackTitle,
      okText: words.takeBack,
      cancelText: calendarWords.form.cancel,
      onOk: () =>
        decide
          .mutateAsync({ id: deadline.id, by: decision.by })
          .then(() => void message.success(words.takenBack), tell),
    });
  return (
    <p>
      {words.decided(decision.by, formatDay(decision.at), decision.reason)}{" "}
      {writable && (
        <Button type="link" onClick={takeBack}>
          {words.takeBack}
        </Button>
      )}
    </p>
  );
}
