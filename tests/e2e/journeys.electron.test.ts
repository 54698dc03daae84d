import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bundleElectron } from "../../build/bundle.ts";
import { ensureRenderer } from "../../cli/renderer.ts";
import { root } from "../cli/dvk.ts";
import { mainJob } from "./journeys/main-job.ts";
import { electronShell, findElectron, NO_ELECTRON } from "./shells/electron.ts";

/** The clerk's journeys in real Electron, where its program is there. It is not, straight after `npm ci`. */

const electron = findElectron();
if (electron === null) process.stdout.write(NO_ELECTRON);

beforeAll(async () => {
  if (electron === null) return;
  await ensureRenderer(() => undefined);
  await bundleElectron(join(root, "dist/electron"));
}, 300_000);

test.skipIf(electron === null)("from the first start to a saved appendix, and the next morning", async () => {
  await mainJob(await electronShell(electron ?? ""));
});

test.skipIf(electron === null)("the window goes nowhere else, opens nothing and has nothing of Node", async () => {
  const { page, complaints, close } = await (await electronShell(electron ?? "")).open();
  await page.evaluate("location.assign('https://example.org/')").catch(() => undefined);
  expect(page.url()).toMatch(/^app:\/\/dvk\//);
  expect(await page.evaluate("window.open('https://example.org/') === null")).toBe(true);
  expect(await page.evaluate("typeof require + typeof process")).toBe("undefinedundefined");
  expect(complaints).toEqual([]);
  await close();
});
