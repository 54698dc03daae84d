import { MinusCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Checkbox, Form, Input, Radio } from "antd";
import { KNOWN_UNIT_KINDS } from "../../../core/register/unit.ts";
import { UnitIdSelect, UnitIdsSelect } from "../../parts/UnitIdSelect.tsx";
import { lineageWords as words } from "../../words/lineage.ts";
import type { ChangeValues } from "./ChangeDialog.tsx";
import type { Unit } from "./tree.ts";

const need = [{ required: true, whitespace: true, message: words.need }];
const kinds = KNOWN_UNIT_KINDS.map((kind) => ({ value: kind }));

function NameAndKind({ name }: { name: string }) {
  return (
    <div className="unit-change-row">
      <Form.Item name="name" label={name} rules={need}>
        <Input />
      </Form.Item>
      <Form.Item name="unitKind" label={words.kind} rules={need}>
        <AutoComplete options={kinds} />
      </Form.Item>
    </div>
  );
}

/** A new name, and a new kind where that changes too. */
export function RenameFields() {
  return <NameAndKind name={words.newName} />;
}

/** Whom the unit is merged with, and into what. */
export function MergeFields({ unit }: { unit: Unit }) {
  const form = Form.useFormInstance<ChangeValues>();
  const into = Form.useWatch("into", form);
  return (
    <>
      <Form.Item name="others" label={words.others} rules={[{ required: true, message: words.need }]}>
        <UnitIdsSelect except={unit.id} />
      </Form.Item>
      <Form.Item name="into" label={words.into}>
        <Radio.Group
          options={[
            { value: "new", label: words.intoNew },
            { value: "one", label: words.intoOne },
          ]}
        />
      </Form.Item>
      {into === "one" ? (
        <Form.Item name="intoId" label={words.which} rules={need}>
          <UnitIdSelect />
        </Form.Item>
      ) : (
        <NameAndKind name={words.name} />
      )}
    </>
  );
}

/** What the unit is split into, and whether it goes on itself. */
export function SplitFields({ unit }: { unit: Unit }) {
  return (
    <>
      <Form.List name="parts">
        {(lines, { add, remove }) => (
          <fieldset className="unit-parts">
            <legend>{words.parts}</legend>
            {lines.map(({ key, name }) => (
              <div key={key} className="unit-change-row">
                <Form.Item name={[name, "name"]} rules={need}>
                  <Input aria-label={words.name} placeholder={words.name} />
                </Form.Item>
                <Form.Item name={[name, "kind"]} rules={need}>
                  <AutoComplete aria-label={words.kind} options={kinds} />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={words.removePart}
                  icon={<MinusCircleOutlined aria-hidden />}
                  disabled={lines.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: "", kind: unit.kind })}>
              {words.addPart}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.Item name="keep" valuePropName="checked">
        <Checkbox>{words.keep(unit.name)}</Checkbox>
      </Form.Item>
    </>
  );
}
