import { Button, Input, Segmented, Select } from "antd";
import { KNOWN_UNIT_KINDS } from "../../../core/register/unit.ts";
import { host } from "../../host/host.ts";
import { firstRunWords } from "../../words/first-run.ts";
import { readUnitLines } from "./unitLines.ts";
import type { UnitsAnswer } from "./unitsAnswer.ts";

const words = firstRunWords.units;
const WAYS = Object.entries(words.ways).map(([value, label]) => ({ value: value as UnitsAnswer["way"], label }));

/** The units: typed or pasted, from a list, or later. */
export function UnitsQuestion(props: {
  answer: UnitsAnswer;
  onChange: (answer: UnitsAnswer) => void;
  onError: (error: Error) => void;
}) {
  const { answer, onChange } = props;
  const { units, duplicates } = readUnitLines(answer.text);
  const unclear = units.filter(({ kind }) => kind === null);

  function put(change: Partial<UnitsAnswer>): void {
    const next = { ...answer, ...change };
    const read = readUnitLines(next.text).units;
    const ready = read.flatMap(({ name, kind }) => {
      const settled = kind ?? next.kinds[name];
      return settled ? [{ name, kind: settled }] : [];
    });
    onChange({ ...next, ready, open: next.way === "type" ? read.length - ready.length : 0 });
  }

  async function chooseList(): Promise<void> {
    try {
      const [file] = await host.chooseFiles("unit-list");
      if (file) put({ file });
    } catch (error) {
      props.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return (
    <fieldset className="first-run-units">
      <legend>{words.title}</legend>
      <Segmented options={WAYS} value={answer.way} onChange={(way) => put({ way })} />
      {answer.way === "type" && (
        <>
          <p className="quiet">{words.typeHint}</p>
          <Input.TextArea
            rows={4}
            value={answer.text}
            placeholder={words.typeExample}
            aria-label={words.area}
            onChange={({ target }) => put({ text: target.value })}
          />
          {units.length > 0 && <p>{words.count(units.length)}</p>}
          {duplicates.length > 0 && <p className="quiet">{words.duplicate(duplicates.join(", "))}</p>}
          {unclear.length > 0 && (
            <div className="first-run-kinds">
              <p>{words.unclear(unclear.length)}</p>
              {unclear.map(({ name }) => (
                <div key={name}>
                  <span>{name}</span>
                  <Select
                    aria-label={words.kindOf(name)}
                    placeholder={words.kindHint}
                    listHeight={480}
                    value={answer.kinds[name]}
                    options={KNOWN_UNIT_KINDS.map((kind) => ({ value: kind, label: kind }))}
                    onChange={(kind: string) => put({ kinds: { ...answer.kinds, [name]: kind } })}
                  />
                </div>
              ))}
            </div>
          )}
        </>
      )}
      {answer.way === "file" && (
        <>
          <p className="quiet">{words.fileHint}</p>
          <Button onClick={() => void chooseList()}>{words.choose}</Button>
          {answer.file && <p>{words.chosen(answer.file.name)}</p>}
        </>
      )}
      {answer.way === "later" && <p className="quiet">{words.laterHint}</p>}
    </fieldset>
  );
}
