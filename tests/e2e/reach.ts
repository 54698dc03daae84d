import type { Page } from "playwright-core";

/** What can be pressed, as far as it is drawn and not switched off. */
const PRESSED = `[...document.querySelectorAll("button, a[href], [role=button], [role=combobox], [role=switch]")].filter(
  (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.disabled &&
    element.getAttribute("aria-disabled") !== "true" && !element.closest("[aria-hidden=true], [inert]"),
)`;
const NAMED = `(element) => element.tagName.toLowerCase() + " “" +
  (element.getAttribute("aria-label") || element.textContent || element.id).trim().slice(0, 40) + "”"`;

/**
 * What the Tab key does not come to. Grids, tabs and menus have one stop and are gone through with arrows;
 * where a dialogue is open, only what is in it counts.
 */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const named = ${NAMED};
    const dialog = [...document.querySelectorAll("[role=dialog]")].find((one) => one.checkVisibility());
    return ${PRESSED}
      .filter((element) => !dialog || dialog.contains(element))
      .filter((element) => !element.closest("[role=grid], [role=tablist], [role=menu], [role=listbox], .ant-picker-dropdown"))
      .filter((element) => element.tabIndex < 0)
      .map((element) => "not by Tab: " + named(element));
  })()`);
}

/** What lies outside of the window and cannot be scrolled into it; and a page that is wider than the window. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    // Two frames, for what measures itself lays itself out after the first.
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const named = ${NAMED};
    const scrolls = (element, axis) => {
      for (let up = element.parentElement; up; up = up.parentElement) {
        const style = getComputedStyle(up)["overflow" + axis];
        if ((style === "auto" || style === "scroll") && up !== document.body) return true;
      }
      return document.documentElement["scroll" + (axis === "X" ? "Width" : "Height")] >
        (axis === "X" ? innerWidth : innerHeight);
    };
    const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ["the page is wider than the window"] : [];
    return wide.concat(${PRESSED}.flatMap((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      if (width < 2 || element.closest(".skip")) return [];
      const out = [];
      if ((left < -1 || right > innerWidth + 1) && !scrolls(element, "X")) out.push("beside the window: " + named(element));
      if ((top < -1 || bottom > innerHeight + 1) && !scrolls(element, "Y")) out.push("below the window: " + named(element));
      return out;
    }));
  })()`);
}
