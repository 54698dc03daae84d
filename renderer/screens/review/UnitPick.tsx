import { AutoComplete, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { KNOWN_UNIT_KINDS } from "../../../core/register/unit.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";
import { reviewWords as words } from "../../words/review.ts";
import { unitsWords } from "../../words/units.ts";

type Unit = Output<"units.list">[number];
const NEW = "\u0000new";

/** Choosing a unit by typing some of its name, or adding one that the list does not have. */
export function UnitPick({
  units,
  value,
  label,
  placeholder,
  proposed,
  onUnit,
  onNew,
}: {
  units: readonly Unit[];
  value: string | null;
  label: string;
  placeholder: string;
  /** Name and kind to begin a new unit with. */
  proposed?: { name: string; kind: string } | undefined;
  onUnit(name: string): void;
  onNew(name: string, kind: string): void;
}) {
  const [typed, setTyped] = useState("");
  const [adding, setAdding] = useState<{ name: string; kind: string } | null>(null);
  const name = typed.trim() || proposed?.name || "";
  return (
    <>
      <Select
        className="unit-pick"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        popupMatchSelectWidth={false}
        showSearch={{
          onSearch: setTyped,
          filterOption: (text, option) => {
            if (option?.value === NEW) return true;
            return searcher(text)(searchKey(`${option?.label ?? ""} ${option?.also ?? ""}`));
          },
        }}
        options={[
          ...units.map((unit) => ({
            value: unit.name,
            label: unit.name,
            also: [unit.short ?? "", ...unit.aliases].join(" "),
          })),
          ...(name === "" ? [] : [{ value: NEW, label: words.createUnit(name), also: "" }]),
        ]}
        onChange={(chosen: string) => {
          if (chosen === NEW) setAdding({ name, kind: proposed?.name === name ? proposed.kind : "" });
          else onUnit(chosen);
        }}
      />
      {adding ? (
        <Modal
          open
          title={unitsWords.add}
          okText={unitsWords.addOk}
          cancelText={words.no}
          okButtonProps={{ disabled: adding.name.trim() === "" || adding.kind.trim() === "" }}
          onCancel={() => setAdding(null)}
          onOk={() => {
            onNew(adding.name.trim(), adding.kind.trim());
            setAdding(null);
          }}
        >
          <Form layout="vertical">
            <Form.Item label={unitsWords.name}>
              <Input value={adding.name} onChange={(event) => setAdding({ ...adding, name: event.target.value })} />
            </Form.Item>
            <Form.Item label={unitsWords.kind} help={words.createHint}>
              <AutoComplete
                value={adding.kind}
                options={KNOWN_UNIT_KINDS.map((kind) => ({ value: kind }))}
                onChange={(kind: string) => setAdding({ ...adding, kind })}
              />
            </Form.Item>
          </Form>
        </Modal>
      ) : null}
    </>
  );
}
