import type { SourceFile } from "./sources.ts";

/** When a file was received: the given day, else the mail's or the file's own time, which is then said to be assumed. */
export function receivedOf(
  file: SourceFile,
  given: string | undefined,
): { receivedAt: string; receivedAssumed: boolean } {
  return {
    receivedAt: given ?? localTime(isPlausible(file.modified) ? file.modified : new Date()),
    receivedAssumed: given === undefined && !(file.mail?.date && isPlausible(file.modified)),
  };
}

/** A clock that was wrong, or a mail that lies of its date, must not date a paper to another century. */
function isPlausible(moment: Date): boolean {
  const year = moment.getFullYear();
  return year >= 1990 && year <= 2200;
}

/** A moment as the office's clock shows it: the day of receipt is the office's, not Greenwich's. */
function localTime(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const local = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  return `${local}${ahead < 0 ? "-" : "+"}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
}
