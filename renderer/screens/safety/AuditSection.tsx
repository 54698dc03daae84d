import { App, Button, Table } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { host, perform } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { safetyWords } from "../../words/safety.ts";

const words = safetyWords.audit;
const PAGE = 100;
const MOST = 500;

/** What was done with the register, the newest first; the whole of it goes into a file. */
export function AuditSection() {
  const { message } = App.useApp();
  const [limit, setLimit] = useState(PAGE);
  const log = useOperation("safety.audit", { limit }, { keep: true });
  if (log.isError) return <ErrorNote error={log.error} onAgain={() => void log.refetch()} />;

  async function save(): Promise<void> {
    try {
      const { name, base64 } = await perform("safety.export-audit", {});
      const path = await host.saveFile(name, base64);
      if (path !== null) void message.success(words.saved(path));
    } catch (failure) {
      void message.error(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <div className="safety">
      <p className="quiet">{words.lead}</p>
      <div className="safety-actions">
        <Button onClick={() => void save()}>{words.save}</Button>
        <span className="quiet">{log.data && words.total(formatCount(log.data.total))}</span>
      </div>
      <Table<Output<"safety.audit">["entries"][number]>
        size="small"
        rowKey="id"
        loading={log.isPending}
        dataSource={log.data?.entries ?? []}
        pagination={false}
        columns={[
          { title: words.at, dataIndex: "at", width: 170, render: formatMoment },
          { title: words.what, dataIndex: "label", width: 230 },
          { title: words.subject, dataIndex: "about" },
          { title: words.more, dataIndex: "more", width: 260 },
        ]}
      />
      {log.data && log.data.total > limit && limit < MOST && (
        <div className="safety-actions">
          <Button onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>{words.further}</Button>
        </div>
      )}
    </div>
  );
}
