import { Form, Input, Modal, Select } from "antd";
import type { Output } from "../../../../core/contract.ts";
import { DayField } from "../../../parts/DayField.tsx";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { today } from "../../../parts/format.ts";
import { UnitIdSelect } from "../../../parts/UnitIdSelect.tsx";
import { keepingWords } from "../../../words/keeping.ts";

const words = keepingWords.tasks;
export type TaskValues = Omit<Output<"year.tasks.list">[number], "key" | "at">;

/** A piece of work that is given, or put right. */
export function TaskForm(props: {
  task: Output<"year.tasks.list">[number] | null;
  members: Output<"year.members.list">;
  error: Error | null;
  busy: boolean;
  onSave: (values: TaskValues) => void;
  onClose: () => void;
}) {
  const [form] = Form.useForm<TaskValues>();
  const finish = (values: TaskValues) =>
    props.onSave({
      name: values.name.trim(),
      unitId: values.unitId ?? null,
      member: values.member ?? null,
      given: values.given,
      due: values.due ?? null,
      done: values.done ?? null,
      result: values.result?.trim() || null,
    });
  return (
    <Modal
      open
      width={640}
      title={props.task ? words.editTitle : words.addTitle}
      okText={keepingWords.save}
      cancelText={keepingWords.cancel}
      confirmLoading={props.busy}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<TaskValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.task ?? { given: today() }}
        onFinish={finish}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: keepingWords.need }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="unitId" label={words.unit}>
            <UnitIdSelect />
          </Form.Item>
          <Form.Item name="member" label={words.member}>
            <Select allowClear options={props.members.map(({ key, name }) => ({ value: key, label: name }))} />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="given" label={words.given} rules={[{ required: true, message: keepingWords.need }]}>
            <DayField allowClear={false} />
          </Form.Item>
          <Form.Item name="due" label={words.due}>
            <DayField />
          </Form.Item>
          <Form.Item name="done" label={words.done}>
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="result" label={words.result}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {props.error && <ErrorNote error={props.error} />}
    </Modal>
  );
}
