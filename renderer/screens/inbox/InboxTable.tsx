import { Button, Empty, Table, type TableColumnsType } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { useWritable } from "../../host/queries.ts";
import { formatCount } from "../../parts/format.ts";
import { listTable } from "../../parts/listTable.tsx";
import { to } from "../../shell/routes.ts";
import { inboxWords as words } from "../../words/inbox.ts";
import { purposeWords } from "../../words/purpose.ts";
import { IncomingCell, ReceivedCell } from "./EditableCells.tsx";
import { NameCell, ProblemLines } from "./NameCell.tsx";
import { type EntryStatus, type InboxEntry, StatusMark } from "./status.tsx";
import { useRetract } from "./useRetract.tsx";

/** States in which nothing of the file is known but that it came. */
const NOT_READ: ReadonlySet<EntryStatus> = new Set(["rejected", "duplicate", "to-type", "typed"]);
/** States in which a file brought nothing that could be taken back. */
const FINAL: ReadonlySet<EntryStatus> = new Set(["undone", "rejected", "to-type", "typed"]);

/** The receipt log, the newest first. */
export function InboxTable(props: {
  entries: InboxEntry[];
  filtered: boolean;
  onAll: () => void;
  onType: (scan: InboxEntry) => void;
}) {
  const retract = useRetract();
  const writable = useWritable();
  const { onType } = props;
  const columns = useMemo(() => columnsWith(retract, onType, writable), [retract, onType, writable]);
  return (
    <Table<InboxEntry>
      {...listTable}
      rowKey="id"
      columns={columns}
      dataSource={props.entries}
      tableLayout="fixed"
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: props.entries.filter(({ problems }) => problems.length > 0).map(({ id }) => id),
        expandedRowRender: (entry) => <ProblemLines entry={entry} />,
      }}
      rowClassName={({ problems }) => (problems.length > 0 ? "has-problems" : "")}
      locale={{ emptyText: <NoEntries {...props} /> }}
    />
  );
}

function NoEntries({ filtered, onAll }: { filtered: boolean; onAll: () => void }) {
  if (filtered) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty.filtered}>
        <Button onClick={onAll}>{words.empty.all}</Button>
      </Empty>
    );
  }
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{words.empty.title}</strong>
          <br />
          {words.empty.hint}
        </>
      }
    />
  );
}

function columnsWith(
  retract: (entry: InboxEntry) => void,
  type: (scan: InboxEntry) => void,
  writable: boolean,
): TableColumnsType<InboxEntry> {
  return [
    {
      title: words.columns.name,
      key: "name",
      sorter: (a, b) => a.name.localeCompare(b.name, "vi"),
      render: (_, entry) => <NameCell entry={entry} />,
    },
    {
      title: words.columns.sender,
      dataIndex: "sender",
      width: 140,
      sorter: (a, b) => (a.sender ?? "").localeCompare(b.sender ?? "", "vi"),
      render: (sender: string | null) => sender ?? <span className="quiet">{words.noSender}</span>,
    },
    {
      title: words.columns.received,
      key: "received",
      width: 124,
      defaultSortOrder: "descend",
      sorter: (a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.createdAt.localeCompare(b.createdAt),
      render: (_, entry) => <ReceivedCell entry={entry} />,
    },
    {
      title: words.columns.incoming,
      key: "incoming",
      width: 116,
      render: (_, entry) => <IncomingCell entry={entry} />,
    },
    {
      title: words.columns.what,
      key: "what",
      width: 112,
      render: (_, { purpose, version, status }) => {
        if (NOT_READ.has(status)) return null;
        return (
          <>
            <div>{purpose ? purposeWords[purpose] : words.noPurpose}</div>
            <div className="quiet">{words.version[version.kind] ?? version.kind}</div>
          </>
        );
      },
    },
    {
      title: words.columns.status,
      key: "status",
      width: 142,
      render: (_, { status }) => <StatusMark status={status} />,
    },
    {
      title: words.columns.models,
      key: "models",
      width: 96,
      align: "right",
      sorter: (a, b) => a.models - b.models,
      render: (_, { models }) => (models > 0 ? <b>{formatCount(models)}</b> : ""),
    },
    {
      title: <span className="visually-hidden">{words.columns.actions}</span>,
      key: "actions",
      width: 158,
      render: (_, entry) => (
        <div className="inbox-actions">
          {entry.status === "review" && (
            <Link className="inbox-open" to={to.review(entry.id)}>
              {words.review}
            </Link>
          )}
          {writable && entry.status === "to-type" && <Button onClick={() => type(entry)}>{words.record.action}</Button>}
          {writable && !FINAL.has(entry.status) && (
            <Button type="text" title={words.retract.label(entry.name)} onClick={() => retract(entry)}>
              {words.retract.action}
            </Button>
          )}
        </div>
      ),
    },
  ];
}
