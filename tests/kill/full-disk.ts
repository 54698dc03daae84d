/**
 * Runs inside a small file system of its own (see the test): fills it up to some last bytes, starts the
 * program, asks for an operation, makes room again and looks at what is there. One line of JSON for each.
 */
import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Input, Operation } from "../../core/contract.ts";
import { openWorkplace } from "../../core/office/workplace.ts";
import { openStore } from "../../core/store/open.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { asked, type Killed } from "./operations.ts";

/** What was seen of one try. */
export interface Tried {
  killed: Killed;
  left: number;
  ok: boolean;
  code: string;
  message: string;
  /** What `check` finds once there is room again. */
  findings: string[];
  /** Names of models and files, before and after. */
  before: string;
  after: string;
  /** Files that are neither the register's nor whole backups. */
  litter: string[];
}

const [how = "", template = "", disk = "", ...wanted] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const dir = join(disk, "office");

async function content(): Promise<string> {
  const store = await openStore(join(dir, "data"), { write: true });
  try {
    const { programmeId } = await store.settings();
    const models = (await store.models({ programmeId })).map(({ id, name, goal }) => [id, name, goal]);
    return JSON.stringify([models, (await store.submissions({})).map(({ id, status }) => [id, status])]);
  } finally {
    await store.close();
  }
}

/** Leaves that many bytes free; in pieces, so that the last ones are taken too. */
async function fill(left: number): Promise<void> {
  await mkdir(join(disk, "filler"), { recursive: true });
  for (let piece = 0; ; piece++) {
    const { bavail, bsize } = await statfs(disk);
    const free = bavail * bsize - left;
    if (free <= 0) return;
    await writeFile(join(disk, "filler", String(piece)), Buffer.alloc(Math.min(free, 1 << 20))).catch(() => undefined);
    if (free < bsize * 2) return;
  }
}

/** No file may grow beyond that many bytes: writing then fails in the middle (EFBIG), as on a dying disk. */
function limit(bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:unlimited`]);
}

async function attempt(killed: Exclude<Killed, "migration">, left: number): Promise<Tried> {
  await rm(dir, { recursive: true, force: true });
  await cp(template, dir, { recursive: true });
  const before = await content();
  if (how === "full") await fill(left);
  else limit(left);
  const parsers = createParserPool({ size: 1 });
  const place = openWorkplace({
    dataFolder: join(dir, "data"),
    programmesFolder: join(root, "programmes"),
    samplesFolder: join(root, "samples"),
    parsers,
    today: () => "2024-04-01",
    version: "1",
  });
  const listed = await place.call("models.list", {});
  const models = listed.ok ? listed.data.map(({ id }) => id) : ["m1"];
  const [operation, input] = asked(killed, dir, models);
  const answer = await place.call(operation, input as Input<Operation>);
  await place.close();
  parsers.close();
  if (how === "full") await rm(join(disk, "filler"), { recursive: true });
  else limit("unlimited");
  const store = await openStore(join(dir, "data"), { write: true });
  const findings = (await store.check()).map(({ message }) => message);
  await store.close();
  const names = await readdir(dir, { recursive: true });
  return {
    killed,
    left,
    ok: answer.ok,
    code: answer.ok ? "" : answer.error.code,
    message: answer.ok ? "" : answer.error.message,
    findings,
    before,
    after: await content(),
    litter: names.filter((name) => /unfinished|\.tmp$|\.scratch|restore\.(new|json)|\/\./.test(name)),
  };
}

for (const killed of ["import", "undo", "edit", "backup", "restore", "export"] as const) {
  for (const left of wanted.map(Number)) {
    process.stdout.write(`${JSON.stringify(await attempt(killed, left))}\n`);
  }
}
