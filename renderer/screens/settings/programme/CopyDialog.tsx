import { App, Form, Input, InputNumber, Modal } from "antd";
import { useAction } from "../../../host/queries.ts";
import { DayField } from "../../../parts/DayField.tsx";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { editorWords } from "../../../words/programme-editor.ts";
import type { Entry } from "./entry.ts";

const words = editorWords.copy;

interface Answers {
  id: string;
  year: number;
  number?: string;
  issued?: string | null;
}

/** Last year's programme as the first draft of a new one. */
export function CopyDialog(props: { from: Entry; onClose(): void; onMade(id: string): void }) {
  const { from, onClose, onMade } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const copy = useAction("year.programme.copy");
  const make = ({ id, year, number, issued }: Answers) =>
    copy.mutate(
      { former: from.id, id: id.trim(), year, number: number?.trim() || null, issued: issued ?? null },
      {
        onSuccess: ({ id: made, open }) => {
          void message.success(words.made(open.length), 6);
          onMade(made);
        },
      },
    );
  const next = from.year + 1;
  return (
    <Modal
      open
      title={words.title}
      okText={words.make}
      cancelText={words.cancel}
      confirmLoading={copy.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{words.lead}</p>
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ id: from.id.replace(String(from.year), String(next)), year: next }}
        onFinish={make}
      >
        <Form.Item name="year" label={words.year} rules={[{ required: true, message: words.need }]}>
          <InputNumber precision={0} />
        </Form.Item>
        <Form.Item
          name="id"
          label={words.code}
          extra={words.codeHint}
          rules={[{ required: true, whitespace: true, message: words.need }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="number" label={words.number} extra={words.numberHint}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="issued" label={words.issued}>
          <DayField />
        </Form.Item>
      </Form>
      {copy.isError && <ErrorNote error={copy.error} />}
    </Modal>
  );
}
