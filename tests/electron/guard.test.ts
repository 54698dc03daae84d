import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { contract } from "../../core/contract.ts";
import { CHANNEL } from "../../electron/channels.ts";
import { PAGE } from "../../electron/main/page.ts";
import { APP_ID } from "../../electron/main/paths.ts";
import { words } from "../../electron/words.ts";
import { program } from "./program.ts";
import { preventable } from "./stand-in/world.ts";

/** What the built program refuses to its page, and to everybody else. */

const built = program();
/** Spoken by the main process alone. */
const FROM_MAIN: readonly string[] = [CHANNEL.progress, CHANNEL.backupOpened, CHANNEL.saved];
const call = { operation: "workplace.state", input: {}, callId: null };

test("only the main frame of the page is heard, and whoever else asks is told so", async () => {
  const app = await built.start();
  await app.window();
  const refused = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const main = { url: PAGE.address, parent: null };
  const foreign = [
    { url: "https://example.org/", parent: null },
    { url: "app://paper/1", parent: null },
    { url: "app://dvk.example.org/index.html", parent: null },
    { url: "about:srcdoc", parent: main },
    { url: PAGE.address, parent: main },
  ];
  for (const frame of foreign) {
    expect(await app.invokeFrom(frame, CHANNEL.call, call)).toEqual({
      ok: false,
      error: { code: "not-available", message: words.forbidden, details: [] },
    });
  }
  expect(refused).toHaveBeenCalledTimes(foreign.length);
  refused.mockRestore();
  expect(await app.invokeFrom(main, CHANNEL.call, call)).toMatchObject({ ok: true });
});

test("what is asked must have the shape of the contract", async () => {
  const app = await built.start();
  const host = await app.host();
  const main = { url: PAGE.address, parent: null };
  for (const input of [
    null,
    "workplace.state",
    { ...call, operation: "store.sql" },
    { ...call, operation: "constructor" },
    { ...call, more: 1 },
    { ...call, callId: "x".repeat(101) },
  ]) {
    expect(await app.invokeFrom(main, CHANNEL.call, input)).toMatchObject({ ok: false, error: { code: "invalid" } });
  }
  expect(await host.call("models.list", { field: 3 } as never)).toMatchObject({ ok: false });
  // A path is no token, whatever it leads to.
  for (const path of ["/etc/passwd", "samples/inbox", "..", ""]) {
    expect(await host.call("import.run", { paths: [path] })).toMatchObject({ ok: false, error: { code: "invalid" } });
  }
});

test("whatever crosses to the main process is answered, on every channel", async () => {
  const app = await built.start();
  await app.window();
  const main = { url: PAGE.address, parent: null };
  const isAnswer = (answer: unknown) =>
    expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^[a-z-]+$/) } });
  const channels = Object.values(CHANNEL).filter((name) => !FROM_MAIN.includes(name));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, input) => {
      // A request for nothing in particular is a right one where a backup may wait.
      if (channel === CHANNEL.opened) return;
      isAnswer(await app.invokeFrom(main, channel, input));
    }),
    { numRuns: 300 },
  );
  const operation = fc.constantFrom(...Object.keys(contract));
  const id = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 100 }));
  await fc.assert(
    fc.asyncProperty(operation, fc.anything(), id, async (asked, input, callId) => {
      const answer = await app.invokeFrom(main, CHANNEL.call, { operation: asked, input, callId });
      expect(answer).toMatchObject({ ok: expect.any(Boolean) });
      expect(JSON.stringify(answer)).not.toMatch(/\.[cm]?js:\d+|node_modules/);
    }),
    { numRuns: 300 },
  );
  const host = await app.host();
  expect(await host.call("workplace.state", {})).toMatchObject({ ok: true });
});

test("what Electron's checklist warns of stands nowhere in the main process", async () => {
  const bundle = (name: string) => readFile(join(built.folder(), "program/dist/electron", name), "utf8");
  const [source, updater] = await Promise.all([bundle("main.cjs"), bundle("updater.cjs")]);
  for (const name of [
    "allowRunningInsecureContent",
    "experimentalFeatures",
    "enableBlinkFeatures",
    "allowpopups",
    "openExternal",
    "nodeIntegrationInWorker",
    "nodeIntegrationInSubFrames",
    "@electron/remote",
    "executeJavaScript",
    "ignore-certificate-errors",
  ]) {
    expect(source, name).not.toContain(name);
    expect(updater, name).not.toContain(name);
  }
  // Every window of the program, the hidden ones for papers too.
  expect(source.match(/sandbox: true/g)?.length).toBeGreaterThanOrEqual(2);
  expect(source).not.toMatch(/nodeIntegration: true|contextIsolation: false|webSecurity: false|sandbox: false/);
});

