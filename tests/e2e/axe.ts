import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * Colours on their way to others are no contrast to judge; what turns for ever is not waited for, nor what is taken
 * away. Two frames are let pass first, for what was just pressed begins to turn only when it is drawn.
 */
const SETTLED = `(async () => {
  for (;;) {
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = document
      .getAnimations()
      .filter((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity);
    if (moving.length === 0) return;
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
  }
})()`;

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
