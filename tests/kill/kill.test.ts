import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { type Killed, OPERATIONS } from "./operations.ts";
import { perform, prepareWorker } from "./perform.ts";
import { proveBackup, proveState } from "./state.ts";
import { prepareTemplate } from "./template.ts";

/**
 * The program is killed at points spread over the whole of an operation and a little beyond. Afterwards the
 * register is the one before or the one after, never between; its accounts hold; nothing half-written lies about.
 */

const COUNT = Number(process.env.DVK_POINTS) || (process.env.DVK_LONG ? 300 : 20);
/** Enough points of one operation that some must fall on either side of its commit. */
const MANY = 20;
/** Those that leave the register as it is, whatever else they write. */
const ONLY_WRITE_OUTSIDE: readonly Killed[] = ["backup", "export"];

let folder: string;
let template: string;
let worker: string;
let before: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-kill-"));
  worker = join(folder, "worker");
  await mkdir(worker);
  await prepareWorker(worker);
  template = join(folder, "template");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
  await perform(worker, killed, dir, Number.POSITIVE_INFINITY);
  const left = [...(await readdir(join(dir, "ngoài"))), ...(await readdir(papers).catch(() => []))];
  expect(left.filter((name) => !/\.(dvk|xlsx)$/.test(name))).toEqual([]);
}

/**
 * The shares of an operation's time at which it is killed, some after its end: spread evenly, and late ones among
 * the first, from which it is learnt how long the operation lasts by now.
 */
function shares(count: number): number[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: count }, (_, index) => (((index + 1.5) * golden) % 1) * 1.2);
}

describe("killed", () => {
  // A test file's own functions end with a test, so that the template is made in one.
  it("is started from a sound register", async () => {
    await prepareTemplate(template);
    before = await proveState(join(await copyOf("before"), "data"));
  });

  it.each(OPERATIONS.map((killed, index) => [killed, index] as const))(
    "in %s",
    {
      timeout: 3_600_000,
    },
    async (killed, place) => {
      const whole = await copyOf(`after-${killed}`);
      // How long it takes changes with what else the machine has to do, so that it is learnt anew with each point.
      let lasts = (await perform(worker, killed, whole, Number.POSITIVE_INFINITY)).took;
      const after = await proveState(join(whole, "data"));
      await rm(whole, { recursive: true });
      if (!ONLY_WRITE_OUTSIDE.includes(killed)) expect(after).not.toBe(before);

      const count = Math.floor((COUNT + OPERATIONS.length - 1 - place) / OPERATIONS.length);
      const points = [...shares(count).entries()];
      let again = count;
      const found = { points: count, cut: 0, before: 0, after: 0 };
      const prove = async (): Promise<void> => {
        for (let point = points.shift(); point !== undefined; point = points.shift()) {
          const [index, share] = point;
          const dir = await copyOf(`${killed}-${index}`);
          const at = share * lasts;
          const { took, cut } = await perform(worker, killed, dir, at);
          if (!cut) lasts = (lasts + took) / 2;
          else if (share > 1) lasts = Math.max(lasts, at * 1.2);
          const state = await proveState(join(dir, "data"));
          expect([before, after], `${killed} after ${Math.round(at)} ms`).toContain(state);
          found.cut += cut ? 1 : 0;
          found[state === before ? "before" : "after"] += 1;
          await proveOutside(killed, dir);
          await rm(dir, { recursive: true });
          // One that was to meet the process and was outrun, for the machine had slowed down the run before: tried again.
          if (!cut && share < 1 && again-- > 0) points.push(point);
        }
      };
      await Promise.all([prove(), prove()]);
      process.stdout.write(`killed in ${killed}: ${JSON.stringify(found)}\n`);
      // A point that the process outran proves little; most must have met it alive, and many on both sides.
      expect(found.cut).toBeGreaterThanOrEqual(Math.floor(count * 0.5));
      if (count < MANY || ONLY_WRITE_OUTSIDE.includes(killed)) return;
      expect(found.before).toBeGreaterThan(0);
      expect(found.after).toBeGreaterThan(0);
    },
  );
});
