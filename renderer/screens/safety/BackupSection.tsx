import { Alert, App, Button } from "antd";
import { useState } from "react";
import { host } from "../../host/host.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { safetyWords as words } from "../../words/safety.ts";
import { BackupTable } from "./BackupTable.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { LockSetting } from "./LockSetting.tsx";
import { RestoreDialog, type Wanted } from "./RestoreDialog.tsx";
import { SecondPlace } from "./SecondPlace.tsx";
import "./safety.css";

/** Backups: what there is, one now, all in one file, a second place, restoring; and the lock. */
export function BackupSection() {
  const { message } = App.useApp();
  const list = useOperation("safety.list", {});
  const backUp = useAction("safety.backup");
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [exporting, setExporting] = useState(false);
  if (list.isPending) return <Waiting label={words.list} />;
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  const { backups, second, clockSetBack, problem, lock } = list.data;

  const now = () =>
    backUp.mutate(
      {},
      {
        onSuccess: ({ problems }) =>
          void (problems.length > 0 ? message.warning(problems.join("\n"), 8) : message.success(words.done)),
        onError: (failure) => void message.error(failure.message, 8),
      },
    );

  return (
    <div className="safety">
      <p className="quiet">{words.lead}</p>
      {clockSetBack && <Alert type="warning" showIcon title={words.clock} />}
      {problem && <Alert type="warning" showIcon title={problem} />}
      <div className="safety-actions">
        <Button type="primary" loading={backUp.isPending} onClick={now}>
          {words.now}
        </Button>
        {host.kind === "desktop" && <Button onClick={() => setExporting(true)}>{words.export}</Button>}
        <FromFile onChosen={setWanted} />
      </div>
      <BackupTable backups={backups} onRestore={(id) => setWanted({ id })} />
      <div className="safety-columns">
        <SecondPlace second={second} />
        <LockSetting locked={lock} />
      </div>
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      {wanted && <RestoreDialog wanted={wanted} onClose={() => setWanted(null)} />}
    </div>
  );
}

/** Lets the clerk choose a `.dvk`. */
export function FromFile({ onChosen }: { onChosen: (wanted: Wanted) => void }) {
  const { message } = App.useApp();
  async function choose(): Promise<void> {
    const [file] = await host.chooseFiles("backup");
    if (file) onChosen({ path: file.token });
  }
  return (
    <Button onClick={() => void choose().catch((failure: Error) => message.error(failure.message))}>
      {words.fromFile}
    </Button>
  );
}
