import { Select } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { GridColumn } from "./column.ts";

/** Where the cursor goes once a value is given. */
export type After = "down" | "next" | "before" | "stay" | "all";

interface EditorProps<R> {
  column: GridColumn<R>;
  start: string;
  invalidText: string;
  onGive(value: string, after: After): void;
  onCancel(): void;
}

/** An editor in the cell's place: Enter gives the value, Esc leaves it, Tab goes on; Ctrl+Enter gives it to all selected. */
export function Editor<R>(props: EditorProps<R>) {
  return props.column.edit === "choice" ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor<R>({ column, start, invalidText, onGive, onCancel }: EditorProps<R>) {
  const [value, setValue] = useState(start);
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const invalid = column.edit === "number" && !/^\d{0,4}$/.test(value.trim());
  useEffect(() => {
    box.current?.focus();
    // As in Excel, whether it was opened or is being typed over: a letter more must not take the whole name away.
    box.current?.setSelectionRange(start.length, start.length);
  }, [start]);

  const give = (after: After) => {
    if (invalid || done.current) return;
    done.current = true;
    onGive(value.trim(), after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that ends a word of a Vietnamese input method is not the clerk's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      done.current = true;
      onCancel();
    } else if (event.key === "Tab") {
      event.preventDefault();
      give(event.shiftKey ? "before" : "next");
    } else if (event.key === "Enter" && !event.altKey && !(event.shiftKey && column.edit === "long")) {
      event.preventDefault();
      give(event.ctrlKey ? "all" : "down");
    } else if (event.key === "Enter" && event.altKey && column.edit === "long") {
      event.preventDefault();
      box.current?.setRangeText("\n", box.current.selectionStart, box.current.selectionEnd, "end");
      setValue(box.current?.value ?? value);
    }
  };
  return (
    <textarea
      ref={box}
      className={`grid-editor is-${column.edit ?? "line"}`}
      aria-label={invalid ? `${column.title}: ${invalidText}` : column.title}
      aria-invalid={invalid}
      value={value}
      rows={1}
      onChange={(event) =>
        setValue(column.edit === "long" ? event.target.value : event.target.value.replace(/\s*\n\s*/gu, " "))
      }
      onKeyDown={onKeyDown}
      onBlur={() => (invalid ? onCancel() : give("stay"))}
    />
  );
}

function ChoiceEditor<R>({ column, start, onGive, onCancel }: EditorProps<R>) {
  const done = useRef(false);
  const give = (value: string, after: After) => {
    if (done.current) return;
    done.current = true;
    onGive(value, after);
  };
  return (
    <Select
      className="grid-choice-editor"
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      aria-label={column.title}
      defaultValue={start}
      options={column.choices?.map(({ value, label }) => ({ value, label }))}
      onSelect={(value: string) => give(value, "stay")}
      onBlur={() => {
        if (!done.current) onCancel();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape" && event.key !== "Tab") return;
        event.preventDefault();
        if (event.key === "Escape") {
          done.current = true;
          onCancel();
        } else give(start, event.shiftKey ? "before" : "next");
      }}
    />
  );
}
