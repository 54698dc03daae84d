import { Checkbox, Input, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import type { FormNode } from "../../../../core/programme/form.ts";
import { DayField } from "../../../parts/DayField.tsx";
import { editorWords } from "../../../words/programme-editor.ts";
import { fieldId, useEditor } from "./context.ts";
import { codesIn, type Path, pathKey, valueAt } from "./draft.ts";

const words = editorWords.editor;

/** Nodes that hold a value of their own, not further parts. */
export type ValueNode = Exclude<FormNode, { kind: "list" | "group" | "variants" | "nothing" }>;

/** One value of the programme with its name, its control, and what is wrong with it. */
export function Field(props: { node: ValueNode; label: string; path: Path; optional: boolean; fixed?: boolean }) {
  const { node, label, path, optional } = props;
  const { draft, problemsAt, set, writable } = useEditor();
  const key = pathKey(path);
  const id = fieldId(key);
  const problems = problemsAt(key);
  const control = {
    id,
    disabled: !writable || props.fixed === true,
    "aria-invalid": problems.length > 0,
    ...(problems.length > 0 ? { "aria-describedby": `${id}-wrong`, status: "error" as const } : {}),
  };
  const wrong = problems.length > 0 && (
    <div id={`${id}-wrong`} className="field-wrong">
      {problems.join("; ")}
    </div>
  );
  const value = valueAt(draft, path);
  const put = (next: unknown) => set(path, next);
  // An empty answer to what may be left out is no answer.
  const clear = () => put(optional ? undefined : node.kind === "text" && node.nullable ? null : "");
  const named = (children: ReactNode, wide = false) => (
    <div className={wide ? "field is-wide" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong}
    </div>
  );
  switch (node.kind) {
    case "text": {
      const text = typeof value === "string" ? value : "";
      const type = (next: string) => (next === "" ? clear() : put(next));
      return node.long
        ? named(
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 1, maxRows: 8 }}
              value={text}
              onChange={({ target }) => type(target.value)}
            />,
            true,
          )
        : named(<Input {...control} value={text} onChange={({ target }) => type(target.value)} />);
    }
    case "number":
      return named(
        <InputNumber
          {...control}
          value={typeof value === "number" ? value : null}
          onChange={(next) => put(next ?? (optional ? undefined : null))}
        />,
      );
    case "flag":
      return (
        <div className="field is-flag">
          <Checkbox
            id={id}
            disabled={control.disabled}
            checked={value === true}
            onChange={({ target }) => put(target.checked || (optional ? undefined : false))}
          >
            {label}
          </Checkbox>
          {wrong}
        </div>
      );
    case "day": {
      // A day that the calendar does not have can only come from a file; it is shown as it stands.
      return named(
        <span className={control.disabled ? "is-disabled" : ""}>
          <DayField
            id={id}
            allowClear={optional}
            value={typeof value === "string" && value !== "" ? value : null}
            onChange={(day) => (day === null ? clear() : put(day))}
          />
        </span>,
      );
    }
    case "month":
      return named(
        <Input
          {...control}
          placeholder="2025-03"
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => put(target.value)}
        />,
      );
    case "choice":
      return named(
        <Select<string>
          {...control}
          allowClear={optional}
          value={typeof value === "string" ? value : undefined}
          options={node.options}
          onChange={(next: string | undefined) => put(next)}
        />,
      );
    case "codes":
      return named(
        <Select<string[]>
          {...control}
          mode="multiple"
          optionFilterProp="label"
          value={texts(value)}
          options={codesIn(draft, node.of)}
          onChange={(next) => put(optional && next.length === 0 ? undefined : next)}
        />,
        true,
      );
    case "lines":
      return named(
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 1, maxRows: 6 }}
          title={words.eachLine}
          placeholder={words.eachLine}
          value={texts(value).join("\n")}
          onChange={({ target }) => put(target.value === "" ? (optional ? undefined : []) : target.value.split("\n"))}
        />,
        true,
      );
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
