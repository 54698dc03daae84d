import { DatePicker, Form, Input, Segmented } from "antd";
import dayjs from "dayjs";
import { DAY_FORMATS } from "../../parts/format.ts";
import { papersWords as words } from "../../words/papers.ts";
import type { Written } from "./options.ts";

/** What a paper takes beside the register: numbers, dates, who signs, whose form. */
export function Options({ written, onWrite }: { written: Written; onWrite(written: Written): void }) {
  const text = (key: "number" | "letterNumber" | "authority" | "title" | "name", label: string, hint?: string) => (
    <Form.Item label={label} htmlFor={`paper-${key}`}>
      <Input
        id={`paper-${key}`}
        value={written[key]}
        placeholder={hint}
        onChange={(event) => onWrite({ ...written, [key]: event.target.value })}
      />
    </Form.Item>
  );
  const day = (key: "date" | "letterDate", label: string) => (
    <Form.Item label={label} htmlFor={`paper-${key}`}>
      <DatePicker
        id={`paper-${key}`}
        className="paper-day"
        format={DAY_FORMATS}
        placeholder={words.datePlaceholder}
        value={written[key] === null ? null : dayjs(written[key])}
        onChange={(chosen) => onWrite({ ...written, [key]: chosen ? dayjs(chosen).format("YYYY-MM-DD") : null })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" className="paper-options">
      <div className="paper-pair">
        {text("letterNumber", words.letterNumber, words.letterNumberHint)}
        {day("letterDate", words.letterDate)}
      </div>
      <div className="paper-pair">
        {text("number", words.number, words.numberHint)}
        {day("date", words.date)}
      </div>
      <div className="paper-pair">
        {text("authority", words.authority, words.authorityHint)}
        {text("title", words.signerTitle, words.signerTitleHint)}
      </div>
      {text("name", words.signerName)}
      <Form.Item label={words.rules}>
        <Segmented<Written["rules"]>
          block
          aria-label={words.rules}
          value={written.rules}
          onChange={(rules) => onWrite({ ...written, rules })}
          options={[
            { value: "party", label: words.rulesChoices.party },
            { value: "state", label: words.rulesChoices.state },
          ]}
        />
      </Form.Item>
    </Form>
  );
}
