import { AutoComplete, Form, Input, Modal, Select } from "antd";
import type { Output } from "../../../../core/contract.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { UnitIdsSelect } from "../../../parts/UnitIdSelect.tsx";
import { keepingWords } from "../../../words/keeping.ts";

const words = keepingWords.members;
export type MemberValues = Omit<Output<"year.members.list">[number], "key" | "at">;

/** A member of the committee, new or put right. */
export function MemberForm(props: {
  member: Output<"year.members.list">[number] | null;
  fields: Output<"office.show">["fields"];
  error: Error | null;
  busy: boolean;
  onSave: (values: MemberValues) => void;
  onClose: () => void;
}) {
  const [form] = Form.useForm<MemberValues>();
  const finish = (values: MemberValues) =>
    props.onSave({
      name: values.name.trim(),
      position: values.position?.trim() || null,
      role: values.role?.trim() || null,
      phone: values.phone?.trim() || null,
      fields: values.fields ?? [],
      areas: values.areas ?? [],
    });
  return (
    <Modal
      open
      width={640}
      title={props.member ? words.editTitle : words.addTitle}
      okText={keepingWords.save}
      cancelText={keepingWords.cancel}
      confirmLoading={props.busy}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<MemberValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.member ?? { fields: [], areas: [] }}
        onFinish={finish}
      >
        <div className="form-row">
          <Form.Item
            name="name"
            label={words.name}
            rules={[{ required: true, whitespace: true, message: keepingWords.need }]}
          >
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="phone" label={words.phone}>
            <Input maxLength={40} />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="position" label={words.position}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="role" label={words.role}>
            <AutoComplete
              placeholder={words.roleHint}
              options={["Trưởng ban", "Phó Trưởng ban", "Thành viên"].map((value) => ({ value }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="fields" label={words.fields}>
          <Select
            mode="multiple"
            allowClear
            options={props.fields.map(({ code, label }) => ({ value: code, label }))}
          />
        </Form.Item>
        <Form.Item name="areas" label={words.areas}>
          <UnitIdsSelect placeholder={words.whole} />
        </Form.Item>
      </Form>
      {props.error && <ErrorNote error={props.error} />}
    </Modal>
  );
}
