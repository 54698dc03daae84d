import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../cli/dvk.ts";
import type { Tried } from "./full-disk.ts";
import { prepareTemplate } from "./template.ts";

/** Starts and operations on a disk with next to nothing left, and on one that fails in the middle of writing. */

const mayMount = spawnSync("unshare", ["-rm", "true"]).status === 0;
if (!mayMount) process.stdout.write("Full disk: skipped, this machine lets nobody mount a small file system.\n");

const mayLimit = spawnSync("prlimit", ["--version"]).status === 0;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-full-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function newTemplate(): Promise<string> {
  const template = await mkdtemp(join(folder, "template-"));
  await prepareTemplate(template);
  return template;
}

const SCRIPT = ["--import", "tsx", "tests/kill/full-disk.ts"];

async function tries(command: string, args: string[]): Promise<Tried[]> {
  const { stdout } = await promisify(execFile)(command, args, { cwd: root, maxBuffer: 1e8 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Tried);
}

/** Done or refused in words; and once there is room again, sound, the same as before where it was refused, and clean. */
function hold(tried: Tried): void {
  const what = `${tried.killed} with ${tried.left} bytes left: ${tried.code} ${tried.message}`;
  expect(tried.findings, what).toEqual([]);
  expect(tried.litter, what).toEqual([]);
  if (tried.ok) return;
  expect(tried.code, what).toBe("failed");
  expect(tried.message, what).toMatch(/đầy|chỗ|chỉ cho đọc|lỗi khi đọc hoặc ghi|Không ghi được|Chưa sao lưu được/u);
  expect(tried.after, what).toBe(tried.before);
}

const ROOM = process.env.DVK_LONG
  ? [0, 4096, 20_000, 40_000, 80_000, 120_000, 200_000, 400_000, 800_000, 1_500_000, 3_000_000]
  : [0, 40_000, 400_000];

describe("a disk", () => {
  it.skipIf(!mayMount)("that is full costs nothing and is told in words", { timeout: 3_600_000 }, async () => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    const inside = `mount -t tmpfs -o size=24m tmpfs "${disk}" || exit 9; exec "$0" "$@"`;
    const program = [process.execPath, ...SCRIPT, "full", await newTemplate(), disk, ...ROOM.map(String)];
    const seen = await tries("unshare", ["-rm", "sh", "-c", inside, ...program]);
    expect(seen).toHaveLength(6 * ROOM.length);
    for (const tried of seen) hold(tried);
    expect(seen.filter(({ ok }) => !ok).length).toBeGreaterThan(ROOM.length);
    const refused = seen.filter(({ ok }) => !ok).length;
    process.stdout.write(`full disk: ${seen.length} starts, ${refused} refused in words, all sound afterwards\n`);
  });

  it.skipIf(!mayLimit)("that fails while it is written costs nothing", { timeout: 600_000 }, async () => {
    const disk = join(folder, "limited");
    await mkdir(disk);
    const lengths = [1_000, 40_000, 150_000].map(String);
    const seen = await tries(process.execPath, [...SCRIPT, "limited", await newTemplate(), disk, ...lengths]);
    for (const tried of seen) hold(tried);
    expect(seen.filter(({ ok }) => !ok).length).toBeGreaterThan(lengths.length);
  });
});
