import { App, Form, Input, Modal } from "antd";
import { useAction, useOperation } from "../../host/queries.ts";
import { DayField } from "../../parts/DayField.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { UnitIdsSelect } from "../../parts/UnitIdSelect.tsx";
import { calendarWords } from "../../words/calendar.ts";
import type { Deadline } from "./DeadlineCard.tsx";

const words = calendarWords.form;

interface Answers {
  unitIds: string[];
  lastDay: string;
  reason: string;
  by: string;
}

/** Gives units that owe a paper more time, with the reason and who allows it. */
export function ExtendDialog({ deadline, onClose }: { deadline: Deadline; onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const extend = useAction("year.deadlines.extend");
  const matrix = useOperation("year.matrix", {});
  const asked = matrix.data?.units
    .filter(({ cells }) => cells.some(({ duty }) => duty === deadline.id))
    .map(({ id }) => id);
  const save = (answers: Answers) =>
    extend.mutate(
      { id: deadline.id, ...answers, reason: answers.reason.trim(), by: answers.by.trim() },
      {
        onSuccess: () => {
          void message.success(calendarWords.deadline.extended(answers.unitIds.length));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={words.extendTitle(deadline.label)}
      okText={words.extend}
      cancelText={words.cancel}
      confirmLoading={extend.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Answers> form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="unitIds" label={words.units} rules={[{ required: true, message: words.needUnits }]}>
          <UnitIdsSelect {...(asked ? { only: asked } : {})} />
        </Form.Item>
        <Form.Item name="lastDay" label={words.newDay} rules={[{ required: true, message: words.needDay }]}>
          <DayField allowClear={false} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={words.reason}
          rules={[{ required: true, whitespace: true, message: words.needReason }]}
        >
          <Input placeholder={words.reasonHint} />
        </Form.Item>
        <Form.Item name="by" label={words.by} rules={[{ required: true, whitespace: true, message: words.needBy }]}>
          <Input placeholder={words.byHint} />
        </Form.Item>
      </Form>
      {extend.isError && <ErrorNote error={extend.error} />}
    </Modal>
  );
}
