import { join } from "node:path";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../server/office.ts";
import { type ServeProcess, startServe } from "../server/process.ts";
import { launchChromium } from "./chromium.ts";
import { attend, SCREEN } from "./shells/shell.ts";

/** The app as a clerk has it: `dvk serve` over a data folder of its own, and a page that has opened it. */
export interface App {
  page: Page;
  data: string;
  served: ServeProcess;
  /** What the page complained of: errors on the console (a refused style or script too), exceptions, failed requests. */
  complaints: string[];
  /** Requests that went, or wanted to go, anywhere but to the server. */
  strays: string[];
}

/** Opens the app; everything goes with the test. `data` takes a folder that is there already. */
export async function openApp(options: { data?: string; args?: string[] } = {}): Promise<App> {
  const data = options.data ?? join(await temporaryFolder(), "data");
  const served = await startServe(data, options.args);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints = attend(page);
  const strays: string[] = [];
  const own = new URL(served.url).origin;
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== "data:" && protocol !== "blob:") strays.push(request.url());
  });
  await page.goto(served.url);
  return { page, data, served, complaints, strays };
}
