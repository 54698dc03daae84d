import { spawn } from "node:child_process";
import { copyFile, cp, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Output } from "../../core/contract.ts";
import { openOffice } from "../../core/office/office.ts";
import { openStore } from "../../core/store/open.ts";
import { inbox, parsers, root, TestOffice, temporaryFolder } from "./office.ts";

/**
 * `dvk import` is killed at many points. Where it is killed is told by what is seen in the data
 * folder, looked at again and again: how many files it keeps, how long its log is.
 */

/** A drop that creates, replaces, supplements, doubles, waits and is refused; small, so that many kills are affordable. */
const DROP = [
  "0307_Đăng ký mô hình DVK xã Hoà Lạc.csv",
  "0314_Xa Tan Hong dang ky DVK 2024.xlsx",
  "0318_Xa Minh Duc.xlsx",
  "0319_dang ky mo hinh DVK.xlsx",
  "0320_Xa Tan Hong dang ky DVK 2024 lan 2.xlsx",
  "0322_Xa Minh Duc bo sung.xlsx",
  "0326_Mau bieu.xlsx",
];

type Models = Output<"models.list">;

/** The drop, an office that has received nothing, and what an undisturbed import makes of it. */
interface Undisturbed {
  drop: string;
  template: string;
  models: Models;
  /** Each file's status by its hash and path. */
  statuses: Record<string, string>;
}

async function undisturbed(): Promise<Undisturbed> {
  const folder = await temporaryFolder();
  const drop = join(folder, "drop");
  await mkdir(drop);
  for (const name of DROP) await copyFile(join(inbox, name), join(drop, name));
  await copyFile(join(inbox, DROP[0] ?? ""), join(drop, "0323_Hoa Lac gui lai.csv"));
  const office = await TestOffice.open();
  const { files } = await office.import([drop]);
  const statuses = Object.fromEntries(files.map((file) => [file.sha256 + file.path, file.status]));
  const empty = await TestOffice.open();
  await empty.store.close();
  const template = join(folder, "template");
  await cp(empty.data, template, { recursive: true });
  return { drop, template, models: await office.models(), statuses };
}

interface Point {
  /** Files whose bytes are kept. */
  kept: number;
  /** Bytes of the database's log. */
  log: number;
  /** Turns of the event loop after that was seen. */
  turns: number;
}

/** Points spread over the whole run: each number of kept files, with more and more of the log written. */
function points(count: number): Point[] {
  return Array.from({ length: count }, (_, i) => ({
    kept: i % (DROP.length - 1),
    log: (i * 7919) % 60_000,
    turns: (i * 31) % 97,
  }));
}

async function keptFiles(data: string): Promise<number> {
  const folders = await readdir(join(data, "files")).catch(() => []);
  const names = await Promise.all(
    folders.filter((name) => !name.startsWith(".")).map((name) => readdir(join(data, "files", name))),
  );
  return names.flat().length;
}

async function logSize(data: string): Promise<number> {
  return (await stat(join(data, "register.sqlite-wal")).catch(() => null))?.size ?? 0;
}

/** Imports the drop and kills it at the point; false where it ended before the point was seen. */
async function importAndKill(data: string, drop: string, point: Point): Promise<boolean> {
  const args = ["cli/start.mjs", "import", drop, "--received", "2024-03-28", "--data", data, "--json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
  let ended = false;
  const exit = new Promise<void>((resolve) =>
    child.once("exit", () => {
      ended = true;
      resolve();
    }),
  );
  const reached = async () => (await keptFiles(data)) >= point.kept && (await logSize(data)) >= point.log;
  // Looked at every other millisecond, so that looking does not take the processor from what is looked at.
  while (!ended && !(await reached())) await new Promise((resolve) => setTimeout(resolve, 2));
  for (let turn = 0; turn < point.turns && !ended; turn++) await new Promise((resolve) => setImmediate(resolve));
  const killed = !ended && child.kill("SIGKILL");
  await exit;
  return killed;
}

/** The register apart from ids, which count what was tried. */
function content(models: Models): string[] {
  return models.map(({ id: _, ...values }) => JSON.stringify(values)).sort();
}

async function proveKill({ drop, template, models, statuses }: Undisturbed, point: Point): Promise<boolean> {
  const data = join(await temporaryFolder(), "data");
  await cp(template, data, { recursive: true });
  const killed = await importAndKill(data, drop, point);
  const store = await openStore(data, { write: true });
  try {
    // Opening for writing sweeps what was on its way; then nothing is amiss.
    expect(await store.check()).toEqual([]);
    expect((await readdir(join(data, "files"))).filter((name) => name.startsWith("."))).toEqual([]);
    const submissions = await store.submissions({});
    for (const one of submissions) {
      const rows = await store.rows(one.id);
      expect(rows.length).toBe(one.imported + one.setAside);
      // In the state that it would have in an undisturbed import: wholly in.
      expect(one.status).toBe(statuses[one.sha256 + one.path]);
      expect(await readFile(store.filePath(one.sha256))).toHaveLength(one.size);
    }
    const imported = submissions.filter(({ status }) => status === "imported").map(({ id }) => id);
    const journal = (await store.journal()).map((entry) => entry.submissionId);
    expect(journal).toEqual(imported);
    const office = await openOffice({ store, parsers, programmes: [], today: () => "2024-04-01" });
    await office.call("import.run", { paths: [drop], received: "2024-03-28" });
    expect(content(await office.call("models.list", {}))).toEqual(content(models));
    expect(await store.check()).toEqual([]);
  } finally {
    await store.close();
  }
  return killed;
}

describe("dvk import, killed", () => {
  const count = process.env.DVK_LONG ? 300 : 20;
  it(`at ${count} points: each file is in or out, the accounts hold, and it can be run again`, async () => {
    const ideal = await undisturbed();
    const waiting = points(count);
    let killed = 0;
    const prove = async (): Promise<void> => {
      for (let point = waiting.shift(); point !== undefined; point = waiting.shift()) {
        if (await proveKill(ideal, point)) killed++;
      }
    };
    await Promise.all([prove(), prove()]);
    // A point that the process outran proves nothing; nearly all must have met it alive.
    expect(killed).toBeGreaterThanOrEqual(Math.floor(count * 0.8));
  });
});
