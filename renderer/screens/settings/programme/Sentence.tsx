import { editorWords } from "../../../words/programme-editor.ts";
import { sentencesAt } from "../sentences.ts";
import { useEditor } from "./context.ts";
import { type Path, valueAt } from "./draft.ts";

const words = editorWords.editor;

/** What the document says at the line which a rule names. */
export function Sentence({ path }: { path: Path }) {
  const { draft, lines } = useEditor();
  const source = valueAt(draft, path);
  if (typeof source !== "string" || source === "") return <p className="sentence quiet">{words.noLine}</p>;
  const sentences = sentencesAt(source, lines);
  if (sentences.length === 0) return <p className="sentence quiet">{words.noSentence}</p>;
  return (
    <blockquote className="sentence">
      {sentences.map(({ line, text }) => (
        <p key={line}>{text}</p>
      ))}
    </blockquote>
  );
}
