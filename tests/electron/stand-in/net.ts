import { EventEmitter } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { requireReady, type World } from "./world.ts";

/** Electron's own requests: what leaves the machine is written down, and only servers that a test set up answer. */
export interface Net {
  request(options: NetOptions): EventEmitter & { end(): void; abort(): void };
}

/** What a request is asked with; `session` is the one whose rules it goes by. */
export interface NetOptions {
  protocol?: string;
  hostname?: string;
  port?: string | number;
  path?: string;
  headers?: OutgoingHttpHeaders;
  redirect?: string;
  session?: Partition;
}

type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** A session apart from the page's. */
export interface Partition {
  webRequest: { onBeforeRequest(listener: BeforeRequest): void };
  cancels(url: string): boolean;
}

/** A request that went out, as the other side of the wire sees it. */
export interface Sent {
  url: string;
  headers: OutgoingHttpHeaders | IncomingHttpHeaders;
}

export function createPartition(): Partition {
  let before: BeforeRequest | null = null;
  return {
    webRequest: {
      onBeforeRequest(listener) {
        before = listener;
      },
    },
    cancels(url) {
      let cancelled = false;
      before?.({ url }, ({ cancel }) => {
        cancelled = cancel ?? false;
      });
      return cancelled;
    },
  };
}

export function createNet(world: World): Net {
  return {
    request({ protocol = "https:", hostname = "", port, path = "/", headers = {}, session, redirect = "follow" }) {
      requireReady(world, "net.request");
      const emitter = new EventEmitter();
      const url = `${protocol}//${hostname}${port ? `:${port}` : ""}${path}`;
      const fail = (code: string) => emitter.emit("error", new Error(`net::${code}`));
      let sent: ReturnType<typeof httpRequest> | null = null;
      const end = () => {
        if (session?.cancels(url)) return void setImmediate(() => fail("ERR_BLOCKED_BY_CLIENT"));
        world.sent.push({ url, headers });
        const server = world.servers.get(`${protocol}//${hostname}`);
        if (server === undefined) return void setImmediate(() => fail("ERR_NAME_NOT_RESOLVED"));
        if (typeof server === "string") return void setImmediate(() => fail(server));
        sent = httpRequest({ host: "127.0.0.1", port: server, path, headers }, (response) => {
          const { statusCode = 0, headers: answered } = response;
          if (statusCode < 300 || statusCode >= 400) return void emitter.emit("response", response);
          response.resume();
          const to = new URL(answered.location ?? "", url).href;
          if (redirect !== "follow") emitter.emit("redirect", statusCode, "GET", to, {});
          // To follow is to ask again; what asks is not our own code then, but the rules hold for it too.
          else fail(session?.cancels(to) ? "ERR_BLOCKED_BY_CLIENT" : "ERR_UNEXPECTED");
        });
        sent.on("error", () => fail("ERR_CONNECTION_REFUSED"));
        sent.end();
      };
      return Object.assign(emitter, { end, abort: () => void sent?.destroy() });
    },
  };
}
