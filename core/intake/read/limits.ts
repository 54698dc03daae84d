/** Bounds within which a file is read. A registration of 300 models is some 200 KB; the bounds leave room for pictures. */
export const LIMITS = {
  /** Bytes of one file or e-mail attachment. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all the members of a zip container once inflated. */
  inflatedBytes: 300 * 1024 * 1024,
  /** Members of an archive that are looked at. */
  archiveMembers: 2_000,
  /** Rows with something in them; blank ones between or below do not count. */
  rowsPerSheet: 20_000,
  sheets: 200,
  cells: 1_000_000,
  /** Characters of all cells together: a list of 300 models has some hundred thousand. */
  characters: 20_000_000,
  /** Rows of all merged ranges of a sheet together. */
  mergedRows: 2_000_000,
  /** Characters kept of one cell: Excel's own maximum. */
  cellCharacters: 32_767,
} as const;
