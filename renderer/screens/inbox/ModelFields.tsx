import { Button, Form, Input, Radio, Select } from "antd";
import { useOperation } from "../../host/queries.ts";
import { inboxWords } from "../../words/inbox.ts";

const words = inboxWords.record;

/** One model as it is typed; whatever the paper does not say stays empty. */
export interface ModelAnswers {
  name?: string;
  field?: string;
  origin?: "new" | "continued";
  subjectKind?: "collective" | "individual";
  subject?: string;
  content?: string;
  goal?: string;
  period?: string;
}

const choices = <T extends string>(labels: Record<T, string>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));

/** The fields of one model of a registration that is written by hand. */
export function ModelFields(props: { index: number; list: number; onRemove: (() => void) | null }) {
  const fields = useOperation("office.show", {}).data?.fields ?? [];
  const at = (property: keyof ModelAnswers) => [props.list, property];
  return (
    <fieldset className="record-model">
      <legend>{words.model(props.index + 1)}</legend>
      {props.onRemove && (
        <Button type="text" className="record-remove" onClick={props.onRemove}>
          {words.remove(props.index + 1)}
        </Button>
      )}
      <Form.Item
        name={at("name")}
        label={words.name}
        rules={[{ required: true, whitespace: true, message: words.required.name }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="record-grid">
        <Form.Item name={at("field")} label={words.field}>
          <Select
            allowClear
            options={fields.map(({ code, number, label }) => ({ value: code, label: `${number} ${label}` }))}
          />
        </Form.Item>
        <Form.Item name={at("origin")} label={words.origin}>
          <Radio.Group options={choices(words.origins)} />
        </Form.Item>
        <Form.Item name={at("subject")} label={words.subject}>
          <Input />
        </Form.Item>
        <Form.Item name={at("subjectKind")} label={words.subjectKind}>
          <Radio.Group options={choices(words.subjectKinds)} />
        </Form.Item>
      </div>
      <Form.Item name={at("content")} label={words.content}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <div className="record-grid">
        <Form.Item name={at("goal")} label={words.goal}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name={at("period")} label={words.period}>
          <Input />
        </Form.Item>
      </div>
    </fieldset>
  );
}
