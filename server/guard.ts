import type { IncomingMessage } from "node:http";
import { Refused } from "./refusal.ts";
import { words } from "./words.ts";

/**
 * Whether the request names this server as its host. A page of another site whose name was made to
 * point at 127.0.0.1 (DNS rebinding) comes with that name, and is refused here.
 */
export function checkHost(request: IncomingMessage, port: number): void {
  const host = request.headers.host ?? "";
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, ...(port === 80 ? ["127.0.0.1", "localhost"] : [])];
  if (!own.includes(host)) throw new Refused(421, "foreign-host", words.foreign);
}

/** Whether a request that does something was sent by this server's own page: every browser says where a POST is from. */
export function checkOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  if (origin !== `http://${host}`) throw new Refused(403, "foreign-origin", words.foreign);
  checkSite(request, ["same-origin"]);
}

/**
 * Whether the browser says that a request comes from one of these places. Another port of 127.0.0.1 is
 * the same *site*, so that its cookie rules do not keep it out; this does.
 */
export function checkSite(request: IncomingMessage, allowed: readonly string[]): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && !allowed.includes(String(site))) throw new Refused(403, "foreign-origin", words.foreign);
}
