import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import type { Sent } from "./net.ts";

/** One run of the program in the stand-in, and what a test may look at and steer. */
export interface World {
  options: LaunchOptions;
  /** Emitters of the Electron objects that tests and other parts of the stand-in speak through. */
  app: EventEmitter;
  ready: boolean;
  /** Set when the program has ended, to its exit code. */
  exitCode: number | null;
  exited: Promise<number>;
  end(code: number): void;
  /** Utility processes that are alive, with what they are called. */
  children: Map<ChildProcess, string>;
  /** Those that the program left alive when it ended. */
  leftAlive: string[];
  /** What the program asked of the system, in order. */
  asked: { kind: string; detail: unknown }[];
  /** Every request that left the machine. */
  sent: Sent[];
  /** By protocol and host: the port of this machine that plays it, or the error that Chromium would give. */
  servers: Map<string, number | string>;
  /** Bundles of the program that were loaded, beside the first. */
  loaded: string[];
  /** Answers that a test laid ready for dialogues, by the function that asks. */
  answers: Map<string, unknown[]>;
}

export interface LaunchOptions {
  /** The program's folder, with `package.json` and `dist/electron`. */
  program: string;
  /** The folder in which the system keeps programs' settings. */
  appData: string;
  /** Given for a packaged program: the folder beside its archive. */
  resources?: string;
  /** What stands behind the program's name on its command line. */
  args?: string[];
  /** Compiled `utility-shim.ts`. */
  shim: string;
}

export function createWorld(options: LaunchOptions): World {
  let end: (code: number) => void = () => undefined;
  const world: World = {
    options,
    app: new EventEmitter(),
    ready: false,
    exitCode: null,
    exited: new Promise<number>((resolve) => {
      end = resolve;
    }),
    end(code) {
      if (world.exitCode !== null) return;
      world.exitCode = code;
      world.app.emit("quit", {}, code);
      world.leftAlive = [...world.children.values()];
      // Electron takes its utility processes with it.
      const gone = [...world.children.keys()].map((child) => {
        child.kill("SIGKILL");
        return new Promise((resolve) => child.once("close", resolve));
      });
      void Promise.all(gone).then(() => end(code));
    },
    children: new Map(),
    leftAlive: [],
    asked: [],
    sent: [],
    servers: new Map(),
    loaded: [],
    answers: new Map(),
  };
  return world;
}

/** Electron refuses much of its interface until it is ready, and some of it afterwards. */
export function requireReady(world: World, what: string): void {
  if (!world.ready) throw new Error(`${what} cannot be used before the app is ready`);
}
export function requireNotReady(world: World, what: string): void {
  if (world.ready) throw new Error(`${what} must be called before the app is ready`);
}

/** Takes the next answer that a test laid ready; a dialogue that nobody expected fails the test that caused it. */
export function nextAnswer<T>(world: World, kind: string, detail: unknown): T {
  world.asked.push({ kind, detail });
  const queue = world.answers.get(kind) ?? [];
  if (queue.length === 0) throw new Error(`nobody expected ${kind}: ${JSON.stringify(detail)}`);
  return queue.shift() as T;
}

/** Makes an emitter's methods those of an Electron object, whose typings list every event apart. */
export function events<T extends object>(emitter: EventEmitter): Pick<T, Extract<keyof T, "on" | "once" | "off">> {
  return {
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
  } as unknown as Pick<T, Extract<keyof T, "on" | "once" | "off">>;
}

/** An event that can be prevented. */
export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(more: T): T & Preventable {
  return {
    ...more,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
