import { App } from "antd";
import { useCallback } from "react";
import { useAction } from "../../host/queries.ts";
import { inboxWords } from "../../words/inbox.ts";
import type { InboxEntry } from "./status.tsx";

const words = inboxWords.retract;

/** Takes the receiving of one file back, after asking. */
export function useRetract(): (entry: InboxEntry) => void {
  const ask = useAsk();
  return useCallback((entry) => ask(entry.id, words.title(entry.name), words.message(entry.models)), [ask]);
}

/** Takes a whole drop back, after asking; `onDone` once it is. */
export function useRetractBatch(onDone: () => void): (batchId: string, files: number, models: number) => void {
  const ask = useAsk(onDone);
  return useCallback(
    (batchId, files, models) => ask(batchId, words.batchTitle, words.batchMessage(files, models)),
    [ask],
  );
}

function useAsk(onDone?: () => void) {
  const { modal, message } = App.useApp();
  const { mutateAsync } = useAction("undo");
  return useCallback(
    (id: string, title: string, content: string) => {
      modal.confirm({
        title,
        content,
        okText: words.ok,
        cancelText: words.no,
        okButtonProps: { danger: true },
        async onOk() {
          try {
            await mutateAsync({ id });
            void message.success(words.done);
            onDone?.();
          } catch (error) {
            void message.error(error instanceof Error ? error.message : String(error));
          }
        },
      });
    },
    [modal, message, mutateAsync, onDone],
  );
}
