import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import type { Readable } from "node:stream";
import type { ForkOptions, MessagePortMain, UtilityProcess } from "electron";
import { events, requireReady, type World } from "./world.ts";

/**
 * Utility processes as children of Node, with `process.parentPort` put in by the shim. Ports that were
 * handed to a child stay known here, and what is posted on them passes through this process, which
 * nobody on either side can tell.
 */

/** What goes over the wire between here and the shim. */
export type Wire =
  | { to: "parent-port"; data: unknown; ports: number[] }
  | { to: "port"; port: number; data: unknown }
  | { to: "closed-port"; port: number };

interface End {
  id: number;
  peer: number;
  /** The process that holds it; null for this one. */
  at: ChildProcess | null;
  local: EventEmitter;
  open: boolean;
}

export interface Utilities {
  utilityProcess: { fork(modulePath: string, args?: string[], options?: ForkOptions): StandInUtility };
  MessageChannelMain: new () => { port1: StandInPort; port2: StandInPort };
  /** Processes that are alive, by what they are called. */
  alive(serviceName: string): ChildProcess[];
}

type StandInPort = Pick<MessagePortMain, "on" | "once" | "off" | "postMessage" | "start" | "close"> & { id: number };
type StandInUtility = Pick<UtilityProcess, "on" | "once" | "off" | "postMessage" | "kill" | "pid"> & {
  stdout: Readable | null;
  stderr: Readable | null;
};

export function createUtilities(world: World): Utilities {
  const ends = new Map<number, End>();
  let nextPort = 1;

  function deliver(to: End, message: Wire): void {
    if (to.at) to.at.send(message);
    else if (message.to === "port") setImmediate(() => to.local.emit("message", { data: message.data, ports: [] }));
    else setImmediate(() => to.local.emit("close"));
  }

  function post(from: number, data: unknown): void {
    const peer = ends.get(ends.get(from)?.peer ?? 0);
    if (peer?.open) deliver(peer, { to: "port", port: peer.id, data });
  }

  function shut(id: number): void {
    const end = ends.get(id);
    const peer = ends.get(end?.peer ?? 0);
    if (end) end.open = false;
    if (!peer?.open) return;
    peer.open = false;
    deliver(peer, { to: "closed-port", port: peer.id });
  }

  function port(id: number): StandInPort {
    const local = new EventEmitter();
    ends.set(id, { id, peer: id % 2 === 1 ? id + 1 : id - 1, at: null, local, open: true });
    return {
      ...events<MessagePortMain>(local),
      id,
      postMessage: (data) => post(id, structuredClone(data)),
      start: () => undefined,
      close: () => shut(id),
    };
  }

  function forkUtility(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtility {
    requireReady(world, "utilityProcess.fork");
    const stdio = Array.isArray(options.stdio) ? options.stdio : ["inherit", "inherit", "inherit"];
    const child = fork(modulePath, args, {
      serialization: "advanced",
      execArgv: ["--require", world.options.shim],
      // The parent's streams belong to the test runner.
      stdio: ["ignore", "ignore", stdio[2] === "pipe" ? "pipe" : "inherit", "ipc"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const emitter = new EventEmitter();
    world.children.set(child, options.serviceName ?? "");
    child.on("spawn", () => emitter.emit("spawn"));
    child.on("message", (message: Wire) => {
      if (message.to === "parent-port") emitter.emit("message", message.data);
      else if (message.to === "port") post(message.port, message.data);
      else shut(message.port);
    });
    child.on("error", () => undefined);
    child.on("close", (code) => {
      world.children.delete(child);
      for (const end of ends.values()) if (end.at === child && end.open) shut(end.id);
      emitter.emit("exit", code ?? 1);
    });
    return {
      ...events<UtilityProcess>(emitter),
      pid: child.pid,
      stdout: null,
      stderr: child.stderr,
      kill: () => child.kill(),
      postMessage(data, transfer = []) {
        const ports = transfer.map((given) => (given as unknown as StandInPort).id);
        for (const id of ports) {
          const end = ends.get(id);
          if (end) end.at = child;
        }
        if (child.connected) child.send({ to: "parent-port", data: structuredClone(data), ports } satisfies Wire);
      },
    };
  }

  return {
    utilityProcess: { fork: forkUtility },
    MessageChannelMain: class {
      readonly port1 = port(nextPort++);
      readonly port2 = port(nextPort++);
    },
    alive: (serviceName) => [...world.children].filter(([, name]) => name === serviceName).map(([child]) => child),
  };
}
