import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App, CommandLine, NativeImage } from "electron";
import { type BrowserWindows, closeAll } from "./windows.ts";
import { events, requireNotReady, type World } from "./world.ts";

/** First instances by the folder of their settings, as the system's lock knows them. */
const instances = new Map<string, World>();

type StandInApp = Pick<
  App,
  | "on"
  | "once"
  | "off"
  | "whenReady"
  | "isReady"
  | "quit"
  | "exit"
  | "requestSingleInstanceLock"
  | "getPath"
  | "setPath"
  | "getAppPath"
  | "getVersion"
  | "getName"
  | "setAppUserModelId"
  | "enableSandbox"
  | "isPackaged"
  | "getFileIcon"
  | "getLocale"
> & { commandLine: Pick<CommandLine, "hasSwitch"> };

export function createApp(world: World, windows: BrowserWindows): StandInApp {
  const { options } = world;
  const { name, version } = JSON.parse(readFileSync(join(options.program, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  const paths = new Map<string, string>([
    ["appData", options.appData],
    ["userData", join(options.appData, name)],
    ["exe", join(options.program, "dan-van-kheo.exe")],
  ]);
  const leave = (code: number) => {
    const own = paths.get("userData") ?? "";
    if (instances.get(own) === world) instances.delete(own);
    world.end(code);
  };
  const app: StandInApp = {
    ...events<App>(world.app),
    isPackaged: options.resources !== undefined,
    commandLine: { hasSwitch: () => false },
    isReady: () => world.ready,
    whenReady: () =>
      new Promise((resolve) => {
        if (world.ready) resolve();
        else world.app.once("ready", () => resolve());
      }),
    quit() {
      if (world.exitCode !== null) return;
      world.app.emit("before-quit", { preventDefault: () => undefined });
      if (closeAll(windows)) leave(0);
    },
    exit: (code) => leave(code ?? 0),
    requestSingleInstanceLock() {
      const own = paths.get("userData") ?? "";
      const first = instances.get(own);
      if (first && first.exitCode === null) {
        first.app.emit("second-instance", {}, ["dan-van-kheo", ...(options.args ?? [])], options.program, null);
        return false;
      }
      instances.set(own, world);
      return true;
    },
    getPath(what) {
      const path = paths.get(what);
      if (path === undefined) throw new Error(`Failed to get '${what}' path`);
      return path;
    },
    setPath: (what, path) => void paths.set(what, path),
    getAppPath: () => options.program,
    getVersion: () => version,
    getName: () => name,
    getLocale: () => "vi",
    getFileIcon: async (path) => ({ path }) as unknown as NativeImage,
    setAppUserModelId: (id) => void world.asked.push({ kind: "setAppUserModelId", detail: id }),
    enableSandbox() {
      requireNotReady(world, "app.enableSandbox");
      world.asked.push({ kind: "enableSandbox", detail: null });
    },
  };
  return app;
}
