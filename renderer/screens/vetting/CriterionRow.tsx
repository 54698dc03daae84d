import { Button, Input, InputNumber, Radio } from "antd";
import { useState } from "react";
import { vettingWords } from "../../words/vetting.ts";
import { Clause } from "./Clause.tsx";
import type { Answer, CriteriaSet } from "./criteria.ts";

const words = vettingWords.criteria;

/** One criterion with its answer; what the office knows by itself is only asked where somebody says otherwise. */
export function CriterionRow({
  criterion,
  answer,
  most,
  writable,
  onChange,
}: {
  criterion: CriteriaSet["criteria"][number];
  answer: Answer | null;
  /** Points that it is worth; null where it is met or not. */
  most: number | null;
  writable: boolean;
  onChange(change: Partial<Answer>): void;
}) {
  const [otherwise, setOtherwise] = useState(false);
  const { item, text, source, advice, known, met, evidence } = criterion;
  const place = item + 1;
  const asked = most !== null || !known || otherwise;
  return (
    <li className="criterion">
      <div>
        {text} {advice && <em className="quiet">({words.advice}) </em>}
        <Clause source={source} />
      </div>
      {known && (
        <div className={met ? "criterion-known is-met" : "criterion-known"}>
          {met ? "✓" : "✗"} {words.known(met, evidence)}
          {writable && !asked && (
            <Button type="link" onClick={() => setOtherwise(true)}>
              {words.otherwise}
            </Button>
          )}
        </div>
      )}
      {asked && (
        <div className="criterion-answer">
          {most === null ? (
            <Radio.Group
              optionType="button"
              aria-label={words.answer(place)}
              disabled={!writable}
              value={answer?.met ?? null}
              options={[
                { value: true, label: words.met },
                { value: false, label: words.notMet },
              ]}
              onChange={({ target }) => onChange({ met: target.value === true })}
            />
          ) : (
            <InputNumber
              aria-label={words.pointsLabel(place, most)}
              placeholder={words.points(most)}
              className="criterion-points"
              disabled={!writable}
              min={0}
              max={most}
              value={answer?.points ?? null}
              onChange={(points) => onChange({ points })}
            />
          )}
          <Input
            aria-label={words.evidenceLabel(place)}
            placeholder={words.evidence}
            disabled={!writable}
            maxLength={1000}
            value={answer?.evidence ?? ""}
            onChange={({ target }) => onChange({ evidence: target.value })}
          />
        </div>
      )}
    </li>
  );
}
