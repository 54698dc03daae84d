import { Button, Table, Tag } from "antd";
import type { Output } from "../../../core/contract.ts";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { safetyWords as words } from "../../words/safety.ts";

type Backup = Output<"safety.list">["backups"][number];

/** The backups of both places, the newest first, each to be restored after a look at it. */
export function BackupTable({ backups, onRestore }: { backups: Backup[]; onRestore: (id: string) => void }) {
  const { columns } = words;
  return (
    <Table<Backup>
      size="small"
      rowKey="id"
      dataSource={[...backups].sort((a, b) => (a.at < b.at ? 1 : -1))}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: words.none }}
      columns={[
        { title: columns.at, dataIndex: "at", render: formatMoment },
        { title: columns.reason, dataIndex: "reason", render: (reason: Backup["reason"]) => words.reasons[reason] },
        {
          title: columns.models,
          align: "right",
          render: (_, { register }) =>
            register ? formatCount(register.counts.models) : <Tag color="error">{words.unreadable}</Tag>,
        },
        {
          title: columns.files,
          align: "right",
          render: (_, { register }) => (register ? formatCount(register.counts.files) : ""),
        },
        { title: columns.place, dataIndex: "place", render: (place: Backup["place"]) => words.places[place] },
        {
          title: columns.size,
          dataIndex: "size",
          align: "right",
          render: (size: number) => `${formatCount(Math.ceil(size / 1024))} KB`,
        },
        {
          title: columns.action,
          render: (_, { id, at, register }) => (
            <Button
              size="small"
              disabled={!register}
              aria-label={words.restoreLabel(formatMoment(at))}
              onClick={() => onRestore(id)}
            >
              {words.restore}
            </Button>
          ),
        },
      ]}
    />
  );
}
