import { useState } from "react";
import { today } from "../../parts/format.ts";

/** What goes with everything that is recorded: the day of it, and who writes it down. */
export interface Entry {
  /** Null while the clerk has not said: today lies outside of the programme's year. */
  day: string | null;
  by: string;
  setDay(day: string | null): void;
  setBy(by: string): void;
}

let remembered: { year: number; day: string | null; by: string } | null = null;

/** The day and the writer, kept while the window is open; today where it is a day of the programme's year. */
export function useEntry(year: number): Entry {
  const [state, setState] = useState(() =>
    remembered?.year === year
      ? remembered
      : { year, day: today().startsWith(`${year}-`) ? today() : null, by: remembered?.by ?? "" },
  );
  const change = (part: Partial<typeof state>) =>
    setState((before) => {
      remembered = { ...before, ...part };
      return remembered;
    });
  return { day: state.day, by: state.by, setDay: (day) => change({ day }), setBy: (by) => change({ by }) };
}
