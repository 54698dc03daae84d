import type { SheetView, ViewCell } from "../table/view.ts";
import { subjectKindWord } from "./subject.ts";
import { type Draft, trace } from "./values.ts";

/** “Nhà sạch (TT)”, “Nuôi ong – cá nhân”: the kind of the subject behind the name. */
const CODE = /\s*(?:[([]\s*(TT|CN|tập thể|cá nhân)\s*[)\]]|\s[-–]\s*(TT|CN|tập thể|cá nhân))\s*\.?$/iu;

/** True where the names of a list carry such codes: most of them, so that “(TT)” is no name's own. */
export function areCoded(names: string[]): boolean {
  const coded = names.filter((name) => CODE.test(name.normalize("NFC")));
  return coded.length > 0 && coded.length * 2 >= names.length;
}

/** Takes the code off a name, and the kind from it where nothing else told it; one that contradicts what was told stays. */
export function readCode({ values, doubts, ...draft }: Draft, view: SheetView, cell: ViewCell | null): void {
  const code = CODE.exec(values.name.normalize("NFC"));
  const kind = code && subjectKindWord(code[1] ?? code[2] ?? "");
  if (!cell || !code || !kind || code.index === 0) return;
  // A code that says otherwise than the row, or beside a doubt, stays where a person can read it.
  if (doubts.some(({ field }) => field === "subjectKind")) return;
  if (values.subjectKind !== null && values.subjectKind !== kind) return;
  values.name = values.name.normalize("NFC").slice(0, code.index);
  if (values.subjectKind === kind) return;
  values.subjectKind = kind;
  trace({ values, doubts, ...draft }, "subjectKind", view, cell, "words");
}
