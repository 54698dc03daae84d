import { CloseOutlined, FileSearchOutlined } from "@ant-design/icons";
import { Button, Spin, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ModelRecord } from "../../../core/register/model.ts";
import { cellsOf } from "../../../core/register/source.ts";
import { stateWords } from "../../../core/register/words.ts";
import { Property } from "../../components/grid/Property.tsx";
import { useOperation } from "../../host/queries.ts";
import { SourceNote } from "../../parts/SourceNote.tsx";
import { foundIn, type ToldPlace } from "../../parts/told.ts";
import { gridWords, registerWords, valueWords } from "../../words/register.ts";
import { sourceWords } from "../../words/sources.ts";
import { reviewAt } from "../review/address.ts";
import { YearOfModel } from "../vetting/YearOfModel.tsx";
import { doubtName, type ModelColumn } from "./columns.ts";
import { History } from "./History.tsx";

const words = registerWords.panel;
const NOT_IN_RECORD = ["name", "stage", "doubt", "file"];

/** The full record of one model beside the grid: each value with what it was found by, doubts, history. */
export function Detail({
  model,
  columns,
  writable,
  onChange,
  onConfirm,
  onClose,
}: {
  model: ModelRecord;
  columns: readonly ModelColumn[];
  writable: boolean;
  /** `seen` is the model as it was when the change was begun. */
  onChange(values: Record<string, string>, seen: ModelRecord): void;
  onConfirm(fields: string[]): void;
  onClose(): void;
}) {
  const [all, setAll] = useState(false);
  const detail = useOperation("models.show", { id: model.id }, { keep: true });
  const own = detail.data?.model.id === model.id ? detail.data : undefined;
  const record = columns.filter(({ key }) => !NOT_IN_RECORD.includes(key));
  const written = record.filter((column) => column.text(model) !== "");
  const first = cellsOf(own?.provenance.name?.sources)[0];
  const sources = (column: ModelColumn) => foundIn(own?.provenance, column.key);
  const inFile = ({ label, sheet, cell }: ToldPlace) =>
    own?.submission ? (
      <Link to={reviewAt(own.submission, { sheet, cell })} title={sourceWords.goTo(sheet, cell)}>
        {label}
      </Link>
    ) : (
      label
    );
  const name = columns.find(({ key }) => key === "name");
  const property = (column: ModelColumn) => (
    <Property
      column={column}
      row={model}
      writable={writable}
      emptyText={valueWords.none}
      editHint={words.edit}
      invalidText={gridWords.invalidNumber}
      onGive={(value, seen) => onChange({ [column.key]: value }, seen)}
    />
  );
  return (
    <aside className="detail" aria-label={words.label}>
      <header className="detail-head">
        <div className="detail-name">
          <h2 key={model.id}>{name ? property(name) : model.name}</h2>
          {name ? <SourceNote found={sources(name)} home={model.source?.sheet} place={inFile} /> : null}
        </div>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={words.close} onClick={onClose} />
      </header>
      <p className="detail-sub">
        <span>{model.unit ?? valueWords.none}</span> <Tag>{stateWords[model.stage]}</Tag>
      </p>
      {model.needsReview.length > 0 ? (
        <section className="detail-doubts">
          <h3>{words.doubts}</h3>
          {model.needsReview.map((doubt) => (
            <div key={`${doubt.field} ${doubt.code}`} className="detail-doubt">
              <div>
                <strong>{doubtName(doubt.field)}: </strong>
                {doubt.message}
              </div>
              {writable ? <Button onClick={() => onConfirm([doubt.field])}>{words.confirm}</Button> : null}
            </div>
          ))}
        </section>
      ) : null}
      <h3>{words.record}</h3>
      <dl className="detail-record" key={model.id}>
        {(all ? record : written).map((column) => {
          return (
            <div key={column.key} className="detail-property">
              <dt>{column.title}</dt>
              <dd>
                {property(column)}
                <SourceNote found={sources(column)} home={model.source?.sheet} place={inFile} />
              </dd>
            </div>
          );
        })}
      </dl>
      <Button type="link" className="detail-more" onClick={() => setAll(!all)}>
        {all ? words.hideEmpty : words.emptyOnes(record.length - written.length)}
      </Button>
      {own?.submission ? (
        <p>
          <Link to={reviewAt(own.submission, first ?? sourceOf(model))} className="detail-file">
            <FileSearchOutlined aria-hidden /> {words.openFile}
          </Link>
          <br />
          <span className="quiet">{words.from(own.file ?? model.source?.file ?? "", model.source?.sheet)}</span>
        </p>
      ) : own ? (
        <p className="quiet">{words.noFile}</p>
      ) : null}
      <YearOfModel model={model.id} writable={writable} />
      <h3>{words.history}</h3>
      {own ? <History entries={own.history} columns={columns} /> : <Spin />}
    </aside>
  );
}

function sourceOf(model: ModelRecord): { sheet: string; cell: string } | null {
  return model.source ? { sheet: model.source.sheet, cell: `A${model.source.row}` } : null;
}
