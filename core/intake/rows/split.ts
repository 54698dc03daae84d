/** How points of a list begin inside a cell, each with what it counts by. */
const POINTS: RegExp[] = [
  /(?:^|[\n;]|(?<=\s))\s*\(?(\d{1,2})\s*[.)/]\s*(?=\p{L}|[“"])/gu,
  /(?:^|\n)\s*(\d{1,2})\s*[-–:]\s*(?=\p{L}|[“"])/gu,
  /(?:^|[\n;])\s*Mô hình (?:số )?(\d{1,2})\s*[:.]\s*(?=\p{L}|[“"])/giu,
];

/**
 * The points of a cell that lists several things as 1, 2, 3 …; null for a text that is one thing. Only
 * numbers that start at one and rise without a gap make a list: “2. 30 hộ” is none.
 */
export function listedPoints(text: string): string[] | null {
  for (const pattern of POINTS) {
    const marks = [...text.matchAll(pattern)];
    const rising = marks.every((mark, index) => Number(mark[1]) === index + 1);
    if (marks.length < 2 || !rising || (marks[0]?.index ?? 1) > 0) continue;
    return marks.map((mark, index) => {
      const end = marks[index + 1]?.index ?? text.length;
      return text
        .slice(mark.index + mark[0].length, end)
        .replace(/[\s;,]+$/u, "")
        .trim();
    });
  }
  return null;
}
