import { fork } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { type Killed, OPERATIONS } from "./operations.ts";
import { proveBackup, proveState } from "./state.ts";
import { prepareTemplate } from "./template.ts";

/**
 * The program is killed at points spread over the whole of an operation. Afterwards the register is the
 * one before or the one after, never between; its accounts hold; nothing half-written lies about.
 */

const COUNT = Number(process.env.DVK_POINTS) || (process.env.DVK_LONG ? 300 : 20);
let folder: string;
let template: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-kill-"));
  template = join(folder, "template");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Performs the operation in a process of its own, killed after the given time; how long it took where it ended before. */
function perform(killed: Killed, dir: string, killAfter: number): Promise<{ took: number; cut: boolean }> {
  const worker = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [killed, dir], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  worker.stderr?.on("data", (bytes: Buffer) => {
    errors += bytes.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    let begun = 0;
    let took: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    worker.on("message", (said) => {
      if (said === "ready") worker.send("go");
      if (said === "begun") {
        begun = performance.now();
        timer = Number.isFinite(killAfter) ? setTimeout(() => worker.kill("SIGKILL"), killAfter) : undefined;
      }
      if (said === "done") took = performance.now() - begun;
    });
    worker.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve({ took: took ?? killAfter, cut: took === null });
      else if (code === 0 && took !== null) resolve({ took, cut: false });
      else reject(new Error(`${killed} ended with ${code}: ${errors}`));
    });
  });
}

async function copyOf(name: string): Promise<string> {
  const dir = join(folder, name);
  await cp(template, dir, { recursive: true });
  return dir;
}

/** Papers and backups outside of the data: what bears a name is whole, and a second run leaves nothing of the first. */
async function proveOutside(killed: Killed, dir: string): Promise<void> {
  if (killed === "backup") await proveBackup(join(dir, "ngoài", "sổ.dvk"));
  const papers = join(dir, "phụ lục");
  for (const name of await readdir(papers).catch(() => [])) {
    if (!name.endsWith(".xlsx")) continue;
    const zip = await yauzl.fromBufferPromise(await readFile(join(papers, name)), { lazyEntries: true });
    expect(zip.entryCount).toBeGreaterThan(5);
  }
  if (killed !== "backup" && killed !== "export") return;
  await perform(killed, dir, Number.POSITIVE_INFINITY);
  const left = [...(await readdir(join(dir, "ngoài"))), ...(await readdir(papers).catch(() => []))];
  expect(left.filter((name) => !/\.(dvk|xlsx)$/.test(name))).toEqual([]);
}

describe("killed", () => {
  it(`at ${COUNT} points of ${OPERATIONS.join(", ")}`, { timeout: 3_600_000 }, async () => {
    await prepareTemplate(template);
    const before = await proveState(join(await copyOf("before"), "data"));
    const after = new Map<Killed, string>();
    const took = new Map<Killed, number>();
    for (const killed of OPERATIONS) {
      const dir = await copyOf(`after-${killed}`);
      took.set(killed, (await perform(killed, dir, Number.POSITIVE_INFINITY)).took);
      after.set(killed, await proveState(join(dir, "data")));
      await rm(dir, { recursive: true });
    }
    for (const killed of ["import", "undo", "edit", "migration", "restore"] as const) {
      expect(after.get(killed), killed).not.toBe(before);
    }

    const points = Array.from({ length: COUNT }, (_, index) => {
      const killed = OPERATIONS[index % OPERATIONS.length] ?? "import";
      const rounds = Math.ceil(COUNT / OPERATIONS.length);
      const share = (Math.floor(index / OPERATIONS.length) + (index % 7) / 7 + 0.3) / (rounds + 0.3);
      return { index, killed, at: share * (took.get(killed) ?? 0) };
    });
    const found = { cut: 0, before: 0, after: 0 };
    const prove = async (): Promise<void> => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) {
        const { index, killed, at } = point;
        const dir = await copyOf(`kill-${index}`);
        const { cut } = await perform(killed, dir, at);
        const state = await proveState(join(dir, "data"));
        expect([before, after.get(killed)], `${killed} after ${Math.round(at)} ms`).toContain(state);
        if (cut) found.cut += 1;
        if (state === before) found.before += 1;
        else found.after += 1;
        await proveOutside(killed, dir);
        await rm(dir, { recursive: true });
      }
    };
    await Promise.all([prove(), prove()]);
    process.stdout.write(`killed at ${COUNT} points: ${JSON.stringify(found)}\n`);
    // A point that the process outran proves nothing; most must have met it alive.
    expect(found.cut).toBeGreaterThanOrEqual(Math.floor(COUNT * 0.5));
  });
});
