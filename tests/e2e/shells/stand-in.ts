import { mkdtemp } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { HostApi, Progress } from "../../../core/host.ts";
import type { Program } from "../../electron/program.ts";
import { droppedFile, type RunningApp } from "../../electron/stand-in/launch.ts";
import { launchChromium } from "../chromium.ts";
import { attend, dropFiles, SCREEN, type Shell } from "./shell.ts";

/**
 * The built main process, preload, office and parsers over the stand-in for Electron, and the page that
 * they serve in a real Chromium: every file of it comes from the program's own protocol, every call goes
 * through the preload's interface.
 */
export async function standInShell(program: Program): Promise<Shell> {
  const folder = await mkdtemp(join(program.folder(), "shell-"));
  const settings = basename(folder);
  return {
    async open() {
      const app = await program.start(settings);
      const dropped = new Map<string, string>();
      const { page, complaints } = await openPage(app, dropped);
      return {
        page,
        complaints,
        async saving(name, act) {
          const filePath = join(folder, name);
          const before = app.world.asked.length;
          app.world.answers.set("save", [{ canceled: false, filePath }]);
          await act();
          await page.getByText(name).first().waitFor();
          if (app.world.asked.length === before) throw new Error("nobody asked where to save");
          return filePath;
        },
        async drop(paths) {
          for (const path of paths) dropped.set(basename(path), path);
          await dropFiles(page, paths);
        },
        async close() {
          await page.context().browser()?.close();
          (await app.window()).close();
          await app.world.exited;
        },
      };
    },
  };
}

/** Chromium cannot load `app:` by itself; what it asks for under this name the program's protocol answers. */
const STANDS_FOR_APP = "https://dvk.invalid";

async function openPage(app: RunningApp, dropped: ReadonlyMap<string, string>) {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: SCREEN, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  const complaints = attend(page);
  await page.route("**/*", async (route) => {
    const response = await app.network.load(route.request().url().replace(STANDS_FOR_APP, "app://dvk"));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await bridge(page, await app.host(), dropped);
  await page.goto(`${STANDS_FOR_APP}/index.html`);
  await page.locator("#root > *").first().waitFor();
  return { page, complaints };
}

/** Puts the preload's `dvk` into the page. Files cannot cross: those of the disk go by name, others by their bytes. */
async function bridge(page: Page, host: HostApi, dropped: ReadonlyMap<string, string>): Promise<void> {
  const plain = {
    call: host.call,
    cancel: host.cancel,
    chooseFiles: host.chooseFiles,
    saveFile: host.saveFile,
    openedBackup: host.openedBackup,
    showSaved: host.showSaved,
    dragSaved: host.dragSaved,
  };
  for (const [name, ask] of Object.entries({ ...plain, print: host.print }))
    await page.exposeFunction(`dvk_${name}`, ask);
  await page.exposeFunction("dvk_take", (files: { name: string; bytes: number[] }[]) =>
    host.takeFiles(
      files.map(({ name, bytes }) => {
        const path = dropped.get(name);
        return path === undefined ? new File([new Uint8Array(bytes)], name) : droppedFile(path, name);
      }),
    ),
  );
  await page.addInitScript(`
    const listeners = new Set();
    window.dvkProgress = (progress) => listeners.forEach((listener) => listener(progress));
    window.dvk = {
      kind: "desktop",
      onBackupOpened: () => () => undefined,
      onSaved: () => () => undefined,
      onProgress: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
      takeFiles: async (files) => window.dvk_take(await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] })),
      )),
    };
    for (const name of ["call", "cancel", "chooseFiles", "saveFile", "openedBackup", "showSaved", "dragSaved", "print"]) window.dvk[name] = (...args) => window["dvk_" + name](...args);
  `);
  host.onProgress((progress: Progress) => {
    void page.evaluate(`window.dvkProgress(${JSON.stringify(progress)})`).catch(() => undefined);
  });
}
