import type { Locator, Page } from "playwright-core";

/** What a hand does that has a keyboard and nothing else. */

/** More stops than any screen has. */
const STOPS = 150;

/** Says of the page from now on whether anything was pressed by a mouse or a finger. */
export async function withoutMouse(page: Page): Promise<{ pressed(): Promise<number> }> {
  await page.addInitScript(`window.pointed = 0; addEventListener("pointerdown", () => { window.pointed += 1; }, true)`);
  await page.reload();
  return { pressed: () => page.evaluate<number>("window.pointed") };
}

/** Whether any of what the locator finds has the focus. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((all) => all.some((one) => one === one.ownerDocument.activeElement));
}

/** What has the focus, in words; “nothing” where it was lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return "nothing";
    const said = one.getAttribute("aria-label") || one.textContent || one.getAttribute("placeholder") || one.id;
    return one.tagName.toLowerCase() + " “" + said.trim().slice(0, 40) + "”";
  })()`);
}

/** Goes on with Tab (or, `back`, with Shift+Tab) until the target has the focus. Fails with all the stops on the way. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.first().waitFor();
  const stops: string[] = [];
  for (let step = 0; step < STOPS; step++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    stops.push(await focused(page));
  }
  throw new Error(`not reached: ${target}; by way of ${[...new Set(stops)].join(" → ")}`);
}

/** Goes to something and presses it. */
export async function pressAt(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back);
  await page.keyboard.press("Enter");
}

/** Chooses from an open list by its arrows: what is chosen is what the list says is active. */
export async function arrowTo(page: Page, option: string): Promise<void> {
  const active = () =>
    page.evaluate<string>(`(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant");
      const told = id ? document.getElementById(id) : document.activeElement;
      const drawn = document.querySelector(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active");
      return ((drawn ?? told)?.textContent ?? "").trim();
    })()`);
  for (let step = 0; step < STOPS; step++) {
    if ((await active()).includes(option)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no “${option}” in the list; the last was “${await active()}”`);
}

/** Chooses from one of antd's lists by its label. */
export async function pick(page: Page, list: string, option: string): Promise<void> {
  await tabTo(page, page.getByRole("combobox", { name: list, exact: true }));
  await page.keyboard.press("ArrowDown");
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").last().waitFor();
  await arrowTo(page, option);
  await page.keyboard.press("Enter");
}

/** What was pressed may be gone; whoever has no mouse, or no eyes, must not have to begin at the top. */
export async function expectFocus(page: Page): Promise<void> {
  await page.waitForFunction("document.activeElement && document.activeElement !== document.body");
}
