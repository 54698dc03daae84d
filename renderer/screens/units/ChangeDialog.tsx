import { App, Form, Input, Modal } from "antd";
import { useAction } from "../../host/queries.ts";
import { DayField } from "../../parts/DayField.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { today } from "../../parts/format.ts";
import { lineageWords as words } from "../../words/lineage.ts";
import { MergeFields, RenameFields, SplitFields } from "./ChangeFields.tsx";
import type { Unit } from "./tree.ts";

export type ChangeKind = "merge" | "split" | "rename";

/** What the dialogue holds; each kind of change uses its own part of it. */
export interface ChangeValues {
  others?: string[];
  into?: "new" | "one";
  intoId?: string;
  name?: string;
  unitKind?: string;
  parts?: { name: string; kind: string }[];
  keep?: boolean;
  day: string;
  document?: string;
}

const TITLES = { merge: words.mergeTitle, split: words.splitTitle, rename: words.renameTitle };

/** A change of the unit itself, from a day on and with the paper that orders it. */
export function ChangeDialog({ kind, unit, onClose }: { kind: ChangeKind; unit: Unit; onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<ChangeValues>();
  const actions = {
    merge: useAction("year.units.merge"),
    split: useAction("year.units.split"),
    rename: useAction("year.units.rename"),
  };
  const done = {
    onSuccess: ({ said }: { said: string }) => {
      void message.success(said, 6);
      onClose();
    },
  };
  const save = (values: ChangeValues) => {
    const common = { day: values.day, document: values.document?.trim() || null };
    const name = values.name?.trim() ?? "";
    const unitKind = values.unitKind?.trim() ?? "";
    if (kind === "rename") {
      actions.rename.mutate({ id: unit.id, name, kind: unitKind, ...common }, done);
    } else if (kind === "split") {
      const newUnits = (values.parts ?? []).map((part) => ({ ...part, parent: unit.parent }));
      actions.split.mutate({ unit: unit.id, newUnits, keep: values.keep ?? false, ...common }, done);
    } else {
      const merging = [unit.id, ...(values.others ?? [])];
      const into =
        values.into === "one" && values.intoId
          ? { intoId: values.intoId }
          : { newUnit: { name, kind: unitKind, parent: unit.parent } };
      actions.merge.mutate({ merging, ...into, ...common }, done);
    }
  };
  const { error, isPending } = actions[kind];
  return (
    <Modal
      open
      width={600}
      title={TITLES[kind](unit.name)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{words.lead}</p>
      <Form<ChangeValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          into: "new",
          keep: false,
          day: today(),
          unitKind: unit.kind,
          ...(kind === "rename" ? { name: unit.name } : {}),
          parts: [
            { name: "", kind: unit.kind },
            { name: "", kind: unit.kind },
          ],
        }}
        onFinish={save}
      >
        {kind === "merge" && <MergeFields unit={unit} />}
        {kind === "split" && <SplitFields unit={unit} />}
        {kind === "rename" && <RenameFields />}
        <Form.Item name="day" label={words.day} rules={[{ required: true, message: words.need }]}>
          <DayField allowClear={false} />
        </Form.Item>
        <Form.Item name="document" label={words.by}>
          <Input placeholder={words.byHint} />
        </Form.Item>
      </Form>
      {error && <ErrorNote error={error} />}
    </Modal>
  );
}
