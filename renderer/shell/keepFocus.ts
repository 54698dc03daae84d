/**
 * Keeps the focus where the clerk is. What she presses often goes: a question is answered, a screen gives way to the next,
 * a button is switched off while it works. The browser then has the focus nowhere, and whoever has no mouse, or has the
 * screen read aloud, would begin at the top. It goes to the nearest thing around that is still there; to a button that was
 * switched off and on again it comes back.
 */
export function keepFocus(page: Document): void {
  /** What has the focus or had it last, and all around it from the inside outwards. */
  let path: Element[] = [];
  page.addEventListener("focusin", ({ target }) => {
    path = [];
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) path.push(at);
  });
  // A click on nothing, or Esc in a field, lets go of it on purpose. Some browsers say the same of what is about to go.
  page.addEventListener("focusout", () => {
    const before = path;
    queueMicrotask(() => {
      if (path === before && before[0]?.isConnected && !before[0].matches(":disabled")) path = [];
    });
  });
  const look = () => {
    const [last] = path;
    if (last === undefined || page.activeElement !== page.body) return;
    if (last.isConnected && last.matches(":disabled")) return;
    const left = path.find((one) => one.isConnected && one.checkVisibility());
    path = [];
    if (!(left instanceof HTMLElement) || left === page.body) return;
    // Not a stop of its own afterwards: only from here the Tab key goes on.
    if (left.tabIndex < 0 && !left.hasAttribute("tabindex")) left.tabIndex = -1;
    left.focus({ preventScroll: true });
  };
  new MutationObserver(look).observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
}
