import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RefusalCode } from "../core/intake/read/refusal.ts";
import { createParserPool, type PoolOptions } from "./pool.ts";
import type { ParserProcess } from "./process.ts";
import { type Answer, OUT_OF_MEMORY, type Request } from "./protocol.ts";

/** A parser that does what the test says, so that nothing hangs on how fast a processor is. */
class Puppet implements ParserProcess {
  readonly asked: Request[] = [];
  held = false;
  killed = false;
  #answer: (answer: Answer) => void = () => undefined;
  #end: (errors: string) => void = () => undefined;
  send = (request: Request) => void this.asked.push(request);
  onAnswer = (listener: (answer: Answer) => void) => {
    this.#answer = listener;
  };
  onEnd = (listener: (errors: string) => void) => {
    this.#end = listener;
  };
  hold = (busy: boolean) => {
    this.held = busy;
  };
  kill = () => {
    this.killed = true;
    this.#end("");
  };
  answer = (value: boolean) => this.#answer({ id: this.asked.at(-1)?.id ?? 0, ok: true, value });
  refuse = (code: RefusalCode) => this.#answer({ id: this.asked.at(-1)?.id ?? 0, ok: false, code, what: "" });
  die = (errors: string) => this.#end(errors);
  /** Paths that it was given, in order. */
  paths = () => this.asked.map(({ path }) => path);
}

function puppetPool(options: PoolOptions = {}) {
  const puppets: Puppet[] = [];
  const spawn = () => {
    const puppet = new Puppet();
    puppets.push(puppet);
    return puppet;
  };
  const pool = createParserPool({ size: 2, spawn, ...options });
  onTestFinished(() => pool.close());
  const puppet = (index: number): Puppet => puppets[index] ?? new Puppet();
  return { pool, puppets, puppet };
}

/** The code with which it was refused. */
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "answered",
    (error: { code?: string }) => error.code ?? "none",
  );

describe("the pool of parsers", () => {
  it("starts none before the first file, and never more than it may; the others wait in order", async () => {
    const { pool, puppets, puppet } = puppetPool();
    expect(puppets).toHaveLength(0);
    const files = ["a", "b", "c", "d"].map((path) => pool.isArchive(path));
    expect(puppets.map((p) => p.paths())).toEqual([["a"], ["b"]]);
    puppet(1).answer(true);
    expect(puppet(1).paths()).toEqual(["b", "c"]);
    puppet(0).answer(false);
    expect(puppet(0).paths()).toEqual(["a", "d"]);
    puppet(0).answer(false);
    puppet(1).refuse("empty");
    expect(await Promise.all(files.map(refusal))).toEqual(["answered", "answered", "empty", "answered"]);
    expect(puppets.map((p) => p.held)).toEqual([false, false]);
    expect(puppets).toHaveLength(2);
  });

  it("reads a file once more when its parser died for no known reason, then blames the file", async () => {
    const { pool, puppets, puppet } = puppetPool({ size: 1 });
    const first = pool.isArchive("a");
    const second = pool.isArchive("b");
    puppet(0).die("");
    expect(puppet(1).paths()).toEqual(["a"]);
    puppet(1).answer(true);
    expect(await first).toBe(true);
    puppet(1).die("Segmentation fault");
    expect(puppet(2).paths()).toEqual(["b"]);
    puppet(2).die("");
    expect(await refusal(second)).toBe("corrupt");
    expect(puppets).toHaveLength(3);
  });

  it("replaces a parser that died while it had nothing to do", async () => {
    const { pool, puppet } = puppetPool({ size: 1 });
    const first = pool.isArchive("a");
    puppet(0).answer(false);
    expect(await first).toBe(false);
    puppet(0).die("");
    const second = pool.isArchive("b");
    puppet(1).answer(true);
    expect(await second).toBe(true);
  });

  it("tells a parser that took too much memory, and does not try again", async () => {
    for (const errors of [OUT_OF_MEMORY, "FATAL ERROR: … JavaScript heap out of memory"]) {
      const { pool, puppets, puppet } = puppetPool({ size: 1 });
      const file = pool.isArchive("a");
      puppet(0).die(errors);
      expect(await refusal(file)).toBe("out-of-memory");
      expect(puppets).toHaveLength(1);
    }
  });

  it("gives a file up after its time, kills its parser and reads the next file with another", async () => {
    const { pool, puppets, puppet } = puppetPool({ size: 1, timeout: 1 });
    const first = pool.isArchive("a");
    const second = pool.isArchive("b");
    expect(await refusal(first)).toBe("timeout");
    expect(puppet(0).killed).toBe(true);
    expect(puppet(1).paths()).toEqual(["b"]);
    expect(puppets).toHaveLength(2);
    pool.close();
    await refusal(second);
  });

  it("refuses what waits and what is being read when it is closed, and everything after", async () => {
    const { pool, puppets } = puppetPool({ size: 1 });
    const files = ["a", "b"].map((path) => refusal(pool.isArchive(path)));
    pool.close();
    expect(await Promise.all(files)).not.toContain("answered");
    expect(await refusal(pool.isArchive("c"))).toBe("timeout");
    expect(puppets).toHaveLength(1);
    expect(puppets.every((p) => p.killed)).toBe(true);
  });
});

describe("real parser processes", () => {
  const sample = (name: string) => fileURLToPath(new URL(`../samples/inbox/${name}`, import.meta.url));
  const good = sample("0313_Dong Hung.xlsx");
  const MB = 1024 * 1024;

  it("read a file, and refuse with the code of the reader", async () => {
    const pool = createParserPool({ size: 1 });
    onTestFinished(() => pool.close());
    expect((await pool.read(good)).format).toBe("xlsx");
    expect(await pool.isArchive(sample("0313_MTTQ va Huyen doan.zip"))).toBe(true);
    expect(await refusal(pool.read(sample("0325_Phong GDDT bo sung (mat khau).xlsx")))).toBe("password-protected");
    expect(await refusal(pool.read("/nowhere/at/all.xlsx"))).toBe("corrupt");
  });

  it("end themselves over their memory, and the next file is read by another", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dvk-pool-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const hog = join(folder, "hog.csv");
    // Within every bound, and long enough in the reading to be seen at it.
    await writeFile(hog, `${`${"x".repeat(18)},`.repeat(50)}\n`.repeat(19_000));
    const pool = createParserPool({ size: 1, residentBytes: 190 * MB });
    onTestFinished(() => pool.close());
    expect(await refusal(pool.read(hog))).toBe("out-of-memory");
    expect((await pool.read(good)).sheets).toHaveLength(1);
  });

  it("are not even asked to load a file of 200 MB", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dvk-pool-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, "huge.xlsx");
    const file = await open(path, "w");
    await file.truncate(200 * MB);
    await file.close();
    const pool = createParserPool({ size: 1, residentBytes: 190 * MB });
    onTestFinished(() => pool.close());
    expect(await refusal(pool.read(path))).toBe("too-large");
  });

  it("may be killed in the middle of a file: it is read by the next one", async () => {
    const { forkParser } = await import("./fork.ts");
    const started: ParserProcess[] = [];
    const spawn = (bytes: number) => {
      const process = forkParser(bytes);
      started.push(process);
      return process;
    };
    const pool = createParserPool({ size: 1, spawn });
    onTestFinished(() => pool.close());
    const reading = pool.read(good);
    started[0]?.kill();
    expect((await reading).sheets[0]?.name).toBeTypeOf("string");
    expect(started).toHaveLength(2);
  });
});
