import { dateInWords } from "../dates.ts";
import type { Measures } from "../measures.ts";
import type { Letterhead, SigningBlock, StyledText, Title } from "../model.ts";
import { BLANK, coveringReference, numberLine, RIGHT_HEADING, TITLE_MARK, WORDS } from "../words.ts";
import type { CoveringLetter, PaperOffice } from "./office.ts";

/** Settings that were left blank are as good as not made. */
const said = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text.trim());

const upper = (text: string): string => text.toLocaleUpperCase("vi");

/**
 * The letterhead by the rules in force. The issuing body's name often ends with the superior's
 * (“Ban Dân vận Huyện ủy An Lão” below “Huyện ủy An Lão”): it is not printed twice, and tells the superior
 * where the office has not.
 * An appendix carries neither number nor dateline here: its covering letter has the one, its end the other.
 */
export function letterhead(measures: Measures, office: PaperOffice): Letterhead {
  const styles = measures.letterhead;
  const issuer = said(office.issuer);
  const superior = said(office.superior) ?? committeeOf(issuer);
  return {
    left: [
      { text: upper(superior ?? BLANK), ...styles.superior },
      { text: upper(issuerBelow(superior, issuer)), ...styles.issuer },
    ],
    leftMark: styles.mark,
    right: styles.heading.map((style, line) => ({ text: RIGHT_HEADING[measures.rules][line] ?? "", ...style })),
    rightRule: true,
    number: office.number === null ? null : { text: numberLine(measures.rules, office.number), ...styles.number },
    dateline: null,
  };
}

/** Label (“Phụ lục 01”), title lines as the programme prints them, and the letter that the paper goes with. */
export function title(
  measures: Measures,
  label: string,
  lines: readonly string[],
  letter: CoveringLetter | null,
  year: number,
): Title {
  const styles = measures.title;
  const [kind, ...subject] = lines;
  const printed: StyledText[] = [{ text: label, ...styles.label }];
  if (kind !== undefined) printed.push({ text: upper(kind), ...styles.kind });
  for (const text of subject) printed.push({ text, ...styles.subject });
  return {
    lines: printed,
    reference: letter && {
      text: coveringReference(
        letter.paper ?? WORDS.coveringLetter,
        said(letter.number) ?? WORDS.blankLetterNumber,
        dateInWords(letter.date, year),
      ),
      ...styles.reference,
    },
    mark: styles.mark && { text: TITLE_MARK, ...styles.mark },
  };
}

/** Place and date, right to sign, post, room for the signature, name; blanks where the office has not said. */
export function signingBlock(measures: Measures, office: PaperOffice, year: number): SigningBlock {
  const authority = said(office.signer.authority);
  const post = said(office.signer.title);
  const lines: StyledText[] = [];
  if (authority !== null) lines.push({ text: upper(authority), ...measures.signing.authority });
  if (post !== null) lines.push({ text: upper(post), ...measures.signing.post });
  if (lines.length === 0) lines.push({ text: BLANK, ...measures.signing.post });
  return {
    recipients: [],
    dateline: {
      text: `${said(office.place) ?? WORDS.place}, ${dateInWords(office.date, year)}`,
      ...measures.letterhead.dateline,
    },
    authority: lines,
    signer: { text: said(office.signer.name) ?? BLANK, ...measures.signing.name },
  };
}

/** The committee that a Party body names as its own (“Ban Dân vận Huyện ủy An Lão”); null where its name does not. */
function committeeOf(issuer: string | null): string | null {
  return issuer === null ? null : (ADVISORY.exec(issuer.normalize("NFC"))?.[1] ?? null);
}

/** A body that assists a committee, then that committee. */
const ADVISORY = /^(?:ban|văn phòng|cơ quan)\s.+?\s((?:tỉnh|thành|huyện|quận|thị|đảng)\s+(?:ủy|uỷ)(?:\s.+)?)$/iu;

function issuerBelow(superior: string | null, issuer: string | null): string {
  if (issuer === null) return BLANK;
  if (superior === null || issuer.length <= superior.length) return issuer;
  const tail = issuer.slice(-superior.length);
  return upper(tail.normalize("NFC")) === upper(superior.normalize("NFC"))
    ? issuer.slice(0, -superior.length).trim()
    : issuer;
}
