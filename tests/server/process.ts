import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { root } from "../cli/dvk.ts";
import { Client } from "./client.ts";

/** `dvk serve` as a process of its own, with a browser that has opened it. */
export interface ServeProcess {
  child: ChildProcess;
  client: Client;
  url: string;
  /** Everything that it printed. */
  said(): { stdout: string; stderr: string };
  /** Tells it to stop, and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `dvk serve` over a data folder and waits for its address. */
export async function startServe(data: string, args: string[] = []): Promise<ServeProcess> {
  const child = spawn(process.execPath, ["cli/start.mjs", "--data", data, "serve", ...args], {
    cwd: root,
    // A group of its own, as a terminal makes one: Ctrl+C reaches all of it.
    detached: process.platform !== "win32",
  });
  let stdout = "";
  let stderr = "";
  const ended = once(child, "close");
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(stdout)?.[0];
      if (found && stdout.includes("\n")) resolve(found);
    });
    child.on("close", (code) => reject(new Error(`dvk serve: ${code}\n${stderr}`)));
  });
  const client = new Client(Number(new URL(url).port));
  return {
    child,
    client,
    url,
    said: () => ({ stdout, stderr }),
    async stop(signal = "SIGTERM") {
      if (child.pid === undefined) return null;
      // To the whole group: what serves must not lose the parsers that read the file under way.
      process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
