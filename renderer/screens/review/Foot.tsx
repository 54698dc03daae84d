import { CheckOutlined } from "@ant-design/icons";
import { Button, Popover, Tooltip } from "antd";
import { reasonWords, reviewWords as words } from "../../words/review.ts";
import { holding } from "./decisions.ts";
import type { Spot } from "./links.ts";
import type { File } from "./useReview.ts";

/** The account of every row, and the one button; what still holds the file is said beside it. */
export function Foot({
  file,
  editable,
  writable,
  busy,
  onGo,
  onConfirm,
}: {
  file: File;
  editable: boolean;
  writable: boolean;
  busy: boolean;
  onGo(spot: Spot): void;
  onConfirm(): void;
}) {
  const held = holding(file);
  const [first] = held;
  const { seen, imported, setAside } = file.rows;
  const account = words.accounting(seen, imported, setAside, file.models, Math.max(0, imported - file.models));
  return (
    <footer className="review-foot">
      {seen > 0 ? <strong className="review-account">{account}</strong> : null}
      {setAside > 0 ? (
        <Popover
          trigger="click"
          placement="topLeft"
          title={words.setAside}
          content={<SetAside rows={file.setAside} onGo={onGo} />}
        >
          <Button type="link">{words.seeSetAside}</Button>
        </Popover>
      ) : null}
      <span className="review-spring" />
      {editable ? (
        <>
          {first ? (
            <span className="review-held" id="review-held">
              {words.cannotYet(held.length, first.message)}
            </span>
          ) : null}
          <Tooltip title={first ? first.message : undefined}>
            <Button
              type="primary"
              icon={<CheckOutlined aria-hidden />}
              disabled={first !== undefined}
              loading={busy}
              aria-describedby="review-held"
              onClick={onConfirm}
            >
              {words.confirm}
            </Button>
          </Tooltip>
        </>
      ) : (
        <span className="quiet">{writable ? words.readOnly : words.notWritable}</span>
      )}
    </footer>
  );
}

/** Rows that yield no model, by their reason. */
function SetAside({ rows, onGo }: { rows: File["setAside"]; onGo(spot: Spot): void }) {
  const reasons = [...new Set(rows.map((row) => row.reason))];
  const byReason = reasons.map((reason) => ({ reason, group: rows.filter((row) => row.reason === reason) }));
  return (
    <div className="set-aside">
      {byReason.map(({ reason, group }) => (
        <div key={reason}>
          <h3>
            {reasonWords[reason]} ({group.length})
          </h3>
          <ul>
            {group.map(({ sheet, row, text }) => (
              <li key={`${sheet} ${row}`}>
                <Button type="link" onClick={() => onGo({ sheet, row, column: 1 })}>
                  {words.rowAt(sheet, row)}
                </Button>{" "}
                <span className="quiet">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
