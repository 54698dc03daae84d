import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** How a run of the command line ended. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `dvk` as a process of its own over a data folder. */
export function run(data: string, args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["cli/start.mjs", "--data", data, ...args], { cwd: root });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** Runs a command in this process: the same code from the arguments on, without the start of a process. */
export async function inProcess(args: string[]): Promise<Run> {
  const ended: Run = { code: 0, stdout: "", stderr: "" };
  const { dvk: command } = await import("../../cli/dvk.ts");
  ended.code = await command(args, {
    out: (text) => {
      ended.stdout += text;
    },
    err: (text) => {
      ended.stderr += text;
    },
  });
  return ended;
}

/** Runs a command that must end well (0, or 3: something needs a person); its text without the last line break. */
export async function dvk(data: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(data, args);
  if (code !== 0 && code !== 3) throw new Error(`dvk ${args.join(" ")}: ${code}\n${stderr}`);
  return stdout.trimEnd();
}

/** Runs a command with `--json` and gives what it answers. */
export async function dvkJson<T>(data: string, args: string[]): Promise<T> {
  return JSON.parse(await dvk(data, [...args, "--json"])) as T;
}

/** Runs `dvk` with exactly these arguments and this environment; from its sources where `imports` are to be loaded before it. */
export function bare(args: string[], env: NodeJS.ProcessEnv = {}, imports: string[] = []): Promise<Run> {
  const loaders = ["tsx", ...imports].flatMap((one) => ["--import", one]);
  const start = imports.length > 0 ? [...loaders, "cli/main.ts"] : ["cli/start.mjs"];
  const child = spawn(process.execPath, [...start, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const ended: Run = { code: -1, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    ended.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    ended.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ended, code: code ?? -1 }));
  });
}
