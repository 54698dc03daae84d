import { EventEmitter } from "node:events";
import type { ContextBridge, IpcMain, IpcMainInvokeEvent, IpcRenderer, WebUtils } from "electron";
import { events } from "./world.ts";

/** The main process's end of IPC. */
export interface MainIpc {
  ipcMain: Pick<IpcMain, "handle">;
  /** Asks as a frame of a page does; what crosses is cloned as Electron clones it. */
  invoke(event: IpcMainInvokeEvent, channel: string, args: unknown[]): Promise<unknown>;
}

export function createMainIpc(): MainIpc {
  const handlers = new Map<string, Parameters<IpcMain["handle"]>[1]>();
  return {
    ipcMain: {
      handle(channel, listener) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, listener);
      },
    },
    async invoke(event, channel, args) {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler(event, ...structuredClone(args)));
    },
  };
}

/** The modules that a sandboxed preload has, and what it exposed to its page. */
export interface PreloadModules {
  electron: {
    contextBridge: Pick<ContextBridge, "exposeInMainWorld">;
    ipcRenderer: Pick<IpcRenderer, "invoke" | "on" | "off">;
    webUtils: Pick<WebUtils, "getPathForFile">;
  };
  /** The page's `window`, as far as the preload added to it. */
  exposed: Map<string, unknown>;
  /** A message from the main process. */
  receive(channel: string, args: unknown[]): void;
}

/** Where a file that the page holds lies on the disk; files made by scripts lie nowhere. */
export const filePaths = new WeakMap<File, string>();

export function createPreloadModules(invoke: (channel: string, args: unknown[]) => Promise<unknown>): PreloadModules {
  const incoming = new EventEmitter();
  const exposed = new Map<string, unknown>();
  return {
    electron: {
      contextBridge: {
        exposeInMainWorld(key, api) {
          exposed.set(key, throughBridge(api));
        },
      },
      ipcRenderer: {
        ...events<IpcRenderer>(incoming),
        // Of an error only the words cross, as in Electron.
        invoke: (channel, ...args) =>
          invoke(channel, structuredClone(args)).catch((error: unknown) => {
            throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
          }),
      },
      webUtils: { getPathForFile: (file) => filePaths.get(file) ?? "" },
    },
    exposed,
    receive: (channel, args) => void incoming.emit(channel, {}, ...structuredClone(args)),
  };
}

/** The page gets copies, and functions that copy what goes in and out; files go through as they are. */
function throughBridge(value: unknown): unknown {
  if (value instanceof File) return value;
  if (typeof value === "function") {
    return (...args: unknown[]) => {
      const result: unknown = value(...args.map(throughBridge));
      if (!(result instanceof Promise)) return throughBridge(result);
      return result.then(throughBridge, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    };
  }
  if (Array.isArray(value)) return value.map(throughBridge);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, throughBridge(part)])));
  }
  return structuredClone(value);
}
