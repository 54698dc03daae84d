/** “05”, “45”, “2.071”: numbers as official papers write them, those below ten with a leading zero. */
export function numberInWords(number: number): string {
  if (number > 0 && number < 10 && Number.isInteger(number)) return `0${number}`;
  return number.toLocaleString("vi-VN");
}

/** “25/3/2024”; null stays null. */
export function dayInWords(day: string | null): string | null {
  const parts = day === null ? null : /^(\d{4})-(\d{2})-(\d{2})/u.exec(day);
  if (!parts) return null;
  const [, year, month, date] = parts;
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
