import { App, Button, Checkbox, Input, InputNumber } from "antd";
import { useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { useAction, useWritable } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { editorWords } from "../../../words/programme-editor.ts";

const words = editorWords.scoring;
type Scoring = Output<"year.scoring.list">[number];
type Band = Scoring["thresholds"][number];

const FIRST_BAND: Band = { from: 0, label: "", passes: true };

/** The points of one set of criteria: what each criterion is worth, and from how many points on what. */
export function ScoringSet(props: { set: string; label: string; items: readonly string[]; scoring: Scoring | null }) {
  const { set, label, items, scoring } = props;
  const { message } = App.useApp();
  const writable = useWritable();
  const save = useAction("year.scoring.save");
  const [maxima, setMaxima] = useState<(number | null)[]>(items.map((_, index) => scoring?.maxima[index] ?? null));
  const [bands, setBands] = useState<Band[]>(scoring?.thresholds ?? [FIRST_BAND]);
  const [document, setDocument] = useState(scoring?.document ?? "");
  const total = maxima.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  // Half a scale would leave some models without a judgement.
  const complete = maxima.every((one) => one !== null) && bands.every((one) => one.label.trim() !== "");
  const band = (at: number, change: Partial<Band>) =>
    setBands(bands.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const keep = (points: (number | null)[], thresholds: Band[], said: string) =>
    save.mutate(
      {
        set,
        maxima: points.filter((one) => one !== null),
        thresholds,
        document: document.trim() || null,
      },
      { onSuccess: () => void message.success(said) },
    );
  return (
    <details className="list-item scoring-set" open={scoring !== null}>
      <summary>
        <span className="list-item-title">{label}</span>
        <span className="quiet">{total > 0 ? words.total(total) : ""}</span>
      </summary>
      <div className="rules">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.points}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((text, index) => (
              <tr key={text}>
                <td>{text}</td>
                <td>
                  <InputNumber
                    min={0}
                    disabled={!writable}
                    aria-label={words.pointsOf(index + 1, label)}
                    value={maxima[index] ?? null}
                    onChange={(points) => setMaxima(maxima.with(index, points === 0 ? null : points))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="scoring-bands">
          <span className="quiet">{words.from}</span>
          <span className="quiet">{words.label}</span>
          <span />
          <span />
          {bands.map((one, index) => (
            <BandRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows hold no state of their own
              key={index}
              number={index + 1}
              set={label}
              band={one}
              writable={writable}
              onChange={(change) => band(index, change)}
              onRemove={() => setBands(bands.filter((_, at) => at !== index))}
            />
          ))}
        </div>
        <p className="plain">
          <Input
            aria-label={`${words.document}, ${label}`}
            placeholder={words.document}
            maxLength={200}
            disabled={!writable}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        </p>
        {save.isError && <ErrorNote error={save.error} />}
        {writable && (
          <span className="shelf-actions">
            <Button onClick={() => setBands([...bands, FIRST_BAND])}>{words.addBand}</Button>
            <Button
              type="primary"
              loading={save.isPending}
              disabled={!complete}
              title={complete ? undefined : words.incomplete}
              onClick={() => keep(maxima, bands, words.saved)}
            >
              {words.save}
            </Button>
            {scoring && <Button onClick={() => keep([], [], words.cleared)}>{words.clear}</Button>}
          </span>
        )}
      </div>
    </details>
  );
}

function BandRow(props: {
  number: number;
  set: string;
  band: Band;
  writable: boolean;
  onChange(change: Partial<Band>): void;
  onRemove(): void;
}) {
  const { number, set, band, writable, onChange, onRemove } = props;
  return (
    <>
      <InputNumber
        min={0}
        disabled={!writable}
        aria-label={words.fromOf(number, set)}
        value={band.from}
        onChange={(from) => onChange({ from: from ?? 0 })}
      />
      <Input
        disabled={!writable}
        aria-label={words.labelOf(number, set)}
        placeholder={words.label}
        maxLength={80}
        value={band.label}
        onChange={({ target }) => onChange({ label: target.value })}
      />
      <Checkbox
        disabled={!writable}
        aria-label={words.passesOf(number, set)}
        checked={band.passes}
        onChange={({ target }) => onChange({ passes: target.checked })}
      >
        {words.passes}
      </Checkbox>
      <Button
        size="small"
        disabled={!writable || number === 1}
        title={`${editorWords.editor.remove} ${words.labelOf(number, set)}`}
        onClick={onRemove}
      >
        {editorWords.editor.remove}
      </Button>
    </>
  );
}
