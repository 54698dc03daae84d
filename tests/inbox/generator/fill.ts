import type { Random } from "./random.ts";

/** Fills “{key}” from lists and “{n:2-9}” with a number; fillers may hold further places to fill. */
export function fill(
  rng: Random,
  template: string,
  lists: Readonly<Record<string, readonly string[]>>,
  fixed: Readonly<Record<string, string>> = {},
): string {
  let text = template;
  for (let round = 0; round < 4 && text.includes("{"); round++) {
    text = text.replace(/\{(\w+)(?::(\d+)-(\d+))?\}/gu, (_, key: string, low?: string, high?: string) => {
      if (low !== undefined && high !== undefined) return String(rng.int(Number(low), Number(high)));
      const set = fixed[key];
      if (set !== undefined) return set;
      const list = lists[key];
      if (list === undefined) throw new Error(`no filler for {${key}} in “${template}”`);
      return rng.pick(list);
    });
  }
  return text;
}
