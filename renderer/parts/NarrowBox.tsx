import { Input } from "antd";

/** Where the clerk types what a list is narrowed down to. */
export function NarrowBox(props: { label: string; className: string; value: string; onChange(text: string): void }) {
  return (
    <Input
      allowClear
      className={props.className}
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
    />
  );
}
