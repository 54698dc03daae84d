import { MessageChannelMain, type UtilityProcess, utilityProcess } from "electron";
import type { ToOffice } from "../office/protocol.ts";
import type { ParserStart } from "../parsers/protocol.ts";

/** Starts and ends parser processes for the office, and puts each on the line with it. */
export interface ParserProcesses {
  start(parser: number, residentBytes: number): void;
  kill(parser: number): void;
  /** The office is gone, and with it whoever would take the answers. */
  killAll(): void;
}

/** Enough to know why a process ended. */
const ERRORS_KEPT = 2_000;

/** @param office hears when a parser is ready (with its port) and when it is gone */
export function parserProcesses(entry: string, office: Pick<UtilityProcess, "postMessage">): ParserProcesses {
  const running = new Map<number, UtilityProcess>();
  const tell = (message: ToOffice) => office.postMessage(message);

  return {
    start(parser, residentBytes) {
      const child = utilityProcess.fork(entry, [], {
        serviceName: "dan-van-kheo-parser",
        stdio: ["ignore", "ignore", "pipe"],
      });
      running.set(parser, child);
      let errors = "";
      child.stderr?.on("data", (bytes: Buffer) => {
        errors = (errors + bytes.toString("utf8")).slice(-ERRORS_KEPT);
      });
      child.once("exit", () => {
        running.delete(parser);
        // What it wrote last may still be in the pipe.
        setImmediate(() => tell({ kind: "parser-ended", parser, errors }));
      });
      const { port1, port2 } = new MessageChannelMain();
      const start: ParserStart = { residentBytes };
      child.postMessage(start, [port1]);
      const ready: ToOffice = { kind: "parser-ready", parser };
      office.postMessage(ready, [port2]);
    },
    kill: (parser) => void running.get(parser)?.kill(),
    killAll() {
      for (const child of running.values()) child.kill();
    },
  };
}
