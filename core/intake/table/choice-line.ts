import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { optionsOf } from "../rows/choices.ts";
import { isMark, isNoMark, originIn } from "../rows/marks.ts";
import { kindWord } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import type { ViewCell } from "./view.ts";

/** What a choice can be between, and a heading (folded) that asks for it plainly. */
export type ChoiceRole = Extract<ColumnRole, "origin" | "subjectKind" | "kind">;
export const ASKED: Record<ChoiceRole, string> = {
  origin: "moi duy tri",
  subjectKind: "hinh thuc tap the ca nhan",
  kind: "mo hinh dien hinh",
};

/** A line that gives something to choose from: what all its options speak of, or null where they speak of other things. */
export interface Choice {
  role: ChoiceRole | null;
  /** What stands for its question, as headings are read; empty where nothing is asked that is known. */
  asked: string;
  options: string[];
}

/** “☑ Mới ☐ Duy trì”: what a text of nothing but boxes and options is between; null for any other text. */
export function choiceIn(text: string): Choice | null {
  const options = optionsOf(text)?.map(({ words }) => words);
  if (!options) return null;
  const own = options.filter((words) => !/^khác/iu.test(words));
  const all = (test: (words: string) => boolean) => own.length > 0 && own.every(test);
  const role = all((words) => originIn(words) !== null)
    ? "origin"
    : all((words) => subjectKindWord(words) !== null)
      ? "subjectKind"
      : all((words) => kindWord(words) !== null)
        ? "kind"
        : null;
  return { role, asked: role === null ? "" : ASKED[role], options };
}

/**
 * “Mới | x | Duy trì |”: the cells of a row that holds nothing but options, each with its box or a mark beside it or
 * none, every option as a choice in one cell has it; null for any other row.
 */
export function choiceCells(cells: ViewCell[]): ViewCell[] | null {
  const isSign = ({ text }: ViewCell) => isMark(text) || isNoMark(text);
  const options = cells.filter((cell) => !isSign(cell));
  if (options.length < 2 || options.length === cells.length) return null;
  const ahead = cells[0] !== undefined && isSign(cells[0]);
  return options.map((option) => {
    const at = cells.indexOf(option) + (ahead ? -1 : 1);
    const sign = cells[at];
    const text = `${sign && isMark(sign.text) ? "☑" : "☐"} ${option.text}`;
    return { ...option, text, folded: fold(text) };
  });
}
