import type { Page } from "playwright-core";
import type { Input, Operation, Output } from "../../../core/contract.ts";
import type { Answer } from "../../../core/host.ts";

/** One way in which a clerk has the program: in a browser, or in a window of its own. */
export interface Shell {
  /** Opens the program over a data folder that lasts through one test; a second time after `close` is a restart. */
  open(): Promise<Opened>;
}

/** The program as it stands before the clerk. */
export interface Opened {
  page: Page;
  /** What the page complained of: errors on the console (a refused style or script too), exceptions, failed requests. */
  complaints: string[];
  /** Readies what the system will say to the next dialogue for saving, does `act`, and gives where the file was put. */
  saving(name: string, act: () => Promise<void>): Promise<string>;
  /** Lets go of files over the window, as the mouse does. */
  drop(paths: readonly string[]): Promise<void>;
  /** Ends the program as the clerk does, and waits until it has ended. */
  close(): Promise<void>;
}

/** The screen that many offices still have. */
export const SCREEN = { width: 1366, height: 768 } as const;

/** Milliseconds that a step waits for the page: other tests share the processors, and what is right is only late. */
const PATIENCE = 90_000;

/** Has a page wait for what is asked of it, and gathers what it complains of. */
export function attend(page: Page): string[] {
  page.setDefaultTimeout(PATIENCE);
  // Dialogues for choosing are the test's from the start: taken over with the key that opens one, they may come too late.
  page.on("filechooser", () => undefined);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that is left, or a stream that is closed, aborts what it had asked for.
    if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${why}`);
  });
  return complaints;
}

/** Drops real files of this machine on the page: a chooser of the page's own takes them in, so that they know their path. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(`(() => {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, id: "dropped" });
    input.hidden = true;
    document.body.append(input);
  })()`);
  await page.setInputFiles("#dropped", [...paths]);
  await page.evaluate(`(() => {
    const input = document.getElementById("dropped");
    const dataTransfer = new DataTransfer();
    for (const file of input.files) dataTransfer.items.add(file);
    input.remove();
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    }
  })()`);
}

/** Asks the office from within the page, past its screens: for holding what they show against what is kept. */
export async function ask<O extends Operation>(page: Page, operation: O, input: Input<O>): Promise<Output<O>> {
  const asked = JSON.stringify({ operation, input });
  const answer = await page.evaluate<Answer<Output<O>>>(`(async ({ operation, input }) => {
    if (window.dvk) return window.dvk.call(operation, input);
    const headers = { "content-type": "application/json" };
    const response = await fetch("/api/call", { method: "POST", headers, body: JSON.stringify({ operation, input }) });
    return response.json();
  })(${asked})`);
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.code} ${answer.error.message}`);
  return answer.data;
}
