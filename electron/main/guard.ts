import type { App, Session, WebContents, WebFrameMain } from "electron";
import { PAGE } from "./page.ts";

/** What a page is never let do, ours included: leave, open windows, ask the system for anything, reach the net. */

/** Writing to the clipboard is what copying from a grid needs; reading it is done by the paste event. */
const PERMITTED: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/** True for an address of the program's own page. */
function isPageAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  return address.protocol === `${PAGE.scheme}:` && address.host === PAGE.host;
}

/** True for the main frame of the page in that window; a frame inside it has no say. */
export function isPageFrame(frame: WebFrameMain | null, sender: WebContents, window: WebContents | null): boolean {
  return window !== null && sender === window && frame !== null && frame.parent === null && isPageAddress(frame.url);
}

/** Holds for every window and frame that is ever made. */
export function guardContents(app: App): void {
  app.on("web-contents-created", (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-navigate", (event) => {
      if (!isPageAddress(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => {
      // A frame may hold the preview of a paper, which comes as its source text and no other way.
      if (!event.isMainFrame && event.url !== "about:srcdoc" && event.url !== "about:blank") event.preventDefault();
    });
  });
}

/** Holds for everything that uses this session: no permissions, no downloads, nothing over the net. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(PERMITTED.has(permission) && details.isMainFrame && isPageAddress(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission, _, details) =>
      PERMITTED.has(permission) && details.isMainFrame && contents !== null && isPageAddress(contents.getURL()),
  );
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|data|blob|devtools):/.test(details.url) });
  });
}
