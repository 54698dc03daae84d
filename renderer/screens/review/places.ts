/** Cells by their Excel names. */

/** Letters of a column, from 1: `A`, `Z`, `AA`. */
export function letterOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `C12` → column 3, row 12; null for what is no cell's name. */
export function cellAt(name: string): { column: number; row: number } | null {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(name);
  if (!match) return null;
  const [, letters = "", row] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(row) };
}
