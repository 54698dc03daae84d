import { compareKey, fold } from "../../text/fold.ts";
import { yearWords as words } from "./words.ts";

/** This year's goal of a continued model against that of the year before; both are kept. */
export interface Renewal {
  verdict: "higher" | "kept-up" | "unclear";
  oldGoal: string | null;
  newGoal: string | null;
  /** Who decided it; null where it follows from the two goals. */
  by: string | null;
  /** One sentence. */
  why: string;
}

/** What somebody decided about a model's two goals. */
export interface DecidedRenewal {
  oldGoal: string | null;
  newGoal: string | null;
  verdict: "higher" | "kept-up";
  by: string;
}

/**
 * Compares the goal of a continued model with the one before (co-quan-dang-2026:L29). A person's word holds
 * while it is about the goal that is registered now. Else only what is certain is said: the same words are the
 * same goal, and a goal is higher where every number that both name for the same thing is at least as large and
 * one is larger. Null where no earlier goal is known: there is nothing to compare.
 */
export function renewalOf(
  oldGoal: string | null,
  newGoal: string | null,
  decided: DecidedRenewal | null,
): Renewal | null {
  if (decided !== null && sameText(decided.newGoal, newGoal)) {
    const { by, verdict } = decided;
    const before = decided.oldGoal ?? oldGoal;
    return { verdict, oldGoal: before, newGoal, by, why: `${goals(before, newGoal)} ${words.goalDecided(by)}` };
  }
  if (oldGoal === null) return null;
  const verdict = newGoal === null || sameText(oldGoal, newGoal) ? "kept-up" : compareNumbers(oldGoal, newGoal);
  const said = verdict === "kept-up" && sameText(oldGoal, newGoal) ? words.goalSame : goals(oldGoal, newGoal);
  const why = verdict === "unclear" ? `${goals(oldGoal, newGoal)} ${words.goalUnclear}` : said;
  return { verdict, oldGoal, newGoal, by: null, why };
}

function goals(before: string | null, now: string | null): string {
  return before === null ? words.goalUnknown : words.goalHigher(before, now ?? "…");
}

function sameText(one: string | null, other: string | null): boolean {
  return compareKey(one ?? "") === compareKey(other ?? "");
}

function compareNumbers(before: string, now: string): Renewal["verdict"] {
  const old = amountsIn(before);
  const common = [...amountsIn(now)].flatMap(([what, value]) => {
    const was = old.get(what);
    return was === undefined ? [] : [{ was, value }];
  });
  // A number that was named before and is not now may have been given up.
  if (common.length === 0 || common.length < old.size) return "unclear";
  if (common.every(({ was, value }) => value === was)) return "unclear";
  if (common.every(({ was, value }) => value >= was)) return "higher";
  return common.every(({ was, value }) => value <= was) ? "kept-up" : "unclear";
}

/** “137 hộ, 2.100 m²” → ho: 137, m2: 2100. What two numbers stand for is told by nothing, so it is left out. */
function amountsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [, digits = "", what = ""] of text.matchAll(/(\d[\d.,]*)\s*(%|[\p{L}²³]+)/gu)) {
    const key = what === "%" ? "%" : fold(what);
    // In Vietnamese a point parts thousands and a comma begins the fraction.
    const value = Number(
      digits
        .replace(/[.,]+$/, "")
        .replace(/\.(?=\d{3}(\D|$))/g, "")
        .replace(",", "."),
    );
    if (Number.isNaN(value)) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, value);
  }
  for (const key of twice) found.delete(key);
  return found;
}
