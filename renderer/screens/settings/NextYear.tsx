import { App, Checkbox, Form, Modal, Radio, Select } from "antd";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { programmeFileWords as words } from "../../words/programme-file.ts";

interface Answers {
  programme: string;
  seat: string;
  keepFlags: boolean;
}

/** Begins a year under another programme; nothing of the year before is changed. */
export function NextYear({ current, onClose }: { current: string; onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const place = useOperation("workplace.state", {});
  const years = useOperation("year.programmes", {});
  const start = useAction("year.next.start");
  const there = new Set([current, ...(years.data ?? []).map(({ id }) => id)]);
  const others = (place.data?.programmes ?? []).filter(({ id }) => !there.has(id));
  const chosen = Form.useWatch("programme", form);
  const seats = others.find(({ id }) => id === chosen)?.seats ?? [];
  const begin = (answers: Answers) =>
    start.mutate(answers, {
      onSuccess: ({ units, members }) => {
        void message.success(words.started(units, members), 6);
        onClose();
      },
    });
  return (
    <Modal
      open
      title={words.nextTitle}
      okText={words.start}
      cancelText={words.cancel}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: others.length === 0 }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{words.nextLead}</p>
      {place.data && others.length === 0 && <p>{words.noOther}</p>}
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ keepFlags: false }}
        onValuesChange={(changed: Partial<Answers>) => changed.programme && form.resetFields(["seat"])}
        onFinish={begin}
      >
        <Form.Item name="programme" label={words.programme} rules={[{ required: true, message: words.need }]}>
          <Select options={others.map(({ id, year, issuer }) => ({ value: id, label: `${year}: ${issuer}` }))} />
        </Form.Item>
        {seats.length > 0 && (
          <Form.Item name="seat" label={words.seat} rules={[{ required: true, message: words.need }]}>
            <Radio.Group options={seats.map(({ code, label }) => ({ value: code, label }))} />
          </Form.Item>
        )}
        <Form.Item name="keepFlags" valuePropName="checked">
          <Checkbox>{words.keepFlags}</Checkbox>
        </Form.Item>
      </Form>
      {start.isError && <ErrorNote error={start.error} />}
    </Modal>
  );
}
