import type { FormPart } from "../../../../core/programme/form.ts";
import { editorWords } from "../../../words/programme-editor.ts";

/** A page of the editor: the document's own data, or one list of rules. */
export interface Section {
  key: string;
  label: string;
  /** The top parts of the programme that stand here. */
  keys: readonly string[];
  parts: readonly FormPart[];
}

/** Parts that the editor shows in its own way, or that only follow from others. */
const OWN_WAY = new Set(["document", "copiedFrom"]);

/** The pages of the editor: what the document itself says of itself first, then each list of rules, its words last. */
export function sectionsOf(form: readonly FormPart[]): Section[] {
  const isHead = ({ key, node }: FormPart) => !OWN_WAY.has(key) && (key === "basis" || !isRules(node.kind));
  const head = form.filter(isHead);
  const rules = form.filter((part) => !isHead(part) && !OWN_WAY.has(part.key));
  const words = form.find(({ key }) => key === "document");
  return [
    { key: "head", label: editorWords.editor.document, keys: head.map(({ key }) => key), parts: head },
    ...rules.map((part) => ({ key: part.key, label: part.label, keys: [part.key], parts: [part] })),
    ...(words ? [{ key: "document", label: words.label, keys: [...OWN_WAY], parts: [] }] : []),
  ];
}

function isRules(kind: FormPart["node"]["kind"]): boolean {
  return kind === "list" || kind === "group";
}
