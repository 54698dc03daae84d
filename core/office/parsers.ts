import type { Grid } from "../intake/read/grid.ts";
import type { RefusalCode } from "../intake/read/refusal.ts";

/** A member of an archive, unpacked beside the others, or why it could not be. */
export interface UnpackedMember {
  /** The member's path inside the archive. */
  name: string;
  /** Where its bytes lie now; null where they could not be had. */
  path: string | null;
  size: number;
  /** Why its bytes could not be had. */
  refusal?: { code: RefusalCode; what: string };
  /** It holds files itself: an archive in the archive, an e-mail attached to an e-mail. */
  holds?: "archive" | "mail";
  /** Set for the words of an e-mail, which count only where none of its attachments registers. */
  words?: true;
  /** The e-mail that it was attached to. */
  mail?: MailHead;
}

/** What an e-mail says of its attachments. */
export interface MailHead {
  subject: string;
  from: string;
  /** ISO day and time; null where the mail has none. */
  date: string | null;
  /** The words of the mail itself, cut where they grow long. */
  text: string;
  /** Names of pictures and cards of a signature, which nobody means to send. */
  leftOut: string[];
}

/**
 * What the office needs of its host to touch bytes that somebody sent: they are parsed elsewhere,
 * with limits, and a parser that dies or hangs costs one file. Failures are `Refusal`s.
 */
export interface Parsers {
  /** The file's cells. */
  read(path: string): Promise<Grid>;
  /** True where the content holds files: an archive (not a workbook that happens to be a zip), an e-mail. */
  isArchive(path: string): Promise<boolean>;
  /** Unpacks the members of an archive, or the attachments of an e-mail, into an empty folder. */
  unpack(path: string, into: string): Promise<UnpackedMember[]>;
  /** How many files are worth being read at the same time. */
  readonly width: number;
}
