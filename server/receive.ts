import { createWriteStream } from "node:fs";
import { utimes } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileToken } from "../core/host.ts";
import { type UploadLimits, WIRE } from "../core/http.ts";
import { relativeName } from "./names.ts";
import { Refused } from "./refusal.ts";
import type { Uploads } from "./uploads.ts";
import { words } from "./words.ts";

const MB = 1024 * 1024;
/** Long enough for any random id. */
const DROP = /^[\w-]{1,64}$/u;

/**
 * Takes one file as it comes, straight to the disk: the sender waits where the disk is slower. A file
 * that is too large or breaks off leaves nothing behind.
 */
export async function receiveFile(
  request: IncomingMessage,
  uploads: Uploads,
  limits: UploadLimits,
): Promise<FileToken> {
  const sent = request.headers[WIRE.nameHeader];
  const name = typeof sent === "string" ? relativeName(sent) : null;
  if (!name) throw new Refused(400, "bad-name", words.badName);
  const shown = name.join("/");
  // Refused before a byte is written where the sender says how much is to come.
  if (Number(request.headers["content-length"] ?? 0) > limits.fileBytes) {
    throw new Refused(413, "too-large", words.fileTooLarge(shown, Math.round(limits.fileBytes / MB)));
  }
  const drop = request.headers[WIRE.dropHeader];
  const berth = await uploads.berth(name, typeof drop === "string" && DROP.test(drop) ? drop : undefined);
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        berth.count(chunk.length);
        size += chunk.length;
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  try {
    // Not `pipeline(request, …)`: it would end the connection before the refusal could be sent.
    const reading = request.on("error", (error) => counter.destroy(error));
    const cut = () => counter.destroy(new Refused(400, "cut", words.cut(shown)));
    request.on("aborted", cut);
    // `close` comes for every end; one that comes before the whole is there, or came already, is a break too.
    request.on("close", () => {
      if (!request.complete) cut();
    });
    if (request.destroyed && !request.complete) cut();
    reading.pipe(counter);
    await pipeline(counter, createWriteStream(berth.path, { flags: "wx", mode: 0o600 }));
    await keepTime(berth.path, request.headers[WIRE.modifiedHeader]);
    return { token: berth.keep(), name: shown, size };
  } catch (error) {
    request.unpipe(counter);
    await berth.drop();
    if (error instanceof Refused) throw error;
    throw new Refused(507, "failed", words.notKept(shown));
  }
}

/** Gives the file the time that it has on the clerk's disk: without another word it counts as received then. */
async function keepTime(path: string, sent: string | string[] | undefined): Promise<void> {
  const at = typeof sent === "string" && /^\d{1,15}$/u.test(sent) ? new Date(Number(sent)) : null;
  if (at && at.getTime() > 0 && at.getTime() <= Date.now() + 86_400_000) await utimes(path, at, at);
}
