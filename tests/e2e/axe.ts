import axe from "axe-core";
import type { Page } from "playwright-core";

/** Colours on their way to others are no contrast to judge: everything is put where it goes, and drawn there. */
const SETTLED = `(async () => {
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
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
