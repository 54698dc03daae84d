import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { refresh, useOperation } from "../../host/queries.ts";
import { performLong, useWork } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { trialWords as words } from "../../words/trial.ts";

/** Where the register is a trial: how to end it and begin the office's own. Nothing where it is none. */
export function TrialSection() {
  const trial = useOperation("safety.trial", {});
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const busy = useWork() !== null;
  const [asking, setAsking] = useState(false);
  const [ending, setEnding] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  async function end(): Promise<void> {
    setEnding(true);
    setError(null);
    try {
      const { kept } = await performLong("safety.endTrial", {}, words.working);
      setAsking(false);
      if (kept === null) void message.success(words.done);
      else modal.info({ title: words.keptTitle, content: words.kept(kept), okText: words.understood });
      await refresh(client);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setEnding(false);
    }
  }

  if (trial.isError) return <ErrorNote error={trial.error} onAgain={() => void trial.refetch()} />;
  if (!trial.data) return null;
  const { added } = trial.data;
  return (
    <section aria-labelledby="trial-title">
      <h2 id="trial-title">{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <Button disabled={busy} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      <Modal
        open={asking}
        title={words.confirmTitle}
        okText={words.confirm}
        okButtonProps={{ danger: true }}
        cancelText={words.cancel}
        confirmLoading={ending}
        onOk={() => void end()}
        onCancel={() => setAsking(false)}
      >
        <p>{added === 0 ? words.nothingKept : words.ownKept(added)}</p>
        {error && <ErrorNote error={error} />}
      </Modal>
    </section>
  );
}
