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
  /** `seen` is the row as it was when she began. */
  onGive(value: string, seen: R): void;
}) {
  const [seen, setSeen] = useState<R | null>(null);
  const text = column.text(row);
  if (seen !== null) {
    return (
      <div className="property-editor">
        <Editor
          column={column}
          start={cellValue(column, seen)}
          invalidText={invalidText}
          onGive={(value) => {
            setSeen(null);
            if (value !== cellValue(column, seen)) onGive(value, seen);
          }}
          onCancel={() => setSeen(null)}
        />
      </div>
    );
  }
  const shown = (
    <span className={text === "" ? "property-empty" : "property-text"}>{text === "" ? emptyText : text}</span>
  );
  if (!writable || !column.edit) return shown;
  return (
    <button type="button" className="property-button" title={editHint} onClick={() => setSeen(row)}>
      {shown}
    </button>
  );
}
