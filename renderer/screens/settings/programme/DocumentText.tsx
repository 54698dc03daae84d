import { Button, Input } from "antd";
import { useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { editorWords } from "../../../words/programme-editor.ts";
import { fieldId, useEditor } from "./context.ts";
import { valueAt } from "./draft.ts";

const words = editorWords.editor;

/** The words of the document, a line each: what every rule rests on. */
export function DocumentText({ opened }: { opened: Output<"year.programme.open"> }) {
  const { draft, set, writable, problemsAt } = useEditor();
  const own = draft.document;
  const lines = Array.isArray(own) ? own.map((line) => String(line)) : linesAt(opened.lines);
  const [typing, setTyping] = useState(false);
  const former = valueAt(draft, ["copiedFrom", "id"]);
  // An emptied text stays empty: without words of its own the draft would show the former ones again, and a paste would
  // stand among them.
  const typed = (text: string) =>
    text === "" && Object.keys(opened.lines).length === 0 ? undefined : text.split(/\r?\n/u);
  const problems = [...problemsAt("document"), ...problemsAt("copiedFrom"), ...problemsAt("copiedFrom.id")];
  return (
    <section aria-label={words.document}>
      <h3>{words.document}</h3>
      <p className="quiet plain">{words.textLead}</p>
      {typeof former === "string" && (
        <p className="plain">
          {words.former(former)}{" "}
          <Button size="small" disabled={!writable} onClick={() => set(["copiedFrom"], undefined)}>
            {words.renewed}
          </Button>
        </p>
      )}
      {typing ? (
        <div className="field is-wide">
          <label htmlFor={fieldId("document")}>{words.text}</label>
          <Input.TextArea
            id={fieldId("document")}
            rows={18}
            value={lines.join("\n")}
            onChange={({ target }) => set(["document"], typed(target.value))}
          />
        </div>
      ) : (
        <>
          {lines.length === 0 && <p className="plain">{words.noWords}</p>}
          {lines.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
            <section id={fieldId("document")} className="document-lines" tabIndex={0} aria-label={words.lines}>
              {lines.map(
                (line, index) =>
                  line.trim() !== "" && (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
                    <p key={index}>
                      <b>L{index + 1}</b> {line}
                    </p>
                  ),
              )}
            </section>
          )}
          {writable && <Button onClick={() => setTyping(true)}>{words.replace}</Button>}
        </>
      )}
      {problems.length > 0 && <div className="field-wrong">{problems.join("; ")}</div>}
    </section>
  );
}

/** Known lines, each at its number. */
function linesAt(known: Record<string, string>): string[] {
  const last = Math.max(0, ...Object.keys(known).map((line) => Number(line.slice(1))));
  return Array.from({ length: last }, (_, index) => known[`L${index + 1}`] ?? "");
}
