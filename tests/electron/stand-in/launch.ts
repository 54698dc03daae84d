import { readFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { build } from "esbuild";
import type { HostApi } from "../../../core/host.ts";
import { createApp } from "./app.ts";
import { createMainIpc, filePaths, type MainIpc } from "./ipc.ts";
import { createNetwork, type Network } from "./session.ts";
import { createSystem, type System } from "./system.ts";
import { createUtilities, type Utilities } from "./utility.ts";
import { createWindows, type StandInContents, type StandInWindow, senderOf } from "./windows.ts";
import { createWorld, type LaunchOptions, type World } from "./world.ts";

/** A program that runs in the stand-in. */
export interface RunningApp {
  world: World;
  system: System;
  network: Network;
  utilities: Utilities;
  ipc: MainIpc;
  /** The main window, once its page is loaded. */
  window(): Promise<StandInWindow>;
  /** What the preload gave the page. */
  host(): Promise<HostApi>;
  /** Asks as a frame that is not the page's own. */
  invokeFrom(frame: { url: string; parent: unknown }, channel: string, input: unknown): Promise<unknown>;
}

/** Starts `dist/electron/main.cjs` of the program with the stand-in as its `electron`. */
export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const world = createWorld(options);
  const network = createNetwork(world);
  const ipc = createMainIpc();
  const windows = createWindows(world, network, ipc);
  const system = createSystem(world);
  const utilities = createUtilities(world);
  const electron = {
    app: createApp(world, windows),
    BrowserWindow: windows.BrowserWindow,
    crashReporter: system.crashReporter,
    Notification: system.Notification,
    net: network.net,
    dialog: system.dialog,
    ipcMain: ipc.ipcMain,
    Menu: system.Menu,
    MessageChannelMain: utilities.MessageChannelMain,
    protocol: network.protocol,
    screen: system.screen,
    session: network.session,
    shell: system.shell,
    utilityProcess: utilities.utilityProcess,
    // Names that Electron does not have would not be found there either.
  } satisfies { [K in keyof typeof import("electron")]?: unknown };

  const main = await realpath(join(options.program, "dist/electron/main.cjs"));
  Object.defineProperty(process, "resourcesPath", { value: options.resources, configurable: true });
  process.argv = [process.execPath, ...(options.args ?? [])];
  run(world, main, electron);
  if (world.exitCode === null) {
    world.ready = true;
    world.app.emit("ready");
  }
  const loaded = () => [...windows.all].find(({ webContents }) => webContents.preload !== null);
  const window = () => soon(world, loaded, "a window with its page");
  const contents = async (): Promise<StandInContents> => (await window()).webContents;
  return {
    world,
    system,
    network,
    utilities,
    ipc,
    window,
    host: async () => (await contents()).preload?.modules.exposed.get("dvk") as HostApi,
    invokeFrom: async (frame, channel, input) => ipc.invoke(senderOf(await contents(), frame), channel, [input]),
  };
}

/** The CommonJS of Node, save that `electron` is the stand-in, for the bundles that the first one loads too. */
function run(world: World, path: string, electron: object): unknown {
  const own = createRequire(path);
  const require = (id: string): unknown => {
    if (id === "electron") return electron;
    if (!id.startsWith("./")) return own(id);
    world.loaded.push(id);
    return run(world, join(path, "..", id), electron);
  };
  const module = { exports: {} };
  compileFunction(readFileSync(path, "utf8"), ["exports", "require", "module", "__filename", "__dirname"], {
    filename: path,
  })(module.exports, require, module, path, join(path, ".."));
  return module.exports;
}

/** Looks again and again whether the program has come that far; ends with it, or with the test's own time. */
export async function soon<T>(world: World, look: () => T | undefined, what: string): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (world.exitCode !== null) throw new Error(`the program ended (${world.exitCode}) before ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A file as a page holds it after a drop. */
export function droppedFile(path: string, name: string): File {
  const file = new File([], name);
  filePaths.set(file, path);
  return file;
}

/** A folder of its own and the compiled shim, for as long as a test file runs. */
export async function prepare(): Promise<{ folder: string; shim: string; remove(): Promise<void> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "dvk-electron-")));
  const shim = join(folder, "utility-shim.cjs");
  await build({
    entryPoints: [fileURLToPath(new URL("./utility-shim.ts", import.meta.url))],
    outfile: shim,
    bundle: true,
    platform: "node",
    format: "cjs",
  });
  return { folder, shim, remove: () => rm(folder, { recursive: true, force: true }) };
}
