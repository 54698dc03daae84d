import { App, Button } from "antd";
import type { Output } from "../../../../core/contract.ts";
import { useAction } from "../../../host/queries.ts";
import { formatMoment } from "../../../parts/format.ts";
import { useTell } from "../../../parts/useTell.ts";
import { editorWords } from "../../../words/programme-editor.ts";
import { useEditor } from "./context.ts";

const words = editorWords.editions;

/** Every edition that was kept; each can be had back as the newest one. */
export function Editions(props: { opened: Output<"year.programme.open">; changed: boolean; onAnew(): void }) {
  const { opened, changed, onAnew } = props;
  const { entry, editions, edition: now } = opened;
  const { message } = App.useApp();
  const { writable } = useEditor();
  const tell = useTell();
  const takeBack = useAction("year.programme.takeBack");
  if (editions.length === 0) return null;
  const had = [...editions].reverse().filter(({ how }) => how !== "given-up");
  const again = (edition: number) =>
    takeBack.mutate(
      { id: entry.id, edition },
      {
        onSuccess: () => {
          void message.success(words.done);
          onAnew();
        },
        onError: tell,
      },
    );
  return (
    <section className="editions" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ol>
        {had.map(({ edition, how, at }) => (
          <li key={edition}>
            <b>{words.edition(edition)}</b>{" "}
            <span className="quiet">
              {words[how]}, {formatMoment(at)}
            </span>{" "}
            {edition === now ? (
              <span className="quiet">({words.now})</span>
            ) : (
              writable && (
                <Button
                  size="small"
                  title={words.takeBackOf(edition)}
                  disabled={changed || takeBack.isPending}
                  onClick={() => again(edition)}
                >
                  {words.takeBack}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
