import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The program as a server of its own. */
export interface Served {
  url: string;
  /** Tells it to stop, and waits until it has. */
  end(): Promise<unknown>;
}

/**
 * Starts `dvk serve` from the sources over a data folder; `options` come before the command, `env` is added to its
 * environment. Rejects where it ends before it has said where it is; what it complains of is seen on the terminal.
 */
export async function serve(
  data: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const args = ["--import", "tsx", "cli/main.ts", "--data", data, ...options, "serve", "--quiet"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => resolve(text.trim()));
    child.on("close", () => reject(new Error("dvk serve ended before it said where it is")));
  });
  return {
    url,
    end() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
