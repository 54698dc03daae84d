import { Form, Input, Modal } from "antd";
import { nextYearWords } from "../../words/next-year.ts";

const words = nextYearWords.proposals;

/** Why models that went well are to stop. */
export function StopDialog(props: { count: number; busy: boolean; onSave(reason: string): void; onClose(): void }) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={words.stopTitle(props.count)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={props.busy}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<{ reason: string }>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => props.onSave(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={words.reason}
          rules={[{ required: true, whitespace: true, message: words.reasonNeeded }]}
        >
          <Input.TextArea autoFocus rows={3} placeholder={words.reasonHint} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
