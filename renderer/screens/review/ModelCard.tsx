import { Button } from "antd";
import { type RefObject, useEffect, useRef } from "react";
import type { Doubt, ModelRecord } from "../../../core/register/model.ts";
import type { Found } from "../../../core/register/source.ts";
import { cellValue } from "../../components/grid/column.ts";
import { Property } from "../../components/grid/Property.tsx";
import { SourceNote } from "../../parts/SourceNote.tsx";
import { foundIn, type ToldPlace } from "../../parts/told.ts";
import { gridWords, valueWords } from "../../words/register.ts";
import { reviewWords as words } from "../../words/review.ts";
import { sourceWords } from "../../words/sources.ts";
import type { ModelColumn } from "../register/columns.ts";

/** Properties of a word or two: several of them stand in one line. */
const SHORT = new Set(["unit", "field", "subjectKind", "origin", "sinceYear", "kind"]);

/** A model that the file yields: its values, those in doubt marked with the reason, each to be put right in place. */
export function ModelCard({
  model,
  number,
  columns,
  active,
  activeProperty,
  showEmpty,
  editable,
  decided,
  found,
  onPick,
  onPlace,
  onValue,
}: {
  model: ModelRecord;
  number: number;
  columns: readonly ModelColumn[];
  active: boolean;
  activeProperty: string | null;
  /** Whether values that are not written are shown too. */
  showEmpty: boolean;
  editable: boolean;
  /** Properties that the clerk put right. */
  decided: ReadonlySet<string>;
  /** What its values were found by; told of the active model alone. */
  found: Record<string, Found> | undefined;
  onPlace(place: ToldPlace): void;
  onPick(property: string | null): void;
  /** Puts a value right, an empty text takes it away; null takes the file's own back. */
  onValue(property: string, value: string | null): void;
}) {
  const lit = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active && activeProperty !== null) lit.current?.scrollIntoView({ block: "nearest" });
  }, [active, activeProperty]);
  const doubtsOf = (key: string) => model.needsReview.filter((doubt) => doubt.field === key);
  const whole = doubtsOf("*");
  const shown = columns.filter(
    (column) =>
      doubtsOf(column.key).length > 0 ||
      (showEmpty && active) ||
      // That it is a mô hình is said of nearly all; what is not is told.
      (column.text(model) !== "" && !(column.key === "kind" && model.kind === "mo-hinh")),
  );
  const ordered = [...shown.filter(({ key }) => SHORT.has(key)), ...shown.filter(({ key }) => !SHORT.has(key))].sort(
    (a, b) => Number(a.key !== "name") - Number(b.key !== "name"),
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number is a button that does the same
    // biome-ignore lint/a11y/noStaticElementInteractions: clicking anywhere on the card is only a shorter way
    <div
      className={`model-card${active ? " is-active" : ""}`}
      onClick={(event) => {
        const property = event.target instanceof Element ? event.target.closest("[data-property]") : null;
        onPick(property?.getAttribute("data-property") ?? null);
      }}
    >
      <button type="button" className="model-number" aria-pressed={active} title={words.goTo}>
        {number}
      </button>
      <div className="model-body">
        {whole.map((doubt) => (
          <DoubtNote key={doubt.code} doubt={doubt} onConfirm={null} />
        ))}
        <dl>
          {ordered.map((column) => (
            <PropertyRow
              key={column.key}
              column={column}
              model={model}
              doubts={doubtsOf(column.key)}
              lit={active && activeProperty === column.key ? lit : null}
              editable={editable}
              decided={decided.has(column.key)}
              found={foundIn(found, column.key)}
              onPlace={onPlace}
              onValue={onValue}
            />
          ))}
        </dl>
      </div>
    </div>
  );
}

function PropertyRow({
  column,
  model,
  doubts,
  lit,
  editable,
  decided,
  found,
  onPlace,
  onValue,
}: {
  column: ModelColumn;
  model: ModelRecord;
  doubts: Doubt[];
  lit: RefObject<HTMLDivElement | null> | null;
  editable: boolean;
  decided: boolean;
  found: Found | undefined;
  onPlace(place: ToldPlace): void;
  onValue(property: string, value: string | null): void;
}) {
  const value = cellValue(column, model);
  const classes = [
    "model-property",
    lit ? "is-lit" : "",
    column.key === "name" ? "is-name" : SHORT.has(column.key) && doubts.length === 0 ? "is-short" : "",
  ];
  return (
    <div className={classes.join(" ").trim()} data-property={column.key} ref={lit}>
      <dt>{column.title}</dt>
      <dd>
        <Property
          column={column}
          row={model}
          writable={editable}
          emptyText={valueWords.none}
          editHint={words.edit}
          invalidText={gridWords.invalidNumber}
          onGive={(next) => onValue(column.key, next)}
        />
        <SourceNote
          found={found}
          home={model.source?.sheet}
          place={(told) => (
            <button
              type="button"
              className="source-cell"
              title={sourceWords.goTo(told.sheet, told.cell)}
              onClick={(event) => {
                event.stopPropagation();
                onPlace(told);
              }}
            >
              {told.label}
            </button>
          )}
        />
        {decided ? (
          <span className="model-decided">
            {words.valueDecided}
            {editable ? (
              <Button type="link" onClick={() => onValue(column.key, null)}>
                {words.valueBack}
              </Button>
            ) : null}
          </span>
        ) : null}
        {doubts.map((doubt) => (
          <DoubtNote
            key={doubt.code}
            doubt={doubt}
            onConfirm={editable && value !== "" && column.edit ? () => onValue(column.key, value) : null}
          />
        ))}
      </dd>
    </div>
  );
}

function DoubtNote({ doubt, onConfirm }: { doubt: Doubt; onConfirm: (() => void) | null }) {
  return (
    <div className="model-doubt">
      <span>
        <b>{words.doubtful}:</b> {doubt.message}
      </span>
      {onConfirm ? <Button onClick={onConfirm}>{words.confirmValue}</Button> : null}
    </div>
  );
}
