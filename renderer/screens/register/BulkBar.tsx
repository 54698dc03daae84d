import { App, Button, Select, Space } from "antd";
import type { ModelRecord } from "../../../core/register/model.ts";
import { copyTexts } from "../../components/grid/keys.ts";
import { registerWords } from "../../words/register.ts";
import type { ModelColumn } from "./columns.ts";

/** From how many models on a change for all of them asks first. */
const ASKS_FROM = 5;

/** What can be done with many selected models at once. */
export function BulkBar({
  selected,
  columns,
  shown,
  onChange,
  onConfirm,
  onClear,
}: {
  selected: ModelRecord[];
  columns: readonly ModelColumn[];
  shown: readonly ModelColumn[];
  onChange(values: Record<string, string>): void;
  onConfirm(): void;
  onClear(): void;
}) {
  const { message, modal } = App.useApp();
  const doubtful = selected.filter((model) => model.needsReview.length > 0).length;
  const set = (column: ModelColumn, value: string) => {
    const label = column.choices?.find((choice) => choice.value === value)?.label ?? value;
    if (selected.length < ASKS_FROM) return onChange({ [column.key]: value });
    modal.confirm({
      title: registerWords.sureTitle(selected.length),
      content: registerWords.sureText(column.title, label),
      okText: registerWords.sureOk,
      cancelText: registerWords.sureNo,
      onOk: () => onChange({ [column.key]: value }),
    });
  };
  const copy = async () => {
    const rows = selected.map((model) => shown.map((column) => column.text(model)));
    await copyTexts([shown.map((column) => column.title), ...rows]);
    void message.success(registerWords.copied(rows.length, shown.length));
  };
  return (
    <div className="register-bulk">
      <Space wrap size={8}>
        <strong>{registerWords.selected(selected.length)}</strong>
        <span>{registerWords.setAll}</span>
        {["field", "origin", "subjectKind", "unit"].map((key) => {
          const column = columns.find((candidate) => candidate.key === key);
          if (!column) return null;
          return (
            <Select
              key={key}
              className={`register-set is-${key}`}
              showSearch={{ optionFilterProp: "label" }}
              popupMatchSelectWidth={false}
              aria-label={registerWords.setOne(column.title)}
              placeholder={column.title}
              value={null}
              options={column.choices?.map(({ value, label }) => ({ value, label }))}
              onChange={(value: string | null) => {
                if (value !== null) set(column, value);
              }}
            />
          );
        })}
        <Button disabled={doubtful === 0} title={registerWords.confirmDoubtsHint} onClick={onConfirm}>
          {registerWords.confirmDoubts} ({doubtful})
        </Button>
        <Button title={registerWords.copyRowsHint} onClick={() => void copy()}>
          {registerWords.copyRows}
        </Button>
        <Button type="text" onClick={onClear}>
          {registerWords.clearSelection}
        </Button>
      </Space>
    </div>
  );
}
