import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds that keeps somebody from using the screen: its serious and critical rules, with the places. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Through the debugger, for the page's policy lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Pick<axe.AxeResults, "violations">>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} at ${target.join(" ")}: ${html.slice(0, 120)}`));
}
