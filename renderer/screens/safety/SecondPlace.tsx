import { App, Button } from "antd";
import type { Output } from "../../../core/contract.ts";
import { host } from "../../host/host.ts";
import { useAction } from "../../host/queries.ts";
import { formatMoment } from "../../parts/format.ts";
import { safetyWords as words } from "../../words/safety.ts";

/** The second folder for backups: another disk, a stick or a share. A browser's host can name none. */
export function SecondPlace({ second }: { second: Output<"safety.list">["second"] }) {
  const { message } = App.useApp();
  const change = useAction("safety.second");
  const tell = (failure: Error) => void message.error(failure.message, 8);

  async function choose(): Promise<void> {
    const [folder] = await host.chooseFiles("folder");
    if (folder) change.mutate({ to: folder.token }, { onError: tell });
  }

  return (
    <section>
      <h2>{words.second}</h2>
      <p className="quiet">{words.secondHint}</p>
      {second ? (
        <p>
          <code>{second.folder}</code>
          <br />
          {second.reachable
            ? second.newest
              ? words.secondNewest(formatMoment(second.newest))
              : words.secondEmpty
            : words.secondAway}
        </p>
      ) : (
        <p>{words.secondNone}</p>
      )}
      {host.kind !== "desktop" && <p className="quiet">{words.secondInWindow}</p>}
      <div className="safety-actions">
        {host.kind === "desktop" && (
          <Button loading={change.isPending} onClick={() => void choose().catch(tell)}>
            {second ? words.changeSecond : words.chooseSecond}
          </Button>
        )}
        {second && <Button onClick={() => change.mutate({ to: null }, { onError: tell })}>{words.forgetSecond}</Button>}
      </div>
    </section>
  );
}
