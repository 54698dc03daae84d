import { SearchOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select, Space } from "antd";
import { useUndo } from "../../shell/useUndo.tsx";
import { propertyWords, registerWords } from "../../words/register.ts";
import { ColumnsMenu } from "./ColumnsMenu.tsx";
import type { ModelColumn } from "./columns.ts";
import type { View } from "./useView.ts";

const GROUPS = ["unit", "field", "origin", "subjectKind", "kind", "stage"] as const;

/** Above the grid: what is counted, and how it is looked at. */
export function Toolbar({
  view,
  columns,
  models,
  doubtful,
  writable,
}: {
  view: View;
  columns: readonly ModelColumn[];
  models: number;
  doubtful: number;
  writable: boolean;
}) {
  const undo = useUndo();
  return (
    <div className="register-bar">
      <Space wrap size={8}>
        <h1>{registerWords.title}</h1>
        <span className="register-count" aria-live="polite">
          {registerWords.count(models, doubtful)}
        </span>
        {view.isFiltered ? (
          <>
            <strong className="register-shown">{registerWords.shown(view.rows.length, models)}</strong>
            <Button onClick={view.clear}>{registerWords.clearFilters}</Button>
          </>
        ) : null}
      </Space>
      <Space wrap size={8} className="register-tools">
        <Input
          className="register-search"
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          placeholder={registerWords.search}
          aria-label={registerWords.search}
          value={view.text}
          onChange={(event) => view.setText(event.target.value)}
        />
        <Select
          className="register-group"
          aria-label={registerWords.groupBy}
          popupMatchSelectWidth={false}
          value={view.groupBy ?? ""}
          options={[
            { value: "", label: registerWords.noGroup },
            ...GROUPS.map((key) => ({
              value: key,
              label: `${registerWords.groupBy} ${propertyWords[key].toLowerCase()}`,
            })),
          ]}
          onChange={(key) => view.setGroupBy(key === "" ? null : key)}
        />
        {view.groupBy === null ? null : (
          <>
            <Button onClick={view.closeGroups}>{registerWords.closeGroups}</Button>
            <Button onClick={view.openGroups}>{registerWords.openGroups}</Button>
          </>
        )}
        <Checkbox checked={view.dense} onChange={(event) => view.keep({ dense: event.target.checked })}>
          {registerWords.dense}
        </Checkbox>
        <ColumnsMenu columns={columns} layout={view.layout} onLayout={(layout) => view.keep({ layout })} />
        <Button icon={<UndoOutlined aria-hidden />} title={registerWords.undoHint} disabled={!writable} onClick={undo}>
          {registerWords.undo}
        </Button>
      </Space>
    </div>
  );
}
