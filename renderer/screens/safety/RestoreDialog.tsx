import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { OperationError, perform } from "../../host/host.ts";
import { refresh } from "../../host/queries.ts";
import { performLong } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { safetyWords } from "../../words/safety.ts";
import { Compared } from "./Compared.tsx";

const words = safetyWords.preview;

/** Which backup: one of the list, or a file that the clerk chose. */
export type Wanted = { id: string } | { path: string };

/** Proves a backup, shows what restoring it would change, and restores it on the clerk's word. */
export function RestoreDialog({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  // As it is known already: to ask again where the register does not open would take this dialogue away.
  const isNew = client.getQueryData<Output<"workplace.state">>(["workplace.state", {}])?.created === false;
  const [seen, setSeen] = useState<Output<"safety.inspect"> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(true);
  const asked = password === "" ? wanted : { ...wanted, password };

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  }

  const look = () => run(async () => setSeen(await perform("safety.inspect", asked)));
  // Looked at once as it opens; under a password again on the clerk's word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the password is not to be tried letter by letter
  useEffect(() => void look(), []);

  const restore = () =>
    run(async () => {
      const done = await performLong("safety.restore", asked, words.restoring);
      onClose();
      await refresh(client);
      void message.success(done.keptAside ? `${words.done} ${words.aside(done.keptAside)}` : words.done, 8);
    });

  const sealed = error instanceof OperationError && error.code === "locked";
  return (
    <Modal
      open
      width={640}
      title={words.title}
      okText={seen ? words.confirm : words.check}
      okButtonProps={{ danger: seen !== null && !isNew, disabled: busy || (!seen && password === "") }}
      cancelText={safetyWords.cancel}
      confirmLoading={busy && seen !== null}
      onOk={() => void (seen ? restore() : look())}
      onCancel={onClose}
    >
      {seen && <p>{isNew ? words.leadNew : words.lead}</p>}
      {busy && !seen && <Waiting label={words.checking} />}
      {error && <ErrorNote error={error} />}
      {(sealed || seen?.encrypted) && (
        <Input.Password
          aria-label={safetyWords.passwordOf}
          placeholder={safetyWords.passwordOf}
          value={password}
          autoComplete="off"
          onChange={({ target }) => setPassword(target.value)}
          onPressEnter={() => void (seen ? undefined : look())}
        />
      )}
      {seen && <Compared seen={seen} isNew={isNew} />}
      {seen?.problems.map((problem) => (
        <Alert key={problem} type="warning" showIcon title={problem} />
      ))}
    </Modal>
  );
}
