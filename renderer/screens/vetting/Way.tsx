import { App, Button } from "antd";
import type { Output } from "../../../core/contract.ts";
import { useAction } from "../../host/queries.ts";
import { formatDay } from "../../parts/format.ts";
import { vettingWords } from "../../words/vetting.ts";

const words = vettingWords.way;
type Detail = Output<"year.models.show">;
type Event = Detail["events"][number];

/** A model's way as dated steps, from its registration on; the last one may be taken back. */
export function Way({ detail, writable }: { detail: Detail; writable: boolean }) {
  const { modal, message } = App.useApp();
  const takeBack = useAction("year.models.takeBack");
  const { events, model } = detail;
  const last = lastRecorded(events);
  const ask = (event: Event) =>
    modal.confirm({
      title: words.takeBackTitle(event.label),
      content: words.takeBackText,
      okText: words.takeBackOk,
      cancelText: words.no,
      async onOk() {
        try {
          await takeBack.mutateAsync({ event: event.id });
          void message.success(vettingWords.undone(event.label));
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error), 8);
        }
      },
    });
  return (
    <section className="vetting-section" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ol className="way">
        <li className="way-step">
          <strong>{words.registered}</strong> <span className="quiet">{formatDay(model.registeredOn)}</span>
        </li>
        {events.map((event) => (
          <li key={event.id} className={event.takenBackAt === null ? "way-step" : "way-step is-taken-back"}>
            <div>
              <strong>{event.label}</strong> <span className="quiet">{formatDay(event.day)}</span>
              {event.takenBackAt !== null && <span className="quiet"> ({words.takenBack})</span>}
            </div>
            {event.said !== "" && <div>{event.said}</div>}
            {event.note !== null && <div className="quiet">{event.note}</div>}
            {writable && event.id === last && (
              <Button type="link" loading={takeBack.isPending} onClick={() => ask(event)}>
                {words.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {events.length === 0 && <p className="quiet plain">{words.nothing}</p>}
    </section>
  );
}

/** The step that was written down last and still stands; what a file wrote goes back with the file. */
function lastRecorded(events: readonly Event[]): string | null {
  const standing = events.filter(({ takenBackAt, kind }) => takenBackAt === null && kind !== "reopened");
  return standing.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))).at(-1)?.id ?? null;
}
