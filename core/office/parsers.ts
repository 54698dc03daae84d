import type { Grid } from "../intake/read/grid.ts";

/** A member of an archive, unpacked beside the others, or why it could not be. */
export interface UnpackedMember {
  /** The member's path inside the archive. */
  name: string;
  /** Where its bytes lie now; null where they could not be had. */
  path: string | null;
}

/**
 * What the office needs of its host to touch bytes that somebody sent: they are parsed elsewhere,
 * with limits, and a parser that dies or hangs costs one file. Failures are `Refusal`s.
 */
export interface Parsers {
  /** The file's cells. */
  read(path: string): Promise<Grid>;
  /** True where the content is an archive of files (not a workbook that happens to be a zip). */
  isArchive(path: string): Promise<boolean>;
  /** Unpacks the regular members of an archive into an empty folder. */
  unpack(path: string, into: string): Promise<UnpackedMember[]>;
  /** How many files are worth being read at the same time. */
  readonly width: number;
}
