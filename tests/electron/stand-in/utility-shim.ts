import { EventEmitter } from "node:events";
import type { Wire } from "./utility.ts";

/** Loaded before the program's module in a stand-in utility process: gives it `process.parentPort`. */

const ports = new Map<number, EventEmitter>();
const waiting: { data: unknown; ports: unknown[] }[] = [];
const parent = new EventEmitter();
const post = (message: Wire) => void (process.connected && process.send?.(message));

// Electron keeps what comes before anybody listens.
parent.on("newListener", (event) => {
  if (event !== "message") return;
  for (const message of waiting.splice(0)) setImmediate(() => parent.emit("message", message));
});
Object.assign(parent, { postMessage: (data: unknown) => post({ to: "parent-port", data, ports: [] }) });
Object.defineProperty(process, "parentPort", { value: parent });

process.on("message", (message: Wire) => {
  if (message.to === "port") ports.get(message.port)?.emit("message", { data: message.data, ports: [] });
  else if (message.to === "closed-port") ports.get(message.port)?.emit("close");
  else {
    const event = { data: message.data, ports: message.ports.map(open) };
    if (parent.listenerCount("message") > 0) parent.emit("message", event);
    else waiting.push(event);
  }
});
process.on("disconnect", () => process.exit(0));

function open(id: number) {
  const emitter = new EventEmitter();
  ports.set(id, emitter);
  return Object.assign(emitter, {
    postMessage: (data: unknown) => post({ to: "port", port: id, data }),
    start: () => undefined,
    close: () => post({ to: "closed-port", port: id }),
  });
}
