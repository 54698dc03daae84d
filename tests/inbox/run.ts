/**
 * Runs the real command line on a generated inbox and scores what comes out:
 *
 *     npx tsx tests/inbox/run.ts --seed 1 --files 60 [--out DIR]
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateInbox } from "./generate.ts";
import type { GeneratedInbox } from "./generator/types.ts";
import { report } from "./report.ts";
import type { ActualFile } from "./score/files.ts";
import type { ActualModel } from "./score/shapes.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      files: { type: "string", default: "60" },
      out: { type: "string" },
      quiet: { type: "boolean", default: false },
    },
  });
  const inbox = await generateInbox(Number(values.seed), { files: Number(values.files) });
  const folder = values.out ?? mkdtempSync(join(tmpdir(), "dvk-inbox-"));
  const { mail, units } = writeInbox(inbox, folder);
  const data = join(folder, "data");
  rmSync(data, { recursive: true, force: true });
  const dvk = (...args: string[]) => command(["--data", data, ...args]);
  await dvk("init", "--programme", inbox.programme, "--seat", inbox.seat, "--office", inbox.office);
  await dvk("units", "import", units);
  const imported = JSON.parse(await dvk("import", mail, "--json")) as { files: ActualFile[] };
  const models = JSON.parse(await dvk("models", "--json")) as ActualModel[];
  writeFileSync(join(folder, "import.json"), JSON.stringify(imported, null, 1));
  writeFileSync(join(folder, "models.json"), JSON.stringify(models, null, 1));
  process.stdout.write(`${report(inbox, imported.files, models, values.quiet)}\n`);
  if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
}

function writeInbox(inbox: GeneratedInbox, folder: string): { mail: string; units: string } {
  const mail = join(folder, "mail");
  rmSync(mail, { recursive: true, force: true });
  mkdirSync(mail, { recursive: true });
  for (const file of inbox.files) {
    const path = join(mail, file.name);
    writeFileSync(path, file.bytes);
    const received = new Date(Date.UTC(2024, 2, file.day, 3));
    utimesSync(path, received, received);
  }
  const units = join(folder, "units.csv");
  const rows = inbox.units.map((unit) =>
    [unit.name, unit.kind, "", "", unit.aliases.join(";"), unit.flags.join(";")].join(","),
  );
  writeFileSync(units, `name,kind,parent,short,aliases,flags\n${rows.join("\n")}\n`);
  writeFileSync(join(folder, "expected.json"), JSON.stringify(inbox.expected, null, 1));
  const traits = Object.fromEntries(inbox.files.map((file) => [file.name, file.traits]));
  writeFileSync(join(folder, "traits.json"), JSON.stringify(traits, null, 1));
  return { mail, units };
}

/** Exit code 3 means that something waits for a person, which is no failure here. */
function command(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["cli/start.mjs", ...args],
      { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null || error.code === 3) resolve(stdout);
        else reject(new Error(`dvk ${args.join(" ")} ended with ${error.code}: ${stderr.slice(0, 2000)}`));
      },
    );
  });
}

await main();
