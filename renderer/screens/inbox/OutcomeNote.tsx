import { Alert, Button, Space } from "antd";
import { Link, useNavigate } from "react-router";
import type { ImportResult } from "../../../core/contract.ts";
import { useOperation } from "../../host/queries.ts";
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
  // What has become of them since: a scan waits to be typed, a reviewed file waits no longer.
  const states = new Map(useOperation("inbox.list", {}).data?.map(({ id, status }) => [id, status]));
  const isToType = (id: string) => states.get(id) === "to-type" || states.get(id) === "typed";
  const toType = files.filter(({ id, status }) => status === "rejected" && isToType(id)).length;
  const parts = [
    ["imported", "imported", summary.imported, words.imported(summary.imported, summary.models)],
    ["review", "review", summary.review, words.review(summary.review)],
    ["to-type", "rejected", toType, words.toType(toType)],
    ["rejected", "rejected", summary.rejected - toType, words.rejected(summary.rejected - toType)],
    ["duplicate", "duplicate", summary.duplicate, words.duplicate(summary.duplicate)],
  ] as const;
  const first = files.find(({ id, status }) => status === "review" && (states.get(id) ?? status) === "review");
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
              .filter(([, , count]) => count > 0)
              .map(([kind, status, , sentence]) => {
                const ids = files
                  .filter(
                    (file) =>
                      file.status === status && (status !== "rejected" || isToType(file.id) === (kind === "to-type")),
                  )
                  .map(({ id }) => id);
                return (
                  <li key={kind}>
                    <Link to={to.inbox({ ids: ids.join(",") })}>{sentence}</Link>
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
