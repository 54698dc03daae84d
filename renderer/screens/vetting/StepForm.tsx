import { AutoComplete, Button, DatePicker, Form, Input, InputNumber } from "antd";
import type { RecordedKind } from "../../../core/register/way.ts";
import { useOperation } from "../../host/queries.ts";
import { DAY_FORMATS } from "../../parts/format.ts";
import { vettingWords } from "../../words/vetting.ts";
import { freeRank, reasonLines, type StepAnswers } from "./steps.ts";

const words = vettingWords.fields;

interface Field {
  name: Exclude<keyof StepAnswers, "followUp" | "rank">;
  label: string;
  hint?: string;
  required?: boolean;
  long?: boolean;
}

/** The texts that each step asks for, in the order in which they are written. */
const FIELDS: Record<RecordedKind, readonly Field[]> = {
  vetted: [],
  returned: [{ name: "reasons", label: words.reasons, hint: words.reasonsHint, required: true, long: true }],
  launched: [{ name: "place", label: words.place }],
  running: [],
  surveyed: [
    { name: "finding", label: words.finding, required: true, long: true },
    { name: "help", label: words.help, long: true },
  ],
  evaluated: [{ name: "outcome", label: words.outcome }],
  recognised: [
    { name: "level", label: words.level, hint: words.levelHint, required: true },
    { name: "number", label: words.number, hint: words.numberHint, required: true },
  ],
  exemplary: [{ name: "reason", label: words.reason, long: true }],
  nominated: [{ name: "reason", label: words.reason, required: true, long: true }],
  commended: [
    { name: "form", label: words.form, hint: words.formHint, required: true },
    { name: "number", label: words.number, hint: words.numberHint, required: true },
  ],
  dropped: [{ name: "reason", label: words.reason, required: true, long: true }],
  included: [
    { name: "reason", label: words.reason, required: true, long: true },
    { name: "by", label: words.decidedBy, required: true },
  ],
};

/** What has to be said of one step; Ctrl+Enter sends it from a long text, Enter from a short one, Esc leaves it. */
export function StepForm({
  kind,
  busy,
  submit,
  reasons,
  onSend,
  onCancel,
}: {
  kind: RecordedKind;
  busy: boolean;
  submit: string;
  /** Reasons of a return that may be added by a click. */
  reasons: readonly string[];
  onSend(answers: StepAnswers): void;
  onCancel(): void;
}) {
  const [form] = Form.useForm<StepAnswers>();
  const levels = useOperation("year.nominations", {}, { enabled: kind === "nominated" });
  const rules = (label: string, required = false) =>
    required ? [{ required: true, whitespace: true, message: words.required(label) }] : [];
  const takeLevel = (level: string) => form.setFieldValue("rank", freeRank(levels.data ?? [], level.trim()));
  const addReason = (reason: string) => {
    const lines = reasonLines(form.getFieldValue("reasons"));
    if (!lines.includes(reason)) form.setFieldValue("reasons", [...lines, reason].join("\n"));
  };
  return (
    <Form<StepAnswers>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="step-form"
      onFinish={onSend}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      {kind === "nominated" && (
        <div className="step-pair">
          <Form.Item name="level" label={words.toLevel} rules={rules(words.toLevel, true)}>
            <AutoComplete
              autoFocus
              placeholder={words.toLevelHint}
              options={(levels.data ?? []).map(({ level }) => ({ value: level }))}
              onChange={(level: string) => takeLevel(level ?? "")}
            />
          </Form.Item>
          <Form.Item name="rank" label={words.rank} initialValue={1}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
        </div>
      )}
      {FIELDS[kind].map(({ name, label, hint, required, long }, index) => (
        <Form.Item key={name} name={name} label={label} rules={rules(label, required)}>
          {long ? (
            <Input.TextArea
              autoFocus={index === 0 && kind !== "nominated"}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={hint}
              maxLength={2000}
            />
          ) : (
            <Input autoFocus={index === 0} placeholder={hint} maxLength={300} />
          )}
        </Form.Item>
      ))}
      {kind === "returned" && reasons.length > 0 && (
        <div className="step-reasons">
          <span className="quiet">{words.reasonsAdd}</span>
          {reasons.map((reason) => (
            <Button key={reason} onClick={() => addReason(reason)}>
              {reason}
            </Button>
          ))}
        </div>
      )}
      {kind === "surveyed" && (
        <Form.Item name="followUp" label={words.followUp}>
          <DatePicker format={DAY_FORMATS} />
        </Form.Item>
      )}
      <Form.Item name="note" label={words.note}>
        <Input maxLength={500} autoFocus={FIELDS[kind].length === 0} />
      </Form.Item>
      <div className="vetting-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{vettingWords.steps.cancel}</Button>
      </div>
    </Form>
  );
}
