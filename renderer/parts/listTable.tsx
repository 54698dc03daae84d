import { Empty, type TableColumnType } from "antd";
import type { ReactNode } from "react";

/** What every list of records has: rows close together, in pages where it is long. */
export const listTable = {
  size: "small",
  pagination: { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false },
} as const;

/** What a list shows in place of its rows where it has none. */
export function noRows(text: string): { emptyText: ReactNode } {
  return { emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} /> };
}

/** The last column, with what may be done to a record; only a screen reader hears its heading. */
export function actionsColumn<T>(title: string, width: number, render: (record: T) => ReactNode): TableColumnType<T> {
  return {
    title: <span className="visually-hidden">{title}</span>,
    key: "actions",
    width,
    render: (_, record) => render(record),
  };
}
