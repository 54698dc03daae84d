import { createHash } from "node:crypto";
import type { Grid } from "../read/grid.ts";

/** Hash over the seen cells of all sheets, so that one table in two formats is known again. */
export function contentHash(grid: Grid): string {
  const hash = createHash("sha256");
  for (const sheet of grid.sheets) {
    hash.update("\u0000");
    for (const { row, cells } of sheet.rows) {
      hash.update(cells.map(({ column, text }) => `${row}:${column}:${text.normalize("NFC").trim()}\u0001`).join(""));
    }
  }
  return hash.digest("hex");
}
