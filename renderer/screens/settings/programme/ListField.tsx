import { Button } from "antd";
import { useEffect, useState } from "react";
import type { FormNode } from "../../../../core/programme/form.ts";
import { editorWords } from "../../../words/programme-editor.ts";
import { fieldId, standsIn, useEditor } from "./context.ts";
import { blank, calledIn, type Path, pathKey, valueAt } from "./draft.ts";
import { Group } from "./Parts.tsx";

const words = editorWords.editor;

/** A list of groups, each closed to one line until it is asked for; short ones inside another stand open. */
export function ListField(props: {
  node: Extract<FormNode, { kind: "list" }>;
  label: string;
  path: Path;
  optional: boolean;
  nested?: boolean;
}) {
  const { node, label, path, optional } = props;
  const { draft, set, writable, problemsAt } = useEditor();
  const value = valueAt(draft, path);
  const items: unknown[] = Array.isArray(value) ? value : [];
  const put = (next: unknown[]) => set(path, optional && next.length === 0 ? undefined : next);
  const move = (from: number, to: number) => {
    const next = [...items];
    const [one] = next.splice(from, 1);
    next.splice(to, 0, one);
    put(next);
  };
  const problems = problemsAt(pathKey(path));
  return (
    <section id={fieldId(pathKey(path))} tabIndex={-1} className="list-field field is-wide" aria-label={label}>
      {props.nested && <h4>{label}</h4>}
      {problems.length > 0 && <div className="field-wrong">{problems.join("; ")}</div>}
      {items.length === 0 && <p className="quiet plain">{words.empty}</p>}
      {items.map((item, index) => (
        <Item
          // Items have no name that stays the same while it is typed; their place is what they are known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields hold no state of their own
          key={index}
          node={node.of}
          path={[...path, index]}
          title={calledIn(item) || words.item(index + 1)}
          index={index}
          last={index === items.length - 1}
          onMove={(to) => move(index, to)}
          onRemove={() => put(items.filter((_, at) => at !== index))}
        />
      ))}
      {writable && (
        <Button size="small" title={words.addTo(label)} onClick={() => put([...items, blank(node.of)])}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

function Item(props: {
  node: FormNode;
  path: Path;
  title: string;
  index: number;
  last: boolean;
  onMove(to: number): void;
  onRemove(): void;
}) {
  const { node, path, title, index } = props;
  const { draft, writable, countIn, wanted, problemsAt } = useEditor();
  const key = pathKey(path);
  const [open, setOpen] = useState(calledIn(valueAt(draft, path)) === "");
  // Whoever is taken to a place finds it open.
  useEffect(() => {
    if (wanted !== null && standsIn(wanted, key)) setOpen(true);
  }, [wanted, key]);
  const source = valueAt(draft, [...path, "source"]);
  const wrong = countIn(key);
  const problems = problemsAt(key);
  return (
    <details
      id={fieldId(key)}
      tabIndex={-1}
      className="list-item"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className="list-item-title">
          {index + 1}. {title}
        </span>
        {typeof source === "string" && <span className="quiet">{source}</span>}
        {wrong > 0 && <span className="field-wrong">{words.wrong(wrong)}</span>}
      </summary>
      {open && (
        <>
          {problems.length > 0 && <div className="field-wrong">{problems.join("; ")}</div>}
          <Group node={node} path={path} />
          {writable && (
            <div className="list-item-actions">
              <Button size="small" disabled={index === 0} onClick={() => props.onMove(index - 1)}>
                {words.up}
              </Button>
              <Button size="small" disabled={props.last} onClick={() => props.onMove(index + 1)}>
                {words.down}
              </Button>
              <Button size="small" title={words.removeOf(title)} onClick={props.onRemove}>
                {words.remove}
              </Button>
            </div>
          )}
        </>
      )}
    </details>
  );
}
