import { App } from "antd";
import { useAction } from "../host/queries.ts";
import { shellWords } from "../words/shell.ts";

/** Takes the last edit by hand back after asking, and says what it was. */
export function useUndo(): () => void {
  const { modal, message } = App.useApp();
  const undo = useAction("models.undo");
  const words = shellWords.undo;
  return () => {
    modal.confirm({
      title: words.title,
      content: words.message,
      okText: words.ok,
      cancelText: words.no,
      async onOk() {
        try {
          const { undone } = await undo.mutateAsync({});
          if (undone === null) void message.info(words.nothing);
          else void message.success(undone);
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error));
        }
      },
    });
  };
}
