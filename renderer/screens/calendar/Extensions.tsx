import { App, Button } from "antd";
import { useAction } from "../../host/queries.ts";
import { formatDay } from "../../parts/format.ts";
import { useTell } from "../../parts/useTell.ts";
import { calendarWords } from "../../words/calendar.ts";
import type { Deadline } from "./DeadlineCard.tsx";

const words = calendarWords.deadline;

/** Who got more time, until when and why; each can be taken back. */
export function Extensions({ deadline, writable }: { deadline: Deadline; writable: boolean }) {
  const { modal, message } = App.useApp();
  const extend = useAction("year.deadlines.extend");
  const tell = useTell();
  if (deadline.extensions.length === 0) return null;
  const withdraw = ({ unitId, unit, by }: Deadline["extensions"][number]) =>
    modal.confirm({
      title: words.withdrawTitle(unit),
      okText: words.withdraw,
      cancelText: calendarWords.form.cancel,
      onOk: () =>
        extend
          .mutateAsync({ id: deadline.id, unitIds: [unitId], lastDay: null, reason: words.withdrawReason, by })
          .then(() => void message.success(words.withdrawn), tell),
    });
  return (
    <section aria-label={words.extensions(deadline.extensions.length)}>
      <h3>{words.extensions(deadline.extensions.length)}</h3>
      <ul className="extensions">
        {deadline.extensions.map((extension) => (
          <li key={extension.unitId}>
            <span>{words.extension(extension.unit, formatDay(extension.lastDay))}</span>
            <span className="quiet">{words.extensionWhy(extension.by, extension.reason)}</span>
            {writable && (
              <Button type="link" onClick={() => withdraw(extension)}>
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
