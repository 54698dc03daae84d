import { CheckCircleOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useState } from "react";
import { resultsWords as words } from "../../words/results.ts";
import { keyOf } from "./decisions.ts";
import type { Spot } from "./links.ts";
import { cellAt } from "./places.ts";
import type { Decide, Results } from "./useReview.ts";
import "./results.css";

type Row = Results["rows"][number];

/** A results paper against the register: rows that fit no model with what they may be, and models that it passes over. */
export function ResultsPanel({
  results,
  editable,
  decide,
  onGo,
}: {
  results: Results;
  editable: boolean;
  decide: Decide;
  onGo(spot: Spot): void;
}) {
  const [settledShown, setSettledShown] = useState(false);
  const open = results.rows.filter(({ how }) => how === "open");
  const settled = results.rows.filter(({ how }) => how === "decided" || how === "new" || how === "none");
  const matched = results.rows.filter(({ how }) => how === "id" || how === "name" || how === "decided").length;
  const { unreported } = results;
  return (
    <section className="results-panel" aria-label={words.title}>
      <div className="results-head">
        <strong>{words.title}</strong>
        <span>
          <CheckCircleOutlined aria-hidden /> {words.matched(matched)}
        </span>
        {open.length > 0 ? (
          <span className="results-open">
            <QuestionCircleOutlined aria-hidden /> {words.open(open.length)}
          </span>
        ) : null}
        {unreported.length > 0 ? (
          <Popover
            trigger="click"
            placement="bottomLeft"
            title={words.unreportedTitle}
            content={
              <ul className="results-unreported">
                {unreported.map(({ id, name, unit }) => (
                  <li key={id}>
                    {name} <span className="quiet">{unit}</span>
                  </li>
                ))}
              </ul>
            }
          >
            <Button type="link">{words.unreported(unreported.length)}</Button>
          </Popover>
        ) : (
          <span className="quiet">{words.complete}</span>
        )}
        {editable && settled.length > 0 ? (
          <Button type="link" aria-expanded={settledShown} onClick={() => setSettledShown(!settledShown)}>
            {words.back} ({settled.length})
          </Button>
        ) : null}
        {editable && open.length > 1 ? (
          <Button className="results-all" onClick={() => void decide({ result: "new" })}>
            {words.allNew}
          </Button>
        ) : null}
      </div>
      {open.length > 0 || settledShown ? (
        <ul className="results-rows">
          {open.map((row) => (
            <li key={`${row.sheet} ${row.row} ${row.name}`}>
              <RowPlace row={row} onGo={onGo} />
              {editable ? <Choices row={row} decide={decide} /> : null}
            </li>
          ))}
          {settledShown
            ? settled.map((row) => (
                <li key={`${row.sheet} ${row.row} ${row.name}`}>
                  <RowPlace row={row} onGo={onGo} />
                  <span className="quiet">
                    {row.model && row.how === "decided" ? words.same(row.model.name) : words.by[row.how]}
                  </span>
                  <Button onClick={() => void decide({ [keyOf.result(row.sheet, row.row)]: "", result: "" })}>
                    {words.back}
                  </Button>
                </li>
              ))
            : null}
        </ul>
      ) : null}
    </section>
  );
}

function RowPlace({ row, onGo }: { row: Row; onGo(spot: Spot): void }) {
  const at = row.cell === null ? null : cellAt(row.cell);
  const spot = { sheet: row.sheet, ...(at ?? { row: row.row, column: 1 }) };
  return (
    <span className="results-row">
      <strong>{row.name}</strong>{" "}
      <Button type="link" className="problem-place" onClick={() => onGo(spot)}>
        {row.cell === null ? words.rowAt(row.sheet, row.row) : words.at(row.sheet, row.cell)}
      </Button>
    </span>
  );
}

function Choices({ row, decide }: { row: Row; decide: Decide }) {
  const key = keyOf.result(row.sheet, row.row);
  return (
    <span className="results-choices">
      {row.suggestions.map(({ id, name, subject }) => (
        <Button
          key={id}
          title={subject === null ? name : `${name} (${subject})`}
          onClick={() => void decide({ [key]: id })}
        >
          {words.same(name)}
        </Button>
      ))}
      <Button onClick={() => void decide({ [key]: "new" })}>{words.isNew}</Button>
      <Button onClick={() => void decide({ [key]: "none" })}>{words.none}</Button>
    </span>
  );
}
