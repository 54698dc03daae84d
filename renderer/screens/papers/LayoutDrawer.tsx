import { Button, Drawer, Form, Input, Segmented, Space } from "antd";
import { useState } from "react";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { paperWorkWords } from "../../words/papers.ts";
import { useTold } from "./deliver.ts";
import { LayoutColumns } from "./LayoutColumns.tsx";
import { linesOf, type Paper, type PaperSettings } from "./options.ts";

const words = paperWorkWords.layout;
type Layout = NonNullable<PaperSettings["layout"]>;

interface LayoutProps {
  paper: Paper;
  layout: Layout;
  own: boolean;
  writable: boolean;
  onClose(): void;
}

/** The table of an appendix as the office wants it: columns in their order, titles, widths, groups, lines below. */
export function LayoutDrawer({ paper, layout, own, writable, onClose }: LayoutProps) {
  const remember = useAction("papers.remember");
  const { done } = useTold();
  const [columns, setColumns] = useState(layout.columns);
  const [groupBy, setGroupBy] = useState(layout.groupBy);
  const [notes, setNotes] = useState(layout.notes.join("\n"));
  const keep = (next: Layout | null) =>
    remember.mutate(
      { code: paper.code, layout: next },
      {
        onSuccess: () => {
          done(words.saved);
          onClose();
        },
      },
    );
  const save = () =>
    keep({
      title: layout.title,
      groupBy,
      // What is left out is no heading of nothing.
      columns: columns.map(({ group, ...column }) => (group?.trim() ? { ...column, group } : column)),
      notes: linesOf(notes),
    });
  return (
    <Drawer
      open
      size={760}
      title={words.title(paper.label)}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={remember.isPending} disabled={!writable} onClick={save}>
            {words.save}
          </Button>
          <Button disabled={!writable || !own} onClick={() => keep(null)}>
            {words.reset}
          </Button>
        </Space>
      }
    >
      <p>{own ? words.isOwn : paper.defaultLayout ? words.isDefault : words.isGiven}</p>
      {remember.isError ? <ErrorNote error={remember.error} /> : null}
      <Form layout="vertical" className="paper-options">
        <Form.Item label={words.groupBy}>
          <Segmented<Layout["groupBy"]>
            aria-label={words.groupBy}
            value={groupBy}
            onChange={setGroupBy}
            options={[
              { value: "unit", label: words.groups.unit },
              { value: "field", label: words.groups.field },
            ]}
          />
        </Form.Item>
        <LayoutColumns columns={columns} onChange={setColumns} />
        <Form.Item label={words.notes} htmlFor="layout-notes">
          <Input.TextArea
            id="layout-notes"
            autoSize={{ minRows: 2, maxRows: 5 }}
            value={notes}
            onChange={(event) => setNotes(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
