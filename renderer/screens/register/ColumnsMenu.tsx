import { DownOutlined, TableOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { type GridLayout, moveColumn, settleLayout, toggleColumn } from "../../components/grid/layout.ts";
import { registerWords } from "../../words/register.ts";
import { type ModelColumn, SHOWN } from "./columns.ts";

interface ColumnsMenuProps {
  columns: readonly ModelColumn[];
  layout: GridLayout;
  onLayout(layout: GridLayout): void;
}

/** Which columns are shown, and in what order. */
export function ColumnsMenu({ columns, layout, onLayout }: ColumnsMenuProps) {
  const titles = new Map(columns.map((column) => [column.key, column.title]));
  const list = (
    <div className="columns-menu">
      <p className="quiet">{registerWords.columnsHint}</p>
      <ul>
        {layout.order.map((key) => {
          const title = titles.get(key) ?? key;
          return (
            <li key={key}>
              <Checkbox
                checked={!layout.hidden.includes(key)}
                // Without the name a row cannot be told from another.
                disabled={key === "name"}
                onChange={() => onLayout(toggleColumn(layout, key))}
              >
                {title}
              </Checkbox>
              <Button
                type="text"
                icon={<UpOutlined aria-hidden />}
                aria-label={registerWords.columnLeft(title)}
                onClick={() => onLayout(moveColumn(layout, key, -1))}
              />
              <Button
                type="text"
                icon={<DownOutlined aria-hidden />}
                aria-label={registerWords.columnRight(title)}
                onClick={() => onLayout(moveColumn(layout, key, 1))}
              />
            </li>
          );
        })}
      </ul>
      <Button
        onClick={() =>
          onLayout(
            settleLayout(
              columns.map(({ key }) => key),
              SHOWN,
              null,
            ),
          )
        }
      >
        {registerWords.columnsReset}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button icon={<TableOutlined aria-hidden />}>{registerWords.columns}</Button>
    </Popover>
  );
}
