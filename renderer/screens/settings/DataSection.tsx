import { Alert, App, Button } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { performLong, useWork } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatMoment } from "../../parts/format.ts";
import { settingsWords } from "../../words/settings.ts";
import { TrialSection } from "./TrialSection.tsx";

const words = settingsWords.data;

/** Where the data lies, and a check that every number holds. */
export function DataSection({ office }: { office: Output<"office.show"> }) {
  const { message } = App.useApp();
  const busy = useWork() !== null;
  const [checking, setChecking] = useState(false);
  const [found, setFound] = useState<Output<"check"> | null>(null);
  const [error, setError] = useState<Error | null>(null);

  async function check(): Promise<void> {
    setChecking(true);
    setFound(null);
    setError(null);
    try {
      setFound(await performLong("check", {}, words.checking));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setChecking(false);
    }
  }

  return (
    <div className="data">
      <h2>{words.folder}</h2>
      <div className="data-folder">
        <code>{office.dataFolder}</code>
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(office.dataFolder).then(
              () => message.success(words.copied),
              (failure: Error) => message.error(failure.message),
            )
          }
        >
          {words.copy}
        </Button>
      </div>
      <p className="quiet">{words.folderHint}</p>
      <p>
        {words.changed}: {office.lastChangedAt ? formatMoment(office.lastChangedAt) : words.nothingYet}
      </p>
      <TrialSection />
      <h2>{words.checkTitle}</h2>
      <p className="quiet">{words.checkHint}</p>
      <Button type="primary" loading={checking} disabled={busy && !checking} onClick={() => void check()}>
        {words.check}
      </Button>
      <div className="data-result" aria-live="polite">
        {error && <ErrorNote error={error} onAgain={() => void check()} />}
        {found?.sound && <Alert type="success" showIcon title={words.sound} />}
        {found && !found.sound && (
          <Alert
            type="error"
            showIcon
            title={words.unsound(found.findings.length)}
            description={
              <ul>
                {found.findings.map(({ code, message: text }) => (
                  <li key={`${code} ${text}`}>{text}</li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </div>
  );
}
