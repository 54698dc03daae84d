import { seatOf } from "../../consolidation/situation.ts";
import { LETTER_CODES, type LetterCode } from "../../documents/letters/letter.ts";
import { words as letters } from "../../documents/letters/words.ts";
import { REPORT_KINDS, type ReportKind } from "../../documents/reports/report.ts";
import { reportNames } from "../../documents/reports/words.ts";
import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "./words.ts";

/** A kind of paper that the office can make. */
export type PaperKind =
  | { group: "appendix"; code: string; label: string; file: string; appendix: ProgrammeAppendix }
  | { group: "report"; code: string; label: string; file: string; kind: ReportKind }
  | { group: "letter"; code: string; label: string; file: string; letter: LetterCode; perUnit: boolean };

const PER_UNIT: readonly LetterCode[] = ["reminder", "vetting"];

/** Every paper of the office's seat: its appendices in the programme's order, reports, letters. */
export function catalogue({ programme, settings }: Pick<Desk, "programme" | "settings">): PaperKind[] {
  const sent = seatOf({ programme, seat: settings.seat }).appendices;
  return [
    ...programme.appendices
      .filter(({ code }) => sent.includes(code))
      .map(
        (appendix): PaperKind => ({
          group: "appendix",
          code: appendix.code,
          label: appendix.label,
          file: words.appendixFile(appendix.code),
          appendix,
        }),
      ),
    ...REPORT_KINDS.map(
      (kind): PaperKind => ({
        group: "report",
        code: `report-${kind}`,
        label: words.reports[kind],
        file: reportNames[kind],
        kind,
      }),
    ),
    ...LETTER_CODES.map(
      (letter): PaperKind => ({
        group: "letter",
        code: letter,
        label: letters[letter].label,
        file: words.letterFiles[letter],
        letter,
        perUnit: PER_UNIT.includes(letter),
      }),
    ),
  ];
}

/** The kind of paper with that code. Throws `unknown-appendix` and names those that there are. */
export function paperKind(desk: Pick<Desk, "programme" | "settings">, code: string): PaperKind {
  const known = catalogue(desk);
  const found = known.find((kind) => kind.code === code);
  if (!found) {
    const codes = known.map((kind) => kind.code).join(", ");
    throw new OfficeError("unknown-appendix", words.noPaper(code, codes));
  }
  return found;
}
