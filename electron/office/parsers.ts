import type { MessagePortMain } from "electron";
import type { ParserProcess, SpawnParser } from "../../parsers/process.ts";
import type { Answer, Request } from "../../parsers/protocol.ts";
import type { FromOffice } from "./protocol.ts";

/** Parsers that the main process starts for the office. */
export interface RemoteParsers {
  spawn: SpawnParser;
  /** The main process brought the port of a parser that was asked for. */
  ready(parser: number, port: MessagePortMain): void;
  /** The parser's process is gone. */
  ended(parser: number, errors: string): void;
}

interface Remote {
  port: MessagePortMain | null;
  /** Asked before the port was there. */
  waiting: Request[];
  answered(answer: Answer): void;
  gone(errors: string): void;
}

/**
 * Only the main process can start utility processes, so the office asks it for them. The cells then
 * come straight from the parser over a port: the process that draws the window never handles them.
 */
export function remoteParsers(tell: (message: FromOffice) => void): RemoteParsers {
  const remotes = new Map<number, Remote>();
  let next = 1;

  function spawn(residentBytes: number): ParserProcess {
    const parser = next++;
    const remote: Remote = { port: null, waiting: [], answered: () => undefined, gone: () => undefined };
    remotes.set(parser, remote);
    tell({ kind: "start-parser", parser, residentBytes });
    return {
      send: (request) => void (remote.port ? remote.port.postMessage(request) : remote.waiting.push(request)),
      onAnswer(listener) {
        remote.answered = listener;
      },
      onEnd(listener) {
        remote.gone = listener;
      },
      // The office lives as long as the main process wants it to, whatever its parsers do.
      hold: () => undefined,
      kill() {
        remotes.delete(parser);
        tell({ kind: "kill-parser", parser });
      },
    };
  }

  return {
    spawn,
    ready(parser, port) {
      const remote = remotes.get(parser);
      if (!remote) return port.close();
      remote.port = port;
      port.on("message", ({ data }) => remote.answered(data as Answer));
      port.start();
      for (const request of remote.waiting.splice(0)) port.postMessage(request);
    },
    ended(parser, errors) {
      const remote = remotes.get(parser);
      if (!remote) return;
      remotes.delete(parser);
      remote.port?.close();
      remote.gone(errors);
    },
  };
}
