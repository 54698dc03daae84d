import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UPLOAD_LIMITS, type UploadLimits } from "../core/http.ts";
import type { Workplace } from "../core/office/workplace.ts";
import { createCalls } from "./calls.ts";
import { openPages } from "./pages.ts";
import { createProgressFeed } from "./progress.ts";
import { Refused } from "./refusal.ts";
import { createRouter } from "./routes.ts";
import { createSession } from "./session.ts";
import { openUploads } from "./uploads.ts";
import { words } from "./words.ts";

/** The only address that is listened on: nobody else on the network reaches it. */
const LOOPBACK = "127.0.0.1";

export interface ServerOptions {
  /** Stays the caller's: it is closed after the server. */
  workplace: Pick<Workplace, "call">;
  /** The built renderer. */
  rendererFolder: string;
  /** 0 or absent: any free one. */
  port?: number;
  limits?: UploadLimits;
}

export interface RunningServer {
  /** Opens the app once: it carries the one-time token. */
  readonly url: string;
  readonly port: number;
  /** Lets a file that is being stored be stored, then ends everything and removes what was uploaded. */
  close(): Promise<void>;
}

/** Serves the renderer and the office's operations to browsers of this machine. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = options.limits ?? UPLOAD_LIMITS;
  const pages = await openPages(options.rendererFolder);
  const uploads = await openUploads(limits);
  const feed = createProgressFeed();
  const calls = createCalls(options.workplace, uploads, feed.tell);
  const server = createServer({ headersTimeout: 20_000, requestTimeout: 600_000, keepAliveTimeout: 10_000 });
  const port = await listen(server, options.port ?? 0).catch(async (error: unknown) => {
    feed.close();
    await uploads.close();
    throw error;
  });
  const session = createSession(port);
  server.on("request", createRouter({ port, session, pages, uploads, calls, feed, limits }));

  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await calls.close();
    feed.close();
    server.closeIdleConnections();
    // Answers just given may still be on their way; a connection that only stays open may not hold up the end.
    const patience = setTimeout(() => server.closeAllConnections(), 2_000);
    await closed;
    clearTimeout(patience);
    await uploads.close();
  };
  let closing: Promise<void> | null = null;
  return {
    url: `http://${LOOPBACK}:${port}/?token=${session.token}`,
    port,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(new Refused(500, taken ? "busy" : "failed", taken ? words.portTaken(port) : words.portRefused(port)));
    });
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.maxConnections = 256;
      resolve((server.address() as AddressInfo).port);
    });
  });
}
