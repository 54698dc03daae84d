import { useState } from "react";
import { cellValue, type GridColumn } from "./column.ts";
import { Editor } from "./Editor.tsx";
import "./property.css";

/** One value of a record with its name; opens its editor when clicked, where it may be changed. */
export function Property<R>({
  column,
  row,
  writable,
  emptyText,
  editHint,
  invalidText,
  onGive,
}: {
  column: GridColumn<R>;
  row: R;
  writable: boolean;
  emptyText: string;
  editHint: string;
  invalidText: string;
  onGive(value: string): void;
}) {
  const [editing, setEditing] = useState(false);
  const text = column.text(row);
  if (editing) {
    return (
      <div className="property-editor">
        <Editor
          column={column}
          start={cellValue(column, row)}
          typed={false}
          invalidText={invalidText}
          onGive={(value) => {
            setEditing(false);
            if (value !== cellValue(column, row)) onGive(value);
          }}
          onCancel={() => setEditing(false)}
        />
      </div>
    );
  }
  const shown = (
    <span className={text === "" ? "property-empty" : "property-text"}>{text === "" ? emptyText : text}</span>
  );
  if (!writable || !column.edit) return shown;
  return (
    <button type="button" className="property-button" title={editHint} onClick={() => setEditing(true)}>
      {shown}
    </button>
  );
}
