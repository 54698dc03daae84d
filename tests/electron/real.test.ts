import { existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleElectron } from "../../build/bundle.ts";
import { ensureRenderer } from "../../cli/renderer.ts";
import type { Answer, HostApi } from "../../core/host.ts";
import { root } from "../cli/dvk.ts";
import { prepare } from "./stand-in/launch.ts";

/** The clerk's way through real Electron, where its program is there. It is not, straight after `npm ci`. */

const electron = findElectron();
if (!electron) {
  process.stdout.write(
    "Real Electron: skipped, its program is not installed (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH).\n",
  );
}

/** Looked for by hand, for `require("electron")` would set about downloading it. */
function findElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules/electron/dist");
  const written = join(root, "node_modules/electron/path.txt");
  const name = existsSync(written)
    ? readFileSync(written, "utf8")
    : process.platform === "win32"
      ? "electron.exe"
      : "electron";
  return existsSync(join(folder, name)) ? join(folder, name) : null;
}

let prepared: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  if (!electron) return;
  prepared = await prepare();
  await ensureRenderer(() => undefined);
  await bundleElectron(join(root, "dist/electron"));
}, 300_000);
afterAll(() => prepared?.remove());

async function start(): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    ...(electron ? { executablePath: electron } : {}),
    // Chromium refuses its sandbox to root; nothing but the program is opened here.
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      root,
      `--user-data-dir=${join(prepared.folder, "settings")}`,
    ],
  });
  return { app, page: await app.firstWindow() };
}

/** Asks the preload's interface from within the page. */
function ask<T>(page: Page, name: keyof HostApi, ...args: unknown[]): Promise<T> {
  return page.evaluate(
    ([name, args]) =>
      (globalThis as unknown as { dvk: Record<string, (...args: unknown[]) => T> }).dvk[name]?.(...args),
    [name, args] as const,
  ) as Promise<T>;
}

test.skipIf(!electron)("from the first start to a saved paper, and everything is there after a restart", async () => {
  const first = await start();
  const complaints: string[] = [];
  first.page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  await first.page.locator("#root > *").first().waitFor();
  const input = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true };
  expect(await ask(first.page, "call", "workplace.create", input)).toMatchObject({ ok: true, data: { created: true } });
  const models = await ask<Answer<unknown[]>>(first.page, "call", "models.list", {});
  expect(models.ok && models.data.length).toBeGreaterThan(100);

  const wanted = join(prepared.folder, "Phụ lục.xlsx");
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, wanted);
  const paper = await ask<Answer<{ base64: string }>>(first.page, "call", "papers.save", { code: "01" });
  if (!paper.ok) throw new Error(paper.error.message);
  expect(await ask(first.page, "saveFile", "Phụ lục.xlsx", paper.data.base64)).toBe(wanted);
  expect((await stat(wanted)).size).toBeGreaterThan(5_000);

  await first.page.evaluate("location.assign('https://example.org/')").catch(() => undefined);
  expect(first.page.url()).toMatch(/^app:\/\/dvk\//);
  expect(await first.page.evaluate("window.open('https://example.org/') === null")).toBe(true);
  expect(await first.page.evaluate("typeof require + typeof process")).toBe("undefinedundefined");
  expect(complaints).toEqual([]);
  await first.app.close();

  const second = await start();
  expect(await ask(second.page, "call", "models.list", {})).toEqual(models);
  await second.app.close();
});
