import { yearDuties } from "../../consolidation/missing.ts";
import type { Document, TableRow } from "../model.ts";
import { dayInWords, numberInWords } from "../numbers.ts";
import type { Draft } from "../reports/prose.ts";
import { WORDS } from "../words.ts";
import { guidance, type LetterInput, letter } from "./letter.ts";
import { words } from "./words.ts";

const own = words.reminder;

/**
 * The letter to a unit that owes papers, or one to all of them with a list: what, by which day, how late.
 * Only papers whose last day is past, or that are asked for already on the situation's day, are named.
 */
export function reminder(input: LetterInput): { document: Document; drafts: Draft[] } {
  const { situation, unit } = input;
  const { programme, office, asOf } = situation;
  const open = yearDuties(situation).filter(
    (duty) => duty.state === "missing" && duty.due && (unit === null || duty.unit === unit),
  );
  const labels = new Map(programme.deadlines.map(({ id, label }) => [id, label.replace(/^(gửi|nộp)\s+/iu, "")]));
  const labelOf = ({ purpose, deadlineId }: (typeof open)[number]) =>
    purpose === "nomination" ? own.nomination : (labels.get(deadlineId) ?? deadlineId);
  const day = dayInWords(asOf) ?? asOf;
  const frame = {
    label: own.label,
    kind: null,
    subject: own.subject(programme.year),
    sign: "CV",
    addressee: unit === null ? own.toAll : own.to(unit),
  };
  return letter(input, frame, (prose) => {
    prose.say("basis", own.basis(guidance(situation), programme.issuer));
    if (open.length === 0) {
      prose.say("owes", own.nobody);
      return;
    }
    if (unit !== null) {
      const papers = open.map((duty) => own.paper(labelOf(duty), dayInWords(duty.lastDay)));
      prose.say("owes", own.owes(day, office, unit, papers.join("; ")));
      prose.say("ask", own.ask(office));
      return;
    }
    const units = new Set(open.map((duty) => duty.unit));
    const [before, after] = own.owesAll(day, office);
    prose.say("owes", before, numberInWords(units.size), after);
    prose.plainTable(
      "reminder",
      [
        { title: WORDS.ordinal, width: 10, align: "center" },
        { title: own.columns.unit, width: 45, align: "left" },
        { title: own.columns.papers, width: 65, align: "left" },
        { title: own.columns.day, width: 23, align: "center" },
        { title: own.columns.late, width: 17, align: "center" },
      ],
      open.map(
        (duty, index): TableRow => ({
          kind: "body",
          cells: [index + 1, duty.unit, labelOf(duty), dayInWords(duty.lastDay), duty.daysLate],
          models: [],
        }),
      ),
    );
    prose.say("ask", own.askAll(office));
  });
}
