import { Alert, Button, Space } from "antd";
import { Link, useNavigate } from "react-router";
import type { ImportResult } from "../../../core/contract.ts";
import { useOutcome } from "../../host/receive.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { to } from "../../shell/routes.ts";
import { inboxWords } from "../../words/inbox.ts";
import { useRetractBatch } from "./useRetract.tsx";

const words = inboxWords.summary;

/** What became of the last drop, in words, until it is put away. */
export function OutcomeNote() {
  const [outcome, close] = useOutcome();
  if (!outcome) return null;
  if ("error" in outcome) return <ErrorNote error={outcome.error} />;
  return <Summary result={outcome.result} onClose={close} />;
}

function Summary({ result, onClose }: { result: ImportResult; onClose: () => void }) {
  const navigate = useNavigate();
  const retract = useRetractBatch(onClose);
  const { summary, files, batchId } = result;
  const parts = [
    ["imported", summary.imported, words.imported(summary.imported, summary.models)],
    ["review", summary.review, words.review(summary.review)],
    ["rejected", summary.rejected, words.rejected(summary.rejected)],
    ["duplicate", summary.duplicate, words.duplicate(summary.duplicate)],
  ] as const;
  const first = files.find(({ status }) => status === "review");
  if (summary.files === 0) return <Alert type="warning" showIcon title={words.nothing} closable={{ onClose }} />;
  return (
    <Alert
      type={summary.review + summary.rejected > 0 ? "warning" : "success"}
      showIcon
      closable={{ onClose }}
      title={words.title(summary.files)}
      description={
        <>
          <ul className="outcome">
            {parts
              .filter(([, count]) => count > 0)
              .map(([status, , sentence]) => {
                const ids = files.filter((file) => file.status === status).map(({ id }) => id);
                return (
                  <li key={status}>
                    <Link to={to.inbox({ status, ids: ids.join(",") })}>{sentence}</Link>
                  </li>
                );
              })}
          </ul>
          <Space wrap>
            {first && (
              <Button type="primary" onClick={() => navigate(to.review(first.id))}>
                {words.next}
              </Button>
            )}
            <Button onClick={() => retract(batchId, summary.files, summary.models)}>{inboxWords.retract.batch}</Button>
          </Space>
        </>
      }
    />
  );
}
