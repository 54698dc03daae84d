import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, Input, IpcMainInvokeEvent, Rectangle, WebContents } from "electron";
import type { MainIpc } from "./ipc.ts";
import { type LoadedPreload, loadPreload } from "./preload.ts";
import type { Network } from "./session.ts";
import { preventable, requireReady, type World } from "./world.ts";

/** A page in a window, as the main process sees it. */
export class StandInContents extends EventEmitter {
  url = "";
  html = "";
  response: Response | null = null;
  preload: LoadedPreload | null = null;
  zoom = 1;
  keys: string[] = [];
  readonly mainFrame = { url: "", parent: null };
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  destroyed = false;

  // What the program uses of it must look as Electron says.
  setWindowOpenHandler: WebContents["setWindowOpenHandler"] = (handler) => {
    this.windowOpen = handler as unknown as NonNullable<typeof this.windowOpen>;
  };
  setZoomFactor: WebContents["setZoomFactor"] = (factor) => {
    this.zoom = factor;
  };
  getURL: WebContents["getURL"] = () => this.url;
  getTitle: WebContents["getTitle"] = () => /<title>([^<]*)<\/title>/.exec(this.html)?.[1] ?? "";
  focus: WebContents["focus"] = () => undefined;
  sendInputEvent: WebContents["sendInputEvent"] = (event) => {
    const { type, keyCode, modifiers } = event as Input & { keyCode: string; modifiers: string[] };
    this.keys.push(`${type} ${[...modifiers, keyCode].join("+")}`);
  };
  send: WebContents["send"] = (channel, ...args) => {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
    this.preload?.modules.receive(channel, args);
  };
  printToPDF: WebContents["printToPDF"] = async (options) =>
    Buffer.from(`%PDF-1.7 ${JSON.stringify(options)} ${this.html}`);
  dragged: string[] = [];
  startDrag: WebContents["startDrag"] = ({ file, files }) => {
    this.dragged = files ?? [file];
  };
  print: WebContents["print"] = (_, done) => done?.(true, "");
}

/** All windows of a run; `BrowserWindow` is the class that the program gets. */
export interface BrowserWindows {
  all: Set<StandInWindow>;
  BrowserWindow: new (options?: BrowserWindowConstructorOptions) => StandInWindow;
}

/** A window without anything to see. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  shown = false;
  focused = false;
  minimized = false;
  maximized = false;
  bounds: Rectangle;
  readonly #parts: Parts;

  constructor(
    parts: Parts,
    readonly options: BrowserWindowConstructorOptions,
  ) {
    super();
    this.#parts = parts;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    parts.windows.add(this);
    parts.world.app.emit("web-contents-created", {}, this.webContents);
  }

  show = () => {
    this.shown = true;
  };
  focus = () => {
    this.focused = true;
  };
  restore = () => {
    this.minimized = false;
  };
  maximize = () => {
    this.maximized = true;
  };
  progress: number[] = [];
  setProgressBar = (share: number) => void this.progress.push(share);
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  isDestroyed = () => this.webContents.destroyed;
  getNormalBounds = () => this.bounds;

  async loadURL(url: string): Promise<void> {
    const { world, network, ipc } = this.#parts;
    const response = await network.load(url);
    const { webContents, options } = this;
    if (!response.ok) throw new Error(`ERR_FAILED (${response.status}) loading '${url}'`);
    Object.assign(webContents, { url, response, html: await response.text() });
    webContents.mainFrame.url = url;
    const { preload } = options.webPreferences ?? {};
    if (preload !== undefined) {
      webContents.preload = loadPreload(preload, (channel, args) =>
        ipc.invoke(senderOf(webContents, webContents.mainFrame), channel, args),
      );
    }
    if (world.exitCode !== null) return;
    webContents.emit("did-finish-load");
    this.emit("ready-to-show");
  }

  /** As the cross in the corner: may be refused. */
  close(): void {
    const event = preventable({});
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    const { windows, world } = this.#parts;
    if (!windows.delete(this)) return;
    this.webContents.destroyed = true;
    this.emit("closed");
    if (windows.size > 0) return;
    if (world.app.listenerCount("window-all-closed") === 0) world.end(0);
    else world.app.emit("window-all-closed");
  }
}

interface Parts {
  world: World;
  network: Network;
  ipc: MainIpc;
  windows: Set<StandInWindow>;
}

export function createWindows(world: World, network: Network, ipc: MainIpc): BrowserWindows {
  const all = new Set<StandInWindow>();
  return {
    all,
    BrowserWindow: class extends StandInWindow {
      constructor(options: BrowserWindowConstructorOptions = {}) {
        requireReady(world, "BrowserWindow");
        super({ world, network, ipc, windows: all }, options);
      }
    },
  };
}

/** The event that a request from a frame arrives with. */
export function senderOf(sender: StandInContents, senderFrame: { url: string; parent: unknown }): IpcMainInvokeEvent {
  return { sender, senderFrame } as unknown as IpcMainInvokeEvent;
}

/** Closes them one after the other; false where one refuses. */
export function closeAll({ all }: BrowserWindows): boolean {
  for (const window of [...all]) window.close();
  return all.size === 0;
}
