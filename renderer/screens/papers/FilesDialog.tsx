import { Form, Modal } from "antd";
import { type PropsWithChildren, useState } from "react";
import { host } from "../../host/host.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { papersWords, paperWorkWords } from "../../words/papers.ts";
import { chooseFolder, type Delivered, deliver, useTold } from "./deliver.ts";

/**
 * Asks what files are to be made, and makes them into a folder that the clerk chooses, or as one zip where she downloads.
 * It stays open where that fails or she calls the folder off.
 */
export function FilesDialog<Made extends Delivered>(
  props: PropsWithChildren<{
    title: string;
    intro: string;
    width?: number;
    ready: boolean;
    make(folder: { to?: string }): Promise<Made>;
    say(made: Made, place: string): string;
    onClose(): void;
  }>,
) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const { done } = useTold();
  const make = async () => {
    setError(null);
    setBusy(true);
    try {
      const folder = await chooseFolder();
      if (folder === null) return;
      const made = await props.make(folder);
      const place = await deliver(made);
      if (place === null) return;
      done(props.say(made, place));
      props.onClose();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      {...(props.width === undefined ? {} : { width: props.width, centered: true })}
      title={props.title}
      okText={host.kind === "browser" ? paperWorkWords.zip : paperWorkWords.folder}
      cancelText={papersWords.cancel}
      okButtonProps={{ disabled: !props.ready }}
      confirmLoading={busy}
      onOk={() => void make()}
      onCancel={props.onClose}
    >
      <p>{props.intro}</p>
      {error ? <ErrorNote error={error} /> : null}
      <Form layout="vertical" className="paper-options">
        {props.children}
      </Form>
    </Modal>
  );
}
