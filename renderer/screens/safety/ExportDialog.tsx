import { App, Input, Modal } from "antd";
import { useState } from "react";
import { host } from "../../host/host.ts";
import { performLong } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { safetyWords as words } from "../../words/safety.ts";

/** Everything into one file, in a folder of the clerk's choice, under a password if she gives one. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setError(null);
    setBusy(true);
    try {
      const [folder] = await host.chooseFiles("folder");
      if (!folder) return;
      const secret = password === "" ? {} : { password };
      const { path } = await performLong("safety.backup", { to: folder.token, ...secret }, words.backingUp);
      void message.success(words.exported(path), 8);
      onClose();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={words.exportTitle}
      okText={words.chooseFolder}
      cancelText={words.cancel}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>{words.exportHint}</p>
      <div className="safety-fields">
        <Input.Password
          aria-label={words.password}
          placeholder={words.password}
          autoComplete="new-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      {error && <ErrorNote error={error} />}
    </Modal>
  );
}
