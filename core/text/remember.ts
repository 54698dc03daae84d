/** What was computed of a text is kept for so many texts; then all of it is let go, and it begins anew. */
const MOST = 5_000;

/** Longer texts are content, of which each stands once: keeping them would cost memory and save nothing. */
const LONGEST = 200;

/**
 * The same function of a text, which remembers what it said of short ones: an import asks the same of one cell
 * in a dozen places, and one word stands in thousands of cells. What is remembered is bounded (some megabytes)
 * and never out of date, for `work` must depend on its text alone.
 */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
