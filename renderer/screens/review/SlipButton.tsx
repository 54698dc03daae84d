import { RollbackOutlined } from "@ant-design/icons";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { host, perform } from "../../host/host.ts";
import { resultsWords as words } from "../../words/results.ts";

type Slip = Output<"slip.make">;

/** The answer to the sender: its own file with the faulty cells marked, and the words of an e-mail. */
export function SlipButton({ id }: { id: string }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [slip, setSlip] = useState<Slip | null>(null);

  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const make = () =>
    guarded(async () => {
      const made = await perform("slip.make", { id });
      if (made.cells + made.remarks === 0) void message.info(words.slipClean);
      else setSlip(made);
    });
  const save = () =>
    guarded(async () => {
      if (!slip) return;
      const name = await host.saveFile(slip.name, slip.base64);
      if (name !== null) void message.success(words.saved(name));
    });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(slip?.text ?? "");
      void message.success(words.copied);
    } catch {
      void message.warning(words.copyFailed);
    }
  };
  return (
    <>
      <Button icon={<RollbackOutlined aria-hidden />} loading={busy} onClick={() => void make()}>
        {words.slip}
      </Button>
      <Modal
        open={slip !== null}
        title={words.slipTitle}
        width={720}
        onCancel={() => setSlip(null)}
        footer={[
          <Button key="close" onClick={() => setSlip(null)}>
            {words.close}
          </Button>,
          <Button key="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>,
          <Button key="save" type="primary" loading={busy} onClick={() => void save()}>
            {words.saveFile}
          </Button>,
        ]}
      >
        <p>{words.slipText}</p>
        <Input.TextArea
          aria-label={words.slipText}
          readOnly
          value={slip?.text ?? ""}
          autoSize={{ minRows: 8, maxRows: 18 }}
        />
      </Modal>
    </>
  );
}
