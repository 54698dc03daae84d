import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { OfficeError } from "../core/office/errors.ts";
import { StoreError } from "../core/store/store.ts";
import { EXIT, exitCodeOf, UnsoundError, UsageError } from "./errors.ts";
import { usageMessage } from "./help.ts";
import { buildProgram } from "./program.ts";
import { words } from "./words.ts";

/** Entry of `dvk`: runs one command and sets the exit code; with `--json` an error is JSON too. */
async function main(argv: string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  let code: number = EXIT.done;
  const program = buildProgram(
    {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      exit: (given) => {
        code = given;
      },
    },
    version,
  );
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return report(error, argv.includes("--json"));
  }
}

function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (error instanceof UnsoundError) {
    if (json) process.stdout.write(`${JSON.stringify(error.value, null, 2)}\n`);
    process.stderr.write(`${error.message}\n`);
    return EXIT.failed;
  }
  const { code, message, details } = plain(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, details } }, null, 2)}\n`);
  process.stderr.write(`${[words.errorPrefix + message, ...details].join("\n  ")}\n`);
  return exitCodeOf(code);
}

/** Stable code, message and details of any error. */
function plain(error: unknown): { code: string; message: string; details: string[] } {
  if (error instanceof OfficeError || error instanceof StoreError) return error;
  if (error instanceof UsageError) return { code: error.code, message: error.message, details: [] };
  if (error instanceof CommanderError) return { code: "usage", message: usageMessage(error), details: [] };
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message: words.unexpected(message), details: [] };
}

process.exitCode = await main(process.argv.slice(2));
