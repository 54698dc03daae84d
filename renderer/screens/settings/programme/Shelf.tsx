import { App, Button, Table } from "antd";
import { useState } from "react";
import { useAction, useOperation, useWritable } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { formatMoment } from "../../../parts/format.ts";
import { useTell } from "../../../parts/useTell.ts";
import { editorWords } from "../../../words/programme-editor.ts";
import { CopyDialog } from "./CopyDialog.tsx";
import type { Entry } from "./entry.ts";

const words = editorWords.shelf;

/** Every programme that the office can work by: where it comes from, and what can be done with it. */
export function Shelf({ onEdit }: { onEdit(id: string): void }) {
  const { modal, message } = App.useApp();
  const all = useOperation("year.programme.list", {});
  const giveUp = useAction("year.programme.giveUp");
  const writable = useWritable();
  const tell = useTell();
  const [copied, setCopied] = useState<Entry | null>(null);
  const drop = ({ id, template }: Entry) =>
    modal.confirm({
      title: words.giveUpTitle(id),
      content: template ? words.giveUpTemplate : words.giveUpPlain,
      okText: words.giveUp,
      cancelText: words.no,
      onOk: () => giveUp.mutateAsync({ id }).then(() => void message.success(words.given), tell),
    });
  if (all.isError) return <ErrorNote error={all.error} onAgain={() => void all.refetch()} />;
  return (
    <section className="shelf" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Table<Entry>
        size="small"
        rowKey="id"
        loading={all.isPending}
        dataSource={all.data ?? []}
        pagination={false}
        columns={[
          { title: words.year, dataIndex: "year", width: 64 },
          {
            title: words.document,
            key: "document",
            render: (_, { issuer, id }) => (
              <>
                {issuer} <span className="quiet">({id})</span>
              </>
            ),
          },
          { title: words.source, key: "source", width: 300, render: (_, entry) => sourceOf(entry) },
          {
            title: words.use,
            key: "use",
            width: 120,
            render: (_, { current, begun }) => (current ? words.current : begun ? words.begun : ""),
          },
          {
            title: words.actions,
            key: "actions",
            width: 320,
            render: (_, entry) => (
              <span className="shelf-actions">
                <Button size="small" title={words.editOf(entry.id)} onClick={() => onEdit(entry.id)}>
                  {words.edit}
                </Button>
                {writable && (
                  <Button size="small" title={words.copyOf(entry.id)} onClick={() => setCopied(entry)}>
                    {words.copy}
                  </Button>
                )}
                {writable && entry.own && !entry.begun && (
                  <Button size="small" title={words.giveUpOf(entry.id)} onClick={() => drop(entry)}>
                    {words.giveUp}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {copied && (
        <CopyDialog
          from={copied}
          onClose={() => setCopied(null)}
          onMade={(id) => {
            setCopied(null);
            onEdit(id);
          }}
        />
      )}
    </section>
  );
}

function sourceOf({ id, own, template, how, at, copiedFrom }: Entry): string {
  if (!own) return words.product;
  const source =
    how === "file"
      ? words.file
      : copiedFrom !== null
        ? words.copied(copiedFrom.year)
        : template
          ? words.edited(id)
          : words.own;
  return at === null ? source : `${source}, ${formatMoment(at)}`;
}
