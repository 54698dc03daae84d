import { Button, DatePicker, Form, Input, Segmented } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { useOperation } from "../../host/queries.ts";
import { DAY_FORMATS } from "../../parts/format.ts";
import { UnitSelect } from "../../parts/UnitSelect.tsx";
import { papersWords as words } from "../../words/papers.ts";
import type { Paper, Rules, Signing, Written } from "./options.ts";
import type { PaperDesk } from "./usePaper.ts";

interface OptionsProps {
  paper: Paper;
  desk: PaperDesk;
  written: Written;
  onWrite(written: Written): void;
}

/** What a paper takes beside the register: number, date, who signs, who receives it, whose form. */
export function Options({ paper, desk, written, onWrite }: OptionsProps) {
  const attached = paper.group === "appendix";
  return (
    <Form layout="vertical" className="paper-options">
      {paper.perUnit ? (
        <Form.Item label={words.unit} htmlFor="paper-unit" extra={desk.unit === null ? undefined : words.unitHint}>
          <UnitSelect
            id="paper-unit"
            allowClear
            placeholder={words.unitAll}
            {...(desk.unit === null ? {} : { value: desk.unit })}
            onChange={(unit) => desk.setUnit(unit ?? null)}
          />
        </Form.Item>
      ) : null}
      <NumberAndDay code={paper.code} attached={attached} written={written} onWrite={onWrite} />
      <SignerFields desk={desk} id="paper" />
      {attached ? null : (
        <Form.Item
          label={words.recipients}
          htmlFor="paper-recipients"
          extra={
            desk.settings.data?.ownRecipients ? (
              <Remembered text={words.recipientsOwn} label={words.recipientsReset} onReset={desk.resetRecipients} />
            ) : undefined
          }
        >
          <Input.TextArea
            id="paper-recipients"
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={desk.recipients}
            onChange={(event) => desk.setRecipients(event.target.value)}
            onBlur={desk.keepRecipients}
          />
        </Form.Item>
      )}
      <Form.Item label={words.rules} extra={words.rulesKept}>
        <Segmented<Rules>
          block
          aria-label={words.rules}
          value={desk.rules}
          onChange={desk.keepRules}
          options={[
            { value: "party", label: words.rulesChoices.party },
            { value: "state", label: words.rulesChoices.state },
          ]}
        />
      </Form.Item>
    </Form>
  );
}

/** The paper's number and day; an appendix bears those of the công văn that it goes with. Where it is issued, both are needed. */
export function NumberAndDay(props: {
  code: string;
  attached: boolean;
  written: Written;
  onWrite(written: Written): void;
  id?: "paper" | "issue";
}) {
  const { code, attached, written, onWrite, id = "paper" } = props;
  const { number, date } = written;
  const suggested = useOperation("papers.number", { code, ...(date === null ? {} : { date }) }, { keep: true }).data;
  return (
    <>
      <div className="paper-pair">
        <Form.Item label={attached ? words.letterNumber : words.number} htmlFor={`${id}-number`}>
          <Input
            id={`${id}-number`}
            value={number}
            maxLength={100}
            placeholder={attached ? words.letterNumberHint : words.numberHint}
            onChange={(event) => onWrite({ ...written, number: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={attached ? words.letterDate : words.date} htmlFor={`${id}-day`}>
          <DatePicker
            id={`${id}-day`}
            className="paper-day"
            format={DAY_FORMATS}
            placeholder={id === "issue" ? words.dateNeeded : words.datePlaceholder}
            value={date === null ? null : dayjs(date)}
            onChange={(chosen) => onWrite({ ...written, date: chosen ? dayjs(chosen).format("YYYY-MM-DD") : null })}
          />
        </Form.Item>
      </div>
      {suggested?.next && number !== suggested.next ? (
        <p className="paper-suggest quiet">
          <span>{words.lastNumber(suggested.last ?? "")}</span>
          <Button onClick={() => onWrite({ ...written, number: suggested.next ?? "" })}>
            {words.takeNumber(suggested.next)}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Who signs, remembered for this kind of paper when the field is left. */
export function SignerFields({ desk, id }: { desk: PaperDesk; id: "paper" | "issue" }) {
  const { signing } = desk;
  const field = (key: keyof Signing, label: string, hint?: string) => (
    <Form.Item label={label} htmlFor={`${id}-${key}`}>
      <Input
        id={`${id}-${key}`}
        value={signing[key]}
        placeholder={hint}
        onChange={(event) => desk.setSigning({ ...signing, [key]: event.target.value })}
        onBlur={desk.keepSigning}
      />
    </Form.Item>
  );
  return (
    <>
      <div className="paper-pair">
        {field("authority", words.authority, words.authorityHint)}
        {field("title", words.signerTitle, words.signerTitleHint)}
      </div>
      {field("name", words.signerName)}
      {signing.name.trim() === "" ? <p className="paper-missing">{words.signerMissing}</p> : null}
      {desk.settings.data?.signer ? (
        <Remembered text={words.signerOwn} label={words.signerReset} onReset={desk.resetSigning} />
      ) : null}
    </>
  );
}

function Remembered({ text, label, onReset }: { text: ReactNode; label: string; onReset(): void }) {
  return (
    <span className="paper-remembered quiet">
      <span>{text}</span>
      <Button onClick={onReset}>{label}</Button>
    </span>
  );
}
