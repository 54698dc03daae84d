/** 1-based column number as Excel's letters (3 → "C"). */
export function columnLetter(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Excel's column letters as a 1-based number; null where they are none. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell as Excel names it (row 12, column 3 → "C12"). */
export function cellName(row: number, column: number): string {
  return columnLetter(column) + row;
}
