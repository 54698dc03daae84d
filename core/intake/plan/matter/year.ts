import { fold } from "../../../text/fold.ts";

/** Dates, numbers of papers and what another paper is called by: their years are not the list's. */
const NOT_THE_LISTS = [
  /ngày\s*[\d.…_\s]*tháng\s*[\d.…_\s]*năm\s*20\d\d/giu,
  /(?<!\d)\d{1,2}\s*[./-]\s*(?:\d{1,2}\s*[./-]\s*)?20\d\d(?!\d)/gu,
  /(?<!\d)20\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)/gu,
  /(?:số|so)\s*:?\s*\d+\s*[-/]\S*/giu,
];
/** From these words on (folded) another paper is spoken of, or an earlier time. */
const ANOTHER_PAPER =
  /\b(?:kem theo|ban hanh|can cu|so voi|thay the|thay cho|(?:theo|thuc hien|trien khai) (?:ke hoach|huong dan|cong van|nghi quyet|quyet dinh|chi thi|chuong trinh|de an|thong bao|to trinh|bao cao))\b.*$/;
const SPAN = /\b(20\d\d) (?:(?:den|toi) )?(?:nam )?(20\d\d)\b/g;
/** Models of an earlier year that go on: the year is that of their beginning (folded). */
const GOES_ON =
  /\b(?:duy tri|tiep tuc|chuyen tiep|ke thua|nhan rong)\b.*\btu (?:cac )?(?:nam )?20\d\d|\b20\d\d\b(?: \w+){0,8} (?:duy tri|tiep tuc|chuyen (?:tiep|sang)|nhan rong)\b/;

/**
 * The year of a list as its lines say it: the programme's own where they name it, or a span that holds it; else the
 * latest other one; null where they name none, or speak of models that go on from an earlier year.
 */
export function yearOf(lines: readonly string[], year: number): number | null {
  const said = lines.flatMap((line) => yearsOf(line));
  if (said.length === 0) return null;
  if (said.some(({ from, to }) => from <= year && year <= to)) return year;
  const goesOn = GOES_ON.test(fold(lines.join(" ")));
  const latest = Math.max(...said.map(({ to }) => to));
  return goesOn && latest < year ? null : latest;
}

function yearsOf(line: string): { from: number; to: number }[] {
  const own = NOT_THE_LISTS.reduce((text, pattern) => text.replace(pattern, " "), line.normalize("NFC"));
  const folded = fold(own).replace(ANOTHER_PAPER, "");
  const spans = [...folded.matchAll(SPAN)].map(([, from = "", to = ""]) => ({
    from: Number(from),
    to: Number(to),
  }));
  const single = [...folded.replace(SPAN, " ").matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map(([, one]) => ({
    from: Number(one),
    to: Number(one),
  }));
  return [...spans.filter(({ from, to }) => from <= to), ...single];
}

/** “Năm 2023”, “Quý II/2023”, “Tháng 3 - 6 năm 2023”: a time that lies in one year and says of no beginning (folded). */
const IN_A_YEAR =
  /^(?:(?:trong|ca|quy (?:i{1,3}|iv|\d)|thang \d{1,2}|den|va|i{1,3}|iv|\d{1,2}|6 thang|dau|cuoi|nua|nam) )*(20[0-4]\d)$/;

/** The one year in which all these periods lie; null where one tells another, or goes on. */
export function yearOfPeriods(periods: readonly (string | null)[]): number | null {
  const years = new Set(
    periods.map((period) => (period === null ? null : (IN_A_YEAR.exec(fold(period))?.[1] ?? null))),
  );
  const [year] = years;
  return years.size === 1 && typeof year === "string" ? Number(year) : null;
}
