import { Checkbox, Form, Select } from "antd";
import { useState } from "react";
import { searchKey } from "../../components/grid/fold.ts";
import { useOperation } from "../../host/queries.ts";
import { performLong } from "../../host/work.ts";
import { paperWorkWords } from "../../words/papers.ts";
import { FilesDialog } from "./FilesDialog.tsx";

const words = paperWorkWords.send;
type Purpose = "registration" | "results";

/** Blank forms for the units: whose, what for, and then into a folder or as one zip. */
export function SendDialog({ onClose }: { onClose(): void }) {
  const units = useOperation("units.list", {});
  const [unitNames, setUnits] = useState<string[]>([]);
  const [purposes, setPurposes] = useState<Purpose[]>(["registration"]);
  return (
    <FilesDialog
      title={words.title}
      intro={words.intro}
      ready={purposes.length > 0}
      make={(folder) => performLong("forms.send", { unitNames, purposes, ...folder }, words.making)}
      say={({ files }, place) => paperWorkWords.done(files.length, place)}
      onClose={onClose}
    >
      <Form.Item label={words.units} htmlFor="send-units">
        <Select<string[]>
          id="send-units"
          mode="multiple"
          allowClear
          placeholder={words.unitsAll}
          value={unitNames}
          onChange={setUnits}
          showSearch={{
            filterOption: (typed, option) => searchKey(String(option?.label ?? "")).includes(searchKey(typed)),
          }}
          options={(units.data ?? []).map(({ name }) => ({ value: name, label: name }))}
        />
      </Form.Item>
      <Form.Item label={words.purpose}>
        <Checkbox.Group<Purpose>
          className="paper-choices"
          value={purposes}
          onChange={setPurposes}
          options={(["registration", "results"] as const).map((value) => ({ value, label: words.purposes[value] }))}
        />
      </Form.Item>
    </FilesDialog>
  );
}
