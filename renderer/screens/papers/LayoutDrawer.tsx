import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Drawer, Form, Input, InputNumber, Segmented, Select, Space } from "antd";
import { useState } from "react";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { paperWorkWords } from "../../words/papers.ts";
import { useTold } from "./deliver.ts";
import { linesOf, type Paper, type PaperSettings } from "./options.ts";

const words = paperWorkWords.layout;
const names = paperWorkWords.columns;
type Layout = NonNullable<PaperSettings["layout"]>;
type Column = Layout["columns"][number];
type Name = keyof typeof names;
const NAMES = Object.keys(names).filter((name): name is Name => name in names);
const NEW_WIDTH = 30;

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
  const [columns, setColumns] = useState<Column[]>(layout.columns);
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
  const change = (at: number, what: Partial<Column>) =>
    setColumns(columns.map((column, index) => (index === at ? { ...column, ...what } : column)));
  const move = (at: number, by: -1 | 1) => {
    const [column] = columns.slice(at, at + 1);
    if (column) setColumns(columns.toSpliced(at, 1).toSpliced(at + by, 0, column));
  };
  const free = NAMES.filter((name) => !columns.some(({ column }) => column === name));
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
        <h3>{words.columns}</h3>
        <ol className="layout-columns">
          {columns.map((column, at) => (
            <li key={column.column}>
              <span className="layout-name">{names[column.column]}</span>
              <Input
                aria-label={words.heading(names[column.column])}
                value={column.title}
                maxLength={200}
                onChange={(event) => change(at, { title: event.target.value })}
              />
              <Input
                aria-label={words.group(names[column.column])}
                placeholder={words.groupHint}
                value={column.group ?? ""}
                maxLength={200}
                onChange={(event) => change(at, { group: event.target.value })}
              />
              <InputNumber<number>
                aria-label={words.width(names[column.column])}
                min={5}
                max={300}
                value={column.width}
                suffix={words.mm}
                onChange={(width) => change(at, { width: width ?? column.width })}
              />
              <Button
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={words.up(names[column.column])}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <Button
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={words.down(names[column.column])}
                disabled={at === columns.length - 1}
                onClick={() => move(at, 1)}
              />
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={words.remove(names[column.column])}
                disabled={column.column === "name" || columns.length <= 2}
                onClick={() => setColumns(columns.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
        {free.length > 0 ? (
          <Select<Name>
            className="layout-add"
            aria-label={words.add}
            placeholder={words.add}
            value={null}
            onChange={(name) =>
              setColumns([...columns, { column: name, title: names[name], width: NEW_WIDTH, align: "left" }])
            }
            options={free.map((value) => ({ value, label: names[value] }))}
          />
        ) : null}
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
