import type { ServerResponse } from "node:http";
import type { Progress } from "../core/host.ts";

/** Tells every open window of long work. */
export interface ProgressFeed {
  /** Turns a response into a stream of events until its window goes. */
  open(response: ServerResponse): void;
  tell(progress: Progress): void;
  close(): void;
}

interface Listener {
  response: ServerResponse;
  /** True while the window does not read; then only the latest is kept for it. */
  full: boolean;
  latest: Progress | null;
}

/** Milliseconds after which a silent stream says that it lives; what lies between would cut it otherwise. */
const HEARTBEAT = 20_000;

/** A feed without windows; it goes on until it is closed. */
export function createProgressFeed(): ProgressFeed {
  const listeners = new Set<Listener>();
  const heartbeat = setInterval(() => {
    for (const { response, full } of listeners) if (!full) response.write(": \n\n");
  }, HEARTBEAT);
  heartbeat.unref();

  const write = (listener: Listener, progress: Progress) => {
    listener.full = !listener.response.write(`data: ${JSON.stringify(progress)}\n\n`);
  };

  return {
    open(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
      // The first bytes tell the window that it is heard.
      response.write("retry: 1000\n\n");
      const listener: Listener = { response, full: false, latest: null };
      listeners.add(listener);
      response.on("drain", () => {
        const { latest } = listener;
        listener.full = false;
        listener.latest = null;
        if (latest) write(listener, latest);
      });
      response.on("error", () => listeners.delete(listener));
      response.on("close", () => listeners.delete(listener));
    },
    tell(progress) {
      for (const listener of listeners) {
        if (listener.full) listener.latest = progress;
        else write(listener, progress);
      }
    },
    close() {
      clearInterval(heartbeat);
      for (const { response } of listeners) response.end();
      listeners.clear();
    },
  };
}
