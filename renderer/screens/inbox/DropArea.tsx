import { CopyOutlined, FileAddOutlined, FolderOpenOutlined, FormOutlined, InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWritable } from "../../host/queries.ts";
import { useReceive } from "../../host/receive.ts";
import { useWork } from "../../host/work.ts";
import { inboxWords } from "../../words/inbox.ts";

const words = inboxWords.drop;

/** Where files are dropped (any place of the window takes them), and the other ways in. */
export function DropArea(props: { large: boolean; onPaste: () => void; onRecord: () => void }) {
  const { choose } = useReceive();
  const writable = useWritable();
  const busy = useWork() !== null || !writable;
  return (
    <section className={props.large ? "drop-area is-large" : "drop-area"} aria-label={words.title}>
      <InboxOutlined className="drop-icon" aria-hidden />
      <div className="drop-text">
        <strong>{words.title}</strong>
        <span className="quiet">{words.formats}</span>
        <span className="quiet">{words.safe}</span>
      </div>
      <div className="drop-ways">
        <Button
          type="primary"
          icon={<FileAddOutlined aria-hidden />}
          disabled={busy}
          onClick={() => void choose("files")}
        >
          {words.files}
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} disabled={busy} onClick={() => void choose("folder")}>
          {words.folder}
        </Button>
        <Button icon={<CopyOutlined aria-hidden />} disabled={!writable} onClick={props.onPaste}>
          {words.paste}
        </Button>
        <Button icon={<FormOutlined aria-hidden />} disabled={!writable} onClick={props.onRecord}>
          {words.record}
        </Button>
      </div>
    </section>
  );
}
