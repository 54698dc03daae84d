import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ParserProcess } from "./process.ts";
import type { Answer } from "./protocol.ts";

/** Enough to know why a process ended. */
const ERRORS_KEPT = 2_000;

/** What lets Node run the sources: named by its place, for the program may be started in any folder. */
function sourceLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}

/** Starts a parser as a child of Node: for the command line and the server. */
export function forkParser(residentBytes: number): ParserProcess {
  const source = import.meta.url.endsWith(".ts");
  const child = fork(
    fileURLToPath(new URL(source ? "./child.ts" : "./child.js", import.meta.url)),
    [String(residentBytes)],
    {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: [...(source ? ["--import", sourceLoader()] : []), "--max-old-space-size=768"],
    },
  );
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-ERRORS_KEPT);
  });
  child.unref();
  child.channel?.unref();
  return {
    send: (request) => void child.send(request),
    onAnswer: (listener) => void child.on("message", (answer: Answer) => listener(answer)),
    onEnd(listener) {
      // `close` comes after the error stream is read to its end, `exit` may not.
      child.on("close", () => listener(errors));
      child.on("error", () => listener(errors));
    },
    hold: (busy) => (busy ? child.channel?.ref() : child.channel?.unref()),
    kill: () => void child.kill("SIGKILL"),
  };
}
