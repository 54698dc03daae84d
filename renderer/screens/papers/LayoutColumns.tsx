import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber, Select } from "antd";
import { paperWorkWords } from "../../words/papers.ts";
import type { PaperSettings } from "./options.ts";

const words = paperWorkWords.layout;
const names = paperWorkWords.columns;
type Column = NonNullable<PaperSettings["layout"]>["columns"][number];
type Name = keyof typeof names;
const NAMES = Object.keys(names).filter((name): name is Name => name in names);
const NEW_WIDTH = 30;

/** The columns of an appendix in their order: renamed, grouped, made wider, moved, left out or added. */
export function LayoutColumns({ columns, onChange }: { columns: Column[]; onChange(columns: Column[]): void }) {
  const free = NAMES.filter((name) => !columns.some(({ column }) => column === name));
  const move = (column: Column, at: number, by: -1 | 1) =>
    onChange(columns.toSpliced(at, 1).toSpliced(at + by, 0, column));
  return (
    <>
      <h3>{words.columns}</h3>
      <ol className="layout-columns">
        {columns.map((column, at) => (
          <LayoutColumn
            key={column.column}
            column={column}
            isFirst={at === 0}
            isLast={at === columns.length - 1}
            needed={column.column === "name" || columns.length <= 2}
            onChange={(what) => onChange(columns.with(at, { ...column, ...what }))}
            onMove={(by) => move(column, at, by)}
            onRemove={() => onChange(columns.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {free.length > 0 ? (
        <Select<Name>
          className="layout-add"
          aria-label={words.add}
          placeholder={words.add}
          value={null}
          onChange={(name) =>
            onChange([...columns, { column: name, title: names[name], width: NEW_WIDTH, align: "left" }])
          }
          options={free.map((value) => ({ value, label: names[value] }))}
        />
      ) : null}
    </>
  );
}

function LayoutColumn(props: {
  column: Column;
  isFirst: boolean;
  isLast: boolean;
  /** Set where the table cannot do without it. */
  needed: boolean;
  onChange(what: Partial<Column>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  const { column } = props;
  const name = names[column.column];
  return (
    <li>
      <span className="layout-name">{name}</span>
      <Input
        aria-label={words.heading(name)}
        value={column.title}
        maxLength={200}
        onChange={({ target }) => props.onChange({ title: target.value })}
      />
      <Input
        aria-label={words.group(name)}
        placeholder={words.groupHint}
        value={column.group ?? ""}
        maxLength={200}
        onChange={({ target }) => props.onChange({ group: target.value })}
      />
      <InputNumber<number>
        aria-label={words.width(name)}
        min={5}
        max={300}
        value={column.width}
        suffix={words.mm}
        onChange={(width) => props.onChange({ width: width ?? column.width })}
      />
      <Button
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={words.up(name)}
        disabled={props.isFirst}
        onClick={() => props.onMove(-1)}
      />
      <Button
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={words.down(name)}
        disabled={props.isLast}
        onClick={() => props.onMove(1)}
      />
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={words.remove(name)}
        disabled={props.needed}
        onClick={props.onRemove}
      />
    </li>
  );
}
