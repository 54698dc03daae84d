import { Button } from "antd";
import type { FormNode, FormPart } from "../../../../core/programme/form.ts";
import { editorWords } from "../../../words/programme-editor.ts";
import { EditorContext, useEditor } from "./context.ts";
import { asVariant, blank, type Path, pathKey, valueAt } from "./draft.ts";
import { Field } from "./Field.tsx";
import { ListField } from "./ListField.tsx";
import { Sentence } from "./Sentence.tsx";

const words = editorWords.editor;

/** The parts of a group, and beside them the sentence of the document that they rest on. */
export function Parts({ parts, path, fixed }: { parts: readonly FormPart[]; path: Path; fixed?: readonly string[] }) {
  const quoted = parts.some(({ key }) => key === "source");
  return (
    <div className={quoted ? "parts is-quoted" : "parts"}>
      <div className="parts-fields">
        {parts.map((part) => (
          <Part key={part.key} part={part} path={path} fixed={fixed?.includes(part.key) ?? false} />
        ))}
      </div>
      {quoted && <Sentence path={[...path, "source"]} />}
    </div>
  );
}

function Part({ part, path, fixed }: { part: FormPart; path: Path; fixed: boolean }) {
  const { draft, set, writable, problemsAt } = useEditor();
  const { key, label, node, optional } = part;
  const here = [...path, key];
  const value = valueAt(draft, here);
  switch (node.kind) {
    case "nothing":
      return null;
    case "list":
      return <ListField node={node} label={label} path={here} optional={optional} nested />;
    case "group":
    case "variants":
      return (
        <fieldset className="field is-wide part-group">
          <legend>{label}</legend>
          {value === undefined ? (
            <Button size="small" disabled={!writable} onClick={() => set(here, blank(node))}>
              {words.addPart(label)}
            </Button>
          ) : (
            <>
              <Group node={node} path={here} />
              {optional && (
                <Button size="small" disabled={!writable} onClick={() => set(here, undefined)}>
                  {words.removeOf(label)}
                </Button>
              )}
            </>
          )}
          {problemsAt(pathKey(here)).map((problem) => (
            <div key={problem} className="field-wrong">
              {problem}
            </div>
          ))}
        </fieldset>
      );
    default:
      return <Field node={node} label={label} path={here} optional={optional} fixed={fixed} />;
  }
}

/** What stands at a place: a group, or one of several kinds of group with the choice between them. */
export function Group({ node, path }: { node: FormNode; path: Path }) {
  const { draft, set } = useEditor();
  if (node.kind === "group") return <Parts parts={node.parts} path={path} />;
  if (node.kind !== "variants") return null;
  const kind = valueAt(draft, [...path, node.by]);
  const option = node.options.find(({ value }) => value === kind);
  const choice: FormPart = {
    key: node.by,
    label: words.kind,
    optional: false,
    node: { kind: "choice", options: node.options.map(({ value, label }) => ({ value, label })) },
  };
  return (
    <KindChoice
      part={choice}
      path={path}
      onKind={(next) => set(path, asVariant(node, valueAt(draft, path), next))}
      parts={option?.parts ?? []}
    />
  );
}

function KindChoice(props: { part: FormPart; path: Path; parts: readonly FormPart[]; onKind(kind: string): void }) {
  const desk = useEditor();
  const { part, path, parts, onKind } = props;
  const at = pathKey([...path, part.key]);
  // The choice of a kind changes the whole group, not the one property.
  const choosing = {
    ...desk,
    set: (to: Path, value: unknown) =>
      pathKey(to) === at && typeof value === "string" ? onKind(value) : desk.set(to, value),
  };
  return (
    <EditorContext.Provider value={choosing}>
      <Parts parts={[part, ...parts]} path={path} />
    </EditorContext.Provider>
  );
}
