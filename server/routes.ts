import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "../core/host.ts";
import { type UploadLimits, WIRE } from "../core/http.ts";
import { readJson, sendAnswer } from "./body.ts";
import type { Calls } from "./calls.ts";
import { checkHost, checkOrigin, checkSite } from "./guard.ts";
import { setCommonHeaders } from "./headers.ts";
import { type Pages, sendNotice } from "./pages.ts";
import type { ProgressFeed } from "./progress.ts";
import { receiveFile } from "./receive.ts";
import { answerOf, Refused } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Uploads } from "./uploads.ts";
import { words } from "./words.ts";

/** What requests are answered with. */
export interface Rooms {
  port: number;
  session: Session;
  pages: Pages;
  uploads: Uploads;
  calls: Calls;
  feed: ProgressFeed;
  limits: UploadLimits;
}

/** Answers one request, whatever it is. */
export type Router = (request: IncomingMessage, response: ServerResponse) => void;

/** The one place that every request passes: host, origin, session, and only then what it asks for. */
export function createRouter(rooms: Rooms): Router {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setCommonHeaders(response);
    checkHost(request, rooms.port);
    const url = addressOf(request);
    if (request.method === "POST") {
      sendAnswer(request, response, 200, await performPost(url.pathname, request, rooms));
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      throw new Refused(405, "bad-request", words.badRequest);
    } else if (url.pathname.startsWith("/api/")) {
      openFeed(url.pathname, request, response, rooms);
    } else {
      showPage(url, request, response, rooms);
    }
  };
  return (request, response) => {
    // A window that goes away in the middle is no error of the server.
    request.on("error", () => undefined);
    response.on("error", () => undefined);
    handle(request, response).catch((error: unknown) =>
      sendAnswer(request, response, error instanceof Refused ? error.status : 500, answerOf(error)),
    );
  };
}

async function performPost(path: string, request: IncomingMessage, rooms: Rooms): Promise<Answer<unknown>> {
  checkOrigin(request);
  requireSession(request, rooms);
  switch (path) {
    case WIRE.call:
      return rooms.calls.perform(await readJson(request));
    case WIRE.cancel:
      return rooms.calls.cancel(await readJson(request));
    case WIRE.files:
      return { ok: true, data: await receiveFile(request, rooms.uploads, rooms.limits) };
    default:
      throw new Refused(404, "not-found", words.noAddress);
  }
}

function openFeed(path: string, request: IncomingMessage, response: ServerResponse, rooms: Rooms): void {
  checkSite(request, ["same-origin"]);
  requireSession(request, rooms);
  if (path !== WIRE.progress || request.method !== "GET") throw new Refused(404, "not-found", words.noAddress);
  rooms.feed.open(response);
}

function showPage(url: URL, request: IncomingMessage, response: ServerResponse, { session, pages }: Rooms): void {
  const known = session.holds(request.headers.cookie);
  const token = url.searchParams.get("token");
  if (url.pathname === "/" && token !== null) {
    // A look at the headers alone must not use the token up.
    const cookie = request.method === "GET" ? session.exchange(token) : null;
    if (cookie !== null) {
      response.setHeader("Set-Cookie", cookie);
      response.writeHead(303, { Location: "/" }).end();
    } else {
      sendNotice(response, 403, words.usedToken, known ? words.openAnyway : undefined);
    }
  } else if (!known) {
    sendNotice(response, 401, words.noSession);
  } else if (!pages.send(url.pathname, response)) {
    // A browser asks for this one on its own; a page without it is no error.
    if (url.pathname === "/favicon.ico") response.writeHead(204).end();
    else if (url.pathname === "/") sendNotice(response, 503, words.noRenderer);
    else sendNotice(response, 404, words.noPage, words.openAnyway);
  }
}

function requireSession(request: IncomingMessage, { session }: Rooms): void {
  if (!session.holds(request.headers.cookie)) throw new Refused(401, "no-session", words.sessionEnded);
}

/** The address that is asked for. One of a proxy's form (`http://…`), or one that climbs, is refused. */
function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? "";
  const path = target.split(/[?#]/u)[0] ?? "";
  if (!path.startsWith("/") || path.startsWith("//") || /\\|%2f|%5c|%00|(\/|^)(\.|%2e){1,2}(\/|$)/iu.test(path)) {
    throw new Refused(400, "bad-request", words.badRequest);
  }
  return new URL(target, "http://localhost");
}
