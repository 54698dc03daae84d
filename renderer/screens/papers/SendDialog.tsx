import { Checkbox, Form, Modal, Select } from "antd";
import { useState } from "react";
import { searchKey } from "../../components/grid/fold.ts";
import { host } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import { performLong } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { papersWords, paperWorkWords } from "../../words/papers.ts";
import { chooseFolder, deliver, useTold } from "./deliver.ts";

const words = paperWorkWords.send;
type Purpose = "registration" | "results";

/** Blank forms for the units: whose, what for, and then into a folder or as one zip. */
export function SendDialog({ onClose }: { onClose(): void }) {
  const units = useOperation("units.list", {});
  const [unitNames, setUnits] = useState<string[]>([]);
  const [purposes, setPurposes] = useState<Purpose[]>(["registration"]);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const { done } = useTold();
  const make = async () => {
    setError(null);
    setBusy(true);
    try {
      const folder = await chooseFolder();
      if (folder === null) return;
      const made = await performLong("forms.send", { unitNames, purposes, ...folder }, words.making);
      const place = await deliver(made);
      if (place === null) return;
      done(paperWorkWords.done(made.files.length, place));
      onClose();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={words.title}
      okText={host.kind === "browser" ? paperWorkWords.zip : paperWorkWords.folder}
      cancelText={papersWords.cancel}
      okButtonProps={{ disabled: purposes.length === 0 }}
      confirmLoading={busy}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <p>{words.intro}</p>
      {error ? <ErrorNote error={error} /> : null}
      <Form layout="vertical" className="paper-options">
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
      </Form>
    </Modal>
  );
}
