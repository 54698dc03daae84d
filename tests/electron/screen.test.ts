import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ensureRenderer } from "../../cli/renderer.ts";
import type { HostApi, Progress } from "../../core/host.ts";
import { root } from "../cli/dvk.ts";
import { launchChromium } from "../e2e/chromium.ts";
import { program } from "./program.ts";
import type { RunningApp } from "./stand-in/launch.ts";

/**
 * The real screens in a real Chromium over the built main process and preload: the page and its policy
 * come from the program's own protocol, and every call goes through the preload's interface.
 */

const built = program({ renderer: join(root, "dist/renderer"), before: () => ensureRenderer(() => undefined) });

/** Chromium cannot load `app:` by itself; what it asks for under this name the program's protocol answers. */
const STANDS_FOR_APP = "https://dvk.invalid";

async function openPage(app: RunningApp) {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 700 }, locale: "vi-VN" });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.route("**/*", async (route) => {
    const response = await app.network.load(route.request().url().replace(STANDS_FOR_APP, "app://dvk"));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  const host = await app.host();
  await page.exposeFunction("dvkAsk", (name: "call", args: Parameters<HostApi["call"]>) => host[name](...args));
  await page.addInitScript(`
    const listeners = new Set();
    window.dvkProgress = (progress) => listeners.forEach((listener) => listener(progress));
    window.dvk = { kind: "desktop", onProgress: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } };
    for (const name of ["call", "cancel", "chooseFiles", "saveFile", "print"]) window.dvk[name] = (...args) => window.dvkAsk(name, args);
  `);
  host.onProgress((progress: Progress) => {
    void page.evaluate(`window.dvkProgress(${JSON.stringify(progress)})`).catch(() => undefined);
  });
  await page.goto(`${STANDS_FOR_APP}/index.html`);
  await page.locator("#root > *").first().waitFor();
  return { page, complaints };
}

test("the screens run under the desktop's own policy, before and after there is an office", async () => {
  const app = await built.start("screen");
  const { page, complaints } = await openPage(app);
  await page.getByText(/[À-ỹ]/).first().waitFor();
  const host = await app.host();
  const input = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen", sample: true };
  expect(await host.call("workplace.create", input)).toMatchObject({ ok: true });
  await page.reload();
  await page.getByText("Xã An Bình").first().waitFor();
  expect(complaints).toEqual([]);
});
