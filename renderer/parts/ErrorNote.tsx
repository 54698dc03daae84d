import { Alert, Button } from "antd";
import { OperationError } from "../host/host.ts";
import { shellWords } from "../words/shell.ts";

/** What went wrong, in the office's own words, with a way on. `page` for one that takes a whole screen. */
export function ErrorNote({ error, onAgain, page }: { error: Error; onAgain?: () => void; page?: boolean }) {
  const details = error instanceof OperationError ? error.details : [];
  const note = (
    <Alert
      type="error"
      showIcon
      title={error.message}
      description={details.length > 0 ? details.map((line) => <div key={line}>{line}</div>) : undefined}
      action={onAgain ? <Button onClick={onAgain}>{shellWords.again}</Button> : undefined}
    />
  );
  return page ? <div className="error-page">{note}</div> : note;
}