test("a folder that was dropped is for reading; only one that she chose may be written into", async () => {
  const app = await built.start();
  const main = { url: PAGE.address, parent: null };
  const taken = (await app.invokeFrom(main, CHANNEL.take, { files: [{ path: built.folder() }] })) as {
    data: { token: string }[];
  };
  const to = taken.data[0]?.token ?? "";
  const host = await app.host();
  expect(await host.call("export.appendix", { code: "all", to, formats: ["xlsx"] })).toMatchObject({
    ok: false,
    error: { code: "invalid", message: words.notAFolder },
  });
});

test("the page comes with a policy and a nonce of its own each time", async () => {
  const app = await built.start();
  const first = (await app.window()).webContents;
  const nonce = /name="csp-nonce" content="([^"]+)"/.exec(first.html)?.[1] ?? "";
  expect(nonce).toMatch(/^[A-Za-z0-9+/=]{24}$/);
  const policy = first.response?.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  const second = await app.network.load(PAGE.address);
  expect(await second.text()).not.toContain(nonce);
  expect((await app.network.load("app://dvk/assets/page.js")).headers.get("content-type")).toContain("javascript");
});

test("nothing beside the page's own folder is served, and nothing comes over the net", async () => {
  const app = await built.start();
  await app.window();
  for (const address of [
    "app://dvk/../secret.json",
    "app://dvk/%2e%2e/secret.json",
    "app://dvk/..%2fsecret.json",
    "app://dvk/..%5csecret.json",
    "app://dvk/assets/%00page.js",
    "app://dvk/%",
    "app://dvk/",
    "app://other/index.html",
    "app://paper/1",
  ]) {
    expect((await app.network.load(address)).status, address).toBe(404);
  }
  for (const address of ["https://example.org/x.js", "http://127.0.0.1/", "file:///etc/passwd", "ws://example.org/"]) {
    expect((await app.network.load(address)).statusText, address).toBe("ERR_BLOCKED");
  }
});

test("navigation, new windows, webviews, permissions and downloads are refused", async () => {
  const app = await built.start();
  const { webContents, options } = await app.window();
  const goes = (event: string, url: string, isMainFrame = true) => {
    const asked = preventable({ url, isMainFrame });
    webContents.emit(event, asked);
    return !asked.defaultPrevented;
  };
  for (const url of [
    "https://example.org/",
    "file:///etc/passwd",
    "app://paper/1",
    "data:text/html,x",
    "javascript:0",
  ]) {
    expect(goes("will-navigate", url), url).toBe(false);
    expect(goes("will-frame-navigate", url, false), url).toBe(false);
  }
  expect(goes("will-navigate", PAGE.address)).toBe(true);
  expect(goes("will-frame-navigate", "about:srcdoc", false)).toBe(true);
  expect(goes("will-redirect", PAGE.address)).toBe(false);
  expect(goes("will-attach-webview", "")).toBe(false);
  expect(webContents.windowOpen?.({ url: "https://example.org/" })).toEqual({ action: "deny" });
  for (const name of ["media", "geolocation", "notifications", "clipboard-read", "openExternal", "fileSystem", "usb"]) {
    expect(app.network.permission(webContents, name), name).toBe(false);
  }
  expect(app.network.permission(webContents, "clipboard-sanitized-write")).toBe(true);
  expect(app.network.permission(webContents, "clipboard-sanitized-write", false)).toBe(false);
  expect(app.network.mayDownload()).toBe(false);
  expect(options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  expect(app.world.asked).toContainEqual({ kind: "enableSandbox", detail: null });
  expect(app.world.asked).toContainEqual({ kind: "setAppUserModelId", detail: APP_ID });
});

test("the page holds the host's functions and nothing of Electron", async () => {
  const app = await built.start();
  const { preload } = (await app.window()).webContents;
  expect([...(preload?.modules.exposed.keys() ?? [])]).toEqual(["dvk"]);
  const host = await app.host();
  expect(Object.keys(host).sort()).toEqual([
    "call",
    "cancel",
    "chooseFiles",
    "dragSaved",
    "kind",
    "onBackupOpened",
    "onProgress",
    "onSaved",
    "openFile",
    "openedBackup",
    "print",
    "saveFile",
    "showSaved",
    "takeFiles",
  ]);
  expect(Object.isFrozen(host)).toBe(true);
});

test("a file that lies nowhere is laid down under a harmless name", async () => {
  const app = await built.start();
  const host = await app.host();
  const [token] = await host.takeFiles([
    new File(["Đơn vị;Tên"], "..\\..\\Xã An Bình: đăng ký?.csv", { lastModified: 86_400_000 }),
  ]);
  expect(token).toMatchObject({ name: "Xã An Bình_ đăng ký_.csv" });
  const scratch = join(built.folder(), "settings/dan-van-kheo/scratch");
  expect((await stat(scratch)).isDirectory()).toBe(true);
  await expect(host.takeFiles([Object.assign(new File([], "x"), {})])).resolves.toHaveLength(1);
});
