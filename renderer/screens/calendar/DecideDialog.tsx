import { App, Form, Input, Modal } from "antd";
import { useAction } from "../../host/queries.ts";
import { DayField } from "../../parts/DayField.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { calendarWords } from "../../words/calendar.ts";
import type { Deadline } from "./DeadlineCard.tsx";

const words = calendarWords.form;

interface Answers {
  lastDay: string | null;
  by: string;
  reason?: string;
}

/** Settles a last day, or (with `inclusive`) how “trước ngày” is read; who decided is always asked for. */
export function DecideDialog(props: { deadline: Deadline; inclusive: boolean | null; onClose: () => void }) {
  const { deadline, inclusive, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const decide = useAction("year.deadlines.decide");
  const reading = inclusive === null ? null : deadline.readings?.[inclusive ? "inclusive" : "exclusive"];
  const save = ({ lastDay, by, reason }: Answers) =>
    decide.mutate(
      {
        id: deadline.id,
        lastDay: inclusive === null ? lastDay : null,
        inclusive,
        by: by.trim(),
        reason: reason?.trim() || null,
      },
      {
        onSuccess: () => {
          void message.success(calendarWords.deadline.saved);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={words.decideTitle(deadline.label)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{calendarWords.deadline.written(deadline.written)}</p>
      {reading && <p>{calendarWords.deadline[inclusive ? "inclusive" : "exclusive"](formatDay(reading))}</p>}
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          lastDay: deadline.lastDay ?? deadline.proposedLastDay,
          by: deadline.decision?.by ?? "",
          reason: "",
        }}
        onFinish={save}
      >
        {inclusive === null && (
          <Form.Item name="lastDay" label={words.lastDay} rules={[{ required: true, message: words.needDay }]}>
            <DayField allowClear={false} />
          </Form.Item>
        )}
        <Form.Item name="by" label={words.by} rules={[{ required: true, whitespace: true, message: words.needBy }]}>
          <Input placeholder={words.byHint} />
        </Form.Item>
        <Form.Item name="reason" label={words.reasonOptional}>
          <Input placeholder={words.reasonHint} />
        </Form.Item>
      </Form>
      {decide.isError && <ErrorNote error={decide.error} />}
    </Modal>
  );
}
