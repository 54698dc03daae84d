import { execFileSync, spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { registration } from "../server/office.ts";
import { dvkJson, root, run } from "./dvk.ts";
import { sampleFolder } from "./folder.ts";

/** Disks that take nothing: said in words, and nothing half-written. */

let folder: string;
let data: string;
beforeAll(async () => {
  ({ folder, data } = await sampleFolder());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Nobody may write everywhere but root, so root asks as the one who may nothing. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function asOther(args: string[]) {
  const ran = spawnSync(process.execPath, ["cli/start.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, HOME: tmpdir() },
    ...NOBODY,
  });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

describe.skipIf(process.platform === "win32")("a data folder that may not be written", () => {
  test("is told as such when an office is to be made in it, or a file received; what is in it stays", async () => {
    const closed = await mkdtemp(join(tmpdir(), "dvk-closed-"));
    onTestFinished(async () => {
      await chmod(closed, 0o755);
      await rm(closed, { recursive: true, force: true });
    });
    const own = join(closed, "data");
    await cp(data, own, { recursive: true });
    const paper = join(closed, "Xã Hòa Lạc.csv");
    await writeFile(paper, registration(1));
    execFileSync("chmod", ["-R", "a+rX,a-w", closed]);

    const office = ["--programme", "hai-phong-2024", "--office", "Ban Dân vận"];
    const made = asOther(["--data", join(closed, "mới"), "init", ...office]);
    const received = asOther(["--data", own, "import", paper]);
    for (const { code, said } of [made, received]) {
      expect(code, said).toBe(1);
      expect(said).toMatch(/chỉ cho đọc|không có quyền ghi|không ghi được/iu);
      expect(said).not.toMatch(/\.ts:\d+/u);
    }
    await chmod(closed, 0o755);
    execFileSync("chmod", ["-R", "u+w", closed]);
    expect(await dvkJson(own, ["check"])).toEqual({ sound: true, findings: [] });
    expect(await dvkJson(own, ["models"])).toEqual([]);
  });
});

/** A small disk of its own; only where the system lets one be mounted. */
async function smallDisk(): Promise<string | null> {
  const at = await mkdtemp(join(tmpdir(), "dvk-small-"));
  onTestFinished(() => rm(at, { recursive: true, force: true }));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", at]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => void spawnSync("umount", ["-l", at]));
  return at;
}

test("a full disk is told, the file under way leaves nothing, and with room again all is received", async ({
  skip,
}) => {
  const disk = await smallDisk();
  if (disk === null) return skip("no disk can be mounted here: a full one cannot be tried");
  const own = join(disk, "data");
  await cp(data, own, { recursive: true });
  const inbox = join(folder, "inbox");
  await mkdir(inbox);
  const units = ["XÃ HOÀ LẠC", "XÃ MINH ĐỨC", "XÃ QUANG PHÚ", "XÃ THÁI SƠN"];
  for (const [i, unit] of units.entries()) await writeFile(join(inbox, `${i}.csv`), registration(i, unit));
  const filler = join(disk, "filler");
  const room = spawnSync("df", ["--output=avail", "-B1", disk], { encoding: "utf8" }).stdout.split("\n")[1] ?? "0";
  await writeFile(filler, Buffer.alloc(Math.max(0, Number(room) - 8_192)));

  const full = await run(own, ["import", inbox]);
  expect(full.code).toBe(1);
  expect(`${full.stdout}${full.stderr}`).toMatch(/đầy/iu);
  await rm(filler);
  expect(await dvkJson(own, ["check"])).toEqual({ sound: true, findings: [] });
  await run(own, ["import", inbox]);
  const models = await dvkJson<{ name: string }[]>(own, ["models"]);
  expect(new Set(models.map(({ name }) => name)).size).toBe(8);
  expect((await stat(join(own, "register.sqlite"))).size).toBeGreaterThan(0);
});
