import type { FileChoice } from "../../core/host.ts";
import { withNonce } from "./nonce.ts";

/** Opens the browser's own dialogue; resolves with nothing where the clerk cancels. */
export function chooseInBrowser(what: FileChoice): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.hidden = true;
    input.multiple = what === "files" || what === "papers" || what === "folder";
    input.webkitdirectory = what === "folder";
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.onchange = end;
    input.oncancel = end;
    // In the page while the dialogue is open: a browser may sweep up what nothing holds, and the choice would be lost.
    document.body.append(input);
    input.click();
  });
}

/** Saves bytes through the browser's downloads. */
export function downloadBase64(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Prints a page in a frame of its own, so that the window's own styles cannot touch it. */
export function printHtml(html: string): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.className = "print-frame";
    frame.setAttribute("aria-hidden", "true");
    frame.onload = () => {
      frame.contentWindow?.print();
      // The dialogue may read the page a while after print() returns.
      setTimeout(() => frame.remove(), 60_000);
      resolve();
    };
    frame.srcdoc = withNonce(html);
    document.body.append(frame);
  });
}
