import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "../core/host.ts";
import { Refused } from "./refusal.ts";
import { words } from "./words.ts";

const MB = 1024 * 1024;

/** Bytes of a JSON body at most. */
const JSON_LIMIT = 10 * MB;

/** The JSON of a request's body, whatever it holds. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/iu.test(request.headers["content-type"] ?? "")) {
    throw new Refused(415, "bad-request", words.badRequest);
  }
  const tooLong = () => new Refused(413, "too-large", words.tooLong(JSON_LIMIT / MB));
  if (Number(request.headers["content-length"] ?? 0) > JSON_LIMIT) throw tooLong();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > JSON_LIMIT) throw tooLong();
    chunks.push(chunk);
  }
  try {
    // A byte that is no UTF-8 is refused rather than replaced: a name must not change on its way.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refused(400, "bad-request", words.badRequest);
  }
}

/** Sends an answer. Where the request was not read to its end, the connection ends with it. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  answer: Answer<unknown>,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (!request.complete) response.setHeader("Connection", "close");
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(answer));
}
