/**
 * “ngày 05 tháng 02 năm 2024”: days below 10 and the months 1 and 2 carry a leading zero
 * (36-HD/VPTW; NĐ 30/2020, Phụ lục I). Without a date: to be filled in by hand, the year known.
 */
export function dateInWords(date: string | null, year: number): string {
  const parts = date === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (!parts) return `ngày … tháng … năm ${year}`;
  const month = Number(parts[2]);
  return `ngày ${parts[3]} tháng ${month < 3 ? parts[2] : month} năm ${parts[1]}`;
}
