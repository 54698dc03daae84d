/** The sentences of a document at `L29`, `L149-160` or `L11, L13`, in order; blank lines are left out. */
export function sentencesAt(source: string, lines: Record<string, string>): { line: string; text: string }[] {
  const numbers = [...source.matchAll(/L?(\d+)(?:\s*[-–]\s*L?(\d+))?/gu)].flatMap(([, first, last]) => {
    const from = Number(first);
    const to = Math.max(from, Number(last ?? first));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return numbers.flatMap((number) => {
    const text = lines[`L${number}`];
    return text ? [{ line: `L${number}`, text }] : [];
  });
}
