import { AutoComplete, Form, Input, Modal, Select } from "antd";
import { KNOWN_UNIT_KINDS } from "../../../core/register/unit.ts";
import { unitsWords as words } from "../../words/units.ts";
import type { Unit } from "./tree.ts";

/** What the form holds; the flags of the year are set on the unit's page. */
export interface UnitValues {
  name: string;
  kind: string;
  parent: string | null;
  short: string | null;
  aliases: string[];
}

/** Adding a unit, or putting one right. */
export function UnitForm({
  unit,
  units,
  busy,
  onSave,
  onClose,
}: {
  /** Null for a new one. */
  unit: Unit | null;
  units: readonly Unit[];
  busy: boolean;
  onSave(values: UnitValues): void;
  onClose(): void;
}) {
  const [form] = Form.useForm<UnitValues>();
  return (
    <Modal
      open
      title={unit === null ? words.add : words.editTitle(unit.name)}
      okText={unit === null ? words.addOk : words.save}
      cancelText={words.cancel}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<UnitValues>
        form={form}
        layout="vertical"
        initialValues={unit ?? { name: "", kind: "", parent: null, short: null, aliases: [] }}
        onFinish={({ name, kind, parent, short, aliases }) =>
          onSave({ name, kind, parent: parent ?? null, short: short || null, aliases: aliases ?? [] })
        }
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.needName }]}
        >
          <Input autoFocus />
        </Form.Item>
        <Form.Item
          name="kind"
          label={words.kind}
          rules={[{ required: true, whitespace: true, message: words.needKind }]}
        >
          <AutoComplete placeholder={words.kindHint} options={KNOWN_UNIT_KINDS.map((kind) => ({ value: kind }))} />
        </Form.Item>
        <Form.Item name="parent" label={words.parent}>
          <Select
            allowClear
            showSearch
            placeholder={words.noParent}
            options={units.filter(({ id }) => id !== unit?.id).map(({ name }) => ({ value: name, label: name }))}
          />
        </Form.Item>
        <Form.Item name="short" label={words.short}>
          <Input />
        </Form.Item>
        <Form.Item name="aliases" label={words.aliases} help={words.aliasesHint} className="unit-form-last">
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[";"]} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
