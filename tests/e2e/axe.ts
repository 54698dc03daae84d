import axe from "axe-core";
import type { Page } from "playwright-core";

/** Colours on their way to others are no contrast to judge; what turns for ever is not waited for, nor what is taken away. */
const SETTLED = `Promise.all(
  document
    .getAnimations()
    .filter((one) => one.effect !== null && one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => undefined)),
)`;

/** What axe finds that keeps somebody from using the screen: its serious and critical rules, with the places. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(SETTLED);
  // Through the debugger, for the page's policy lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Pick<axe.AxeResults, "violations">>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} at ${target.join(" ")}: ${html.slice(0, 120)}`));
}
