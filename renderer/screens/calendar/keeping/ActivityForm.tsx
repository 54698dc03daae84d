import { MinusCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Modal, Select } from "antd";
import type { Output } from "../../../../core/contract.ts";
import { useOperation } from "../../../host/queries.ts";
import { DayField } from "../../../parts/DayField.tsx";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { today } from "../../../parts/format.ts";
import { UnitIdSelect } from "../../../parts/UnitIdSelect.tsx";
import { keepingWords } from "../../../words/keeping.ts";

const words = keepingWords.activities;
export type ActivityValues = Omit<Output<"year.activities.list">[number], "key" | "at">;

const need = [{ required: true, message: keepingWords.need }];

/** An activity, new or to be put right; `line` is what of the document it answers. */
export function ActivityForm(props: {
  activity: Output<"year.activities.list">[number] | null;
  line: string | null;
  year: number;
  error: Error | null;
  busy: boolean;
  onSave: (values: ActivityValues) => void;
  onClose: () => void;
}) {
  const { activity } = props;
  const [form] = Form.useForm<ActivityValues>();
  const asked = useOperation("year.activities.asked", {}).data ?? [];
  const now = today();
  const blank: Partial<ActivityValues> = {
    kind: "event",
    ...(now.startsWith(`${props.year}-`) ? { day: now } : {}),
    numbers: [],
    line: props.line,
  };
  const finish = (values: ActivityValues) =>
    props.onSave({
      kind: values.kind,
      name: values.name.trim(),
      day: values.day,
      until: values.until ?? null,
      place: values.place?.trim() || null,
      unitId: values.unitId ?? null,
      level: values.level?.trim() || null,
      numbers: values.numbers ?? [],
      result: values.result?.trim() || null,
      line: values.line ?? null,
    });
  return (
    <Modal
      open
      width={720}
      title={activity ? words.editTitle : words.addTitle}
      okText={keepingWords.save}
      cancelText={keepingWords.cancel}
      confirmLoading={props.busy}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<ActivityValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={activity ?? blank}
        onFinish={finish}
      >
        <Form.Item name="name" label={words.name} rules={[{ ...need[0], whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="kind" label={words.kind} rules={need}>
            <Select options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="day" label={words.day} rules={need}>
            <DayField allowClear={false} />
          </Form.Item>
          <Form.Item name="until" label={words.until}>
            <DayField />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="unitId" label={words.unit}>
            <UnitIdSelect />
          </Form.Item>
          <Form.Item name="place" label={words.place}>
            <Input />
          </Form.Item>
          <Form.Item name="level" label={words.level}>
            <Input placeholder={words.levelHint} />
          </Form.Item>
        </div>
        <Form.List name="numbers">
          {(lines, { add, remove }) => (
            <fieldset className="numbers">
              <legend>{words.numbers}</legend>
              {lines.map(({ key, name }) => (
                <div key={key} className="form-row">
                  <Form.Item name={[name, "label"]} rules={[{ ...need[0], whitespace: true }]}>
                    <Input aria-label={words.numberLabel} placeholder={words.numberHint} />
                  </Form.Item>
                  <Form.Item name={[name, "value"]} rules={need}>
                    <InputNumber<number> aria-label={words.numberValue} placeholder={words.numberValue} min={0} />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={words.removeNumber}
                    icon={<MinusCircleOutlined aria-hidden />}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add()}>
                {words.addNumber}
              </Button>
            </fieldset>
          )}
        </Form.List>
        <Form.Item name="result" label={words.result}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        {asked.length > 0 && (
          <Form.Item name="line" label={words.line}>
            <Select allowClear options={asked.map(({ text, source }) => ({ value: source, label: text }))} />
          </Form.Item>
        )}
      </Form>
      {props.error && <ErrorNote error={props.error} />}
    </Modal>
  );
}
