import { Alert } from "antd";
import { useState } from "react";
import type { OperationError } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { WorkStrip } from "../../shell/WorkStrip.tsx";
import { safetyWords } from "../../words/safety.ts";
import { FromFile } from "./BackupSection.tsx";
import { BackupTable } from "./BackupTable.tsx";
import { RestoreDialog, type Wanted } from "./RestoreDialog.tsx";
import "./safety.css";

const words = safetyWords.rescue;

/** The register does not open: what is wrong, and the backups that bring it back. */
export function Rescue({ error }: { error: OperationError }) {
  const list = useOperation("safety.list", {});
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const backups = list.data?.backups ?? [];
  return (
    <main className="rescue safety">
      <h1>{words.title}</h1>
      <Alert type="error" showIcon title={error.message} description={error.details.join("\n") || undefined} />
      {list.isError && <ErrorNote error={list.error} onAgain={() => void list.refetch()} />}
      {list.data && <p>{backups.length > 0 ? words.lead : words.noBackups}</p>}
      <div className="safety-actions">
        <FromFile onChosen={setWanted} />
      </div>
      {backups.length > 0 && <BackupTable backups={backups} onRestore={(id) => setWanted({ id })} />}
      <WorkStrip />
      {wanted && <RestoreDialog wanted={wanted} onClose={() => setWanted(null)} />}
    </main>
  );
}
