import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { useReceive } from "../../host/receive.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Screen } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { inboxWords as words } from "../../words/inbox.ts";
import { shellWords } from "../../words/shell.ts";
import { DropArea } from "./DropArea.tsx";
import "./inbox.css";
import { InboxTable } from "./InboxTable.tsx";
import { OutcomeNote } from "./OutcomeNote.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { RecordDrawer } from "./RecordDrawer.tsx";
import { StatusFilter } from "./StatusFilter.tsx";
import { type InboxEntry, STATUSES } from "./status.tsx";
import { usePaste } from "./usePaste.ts";

/** Everything received, and every way for more to come in. Nothing disappears from the list. */
export default function InboxScreen() {
  const inbox = useOperation("inbox.list", {});
  const { take } = useReceive();
  const [parameters, setParameters] = useSearchParams();
  const [pasting, setPasting] = useState<string | null>(null);
  const [recording, setRecording] = useState<{ scan: InboxEntry | null } | null>(null);
  const typeFrom = useCallback((scan: InboxEntry) => setRecording({ scan }), []);
  usePaste({ onFiles: (files) => void take(files), onTable: setPasting });

  const entries = inbox.data ?? [];
  const status = STATUSES.find((one) => one === parameters.get("status")) ?? null;
  const ids = parameters.get("ids")?.split(",") ?? null;
  const shown = entries.filter((entry) => (!status || entry.status === status) && (!ids || ids.includes(entry.id)));

  return (
    <Screen title={words.title}>
      <DropArea
        large={inbox.isSuccess && entries.length === 0}
        onPaste={() => setPasting("")}
        onRecord={() => setRecording({ scan: null })}
      />
      <OutcomeNote />
      {inbox.isError && <ErrorNote error={inbox.error} onAgain={() => void inbox.refetch()} />}
      {inbox.isPending && <Waiting label={shellWords.loading} />}
      {inbox.data && (
        <section className="sheet inbox-list" aria-label={words.title}>
          <StatusFilter
            entries={entries}
            status={status}
            onChange={(next) => setParameters(next ? { status: next } : {})}
          />
          {ids && (
            <Alert
              type="info"
              title={words.filter.chosen(shown.length)}
              action={<Button onClick={() => setParameters({})}>{words.empty.all}</Button>}
            />
          )}
          <InboxTable
            entries={shown}
            filtered={status !== null || ids !== null}
            onAll={() => setParameters({})}
            onType={typeFrom}
          />
        </section>
      )}
      {pasting !== null && <PasteDialog initial={pasting} onClose={() => setPasting(null)} />}
      {recording && <RecordDrawer scan={recording.scan} onClose={() => setRecording(null)} />}
    </Screen>
  );
}
