import { Checkbox, Form, Radio, Select } from "antd";
import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { nextYearWords } from "../../words/next-year.ts";
import type { NextAnswers, NextProgramme } from "./answers.ts";

const words = nextYearWords.guidance;

/** The document of the next year, the office's seat in it, and its rule for models of the year before. */
export function Guidance(props: {
  programmes: readonly NextProgramme[];
  chosen: NextProgramme | null;
  answers: NextAnswers;
  onChange(answers: NextAnswers): void;
}) {
  const { programmes, chosen, answers, onChange } = props;
  return (
    <Sheet title={words.title}>
      <p className="quiet plain">{words.lead}</p>
      {programmes.length === 0 ? (
        <p>
          {words.none} <Link to={`${to.settings()}?muc=programme`}>{words.toSettings}</Link>
        </p>
      ) : (
        <Form layout="vertical" component="div" className="next-year-guidance">
          <Form.Item label={words.programme} htmlFor="next-programme">
            <Select<string>
              id="next-programme"
              placeholder={words.choose}
              value={chosen?.id}
              onChange={(programme) => {
                const seats = programmes.find(({ id }) => id === programme)?.seats ?? [];
                // Where there is only one seat there is nothing to ask.
                onChange({ ...answers, programme, seat: seats.length === 1 ? (seats[0]?.code ?? null) : null });
              }}
              options={programmes.map(({ id, year, issuer }) => ({ value: id, label: `${year}: ${issuer}` }))}
            />
          </Form.Item>
          {chosen && chosen.seats.length > 1 && (
            <Form.Item label={words.seat}>
              <Radio.Group
                value={answers.seat}
                onChange={({ target }) => onChange({ ...answers, seat: String(target.value) })}
                options={chosen.seats.map(({ code, label }) => ({ value: code, label }))}
              />
            </Form.Item>
          )}
          {chosen && (
            <Checkbox
              checked={answers.keepFlags}
              onChange={({ target }) => onChange({ ...answers, keepFlags: target.checked })}
            >
              {words.keepFlags}
            </Checkbox>
          )}
        </Form>
      )}
      {chosen && <CountingRule id={chosen.id} />}
    </Sheet>
  );
}

function CountingRule({ id }: { id: string }) {
  const rules = useOperation("year.programme.rules", { id });
  return (
    <>
      <h3>{words.rule}</h3>
      {rules.data?.counting.map(({ text, source }) => (
        <p key={text} className="plain">
          {text} <span className="quiet">({words.line(source)})</span>
        </p>
      ))}
    </>
  );
}
