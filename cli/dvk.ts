import { CommanderError } from "commander";
import { OfficeError } from "../core/office/errors.ts";
import { StoreError } from "../core/store/store.ts";
import { EXIT, exitCodeOf, UnsoundError, UsageError } from "./errors.ts";
import { usageMessage } from "./help.ts";
import { buildProgram } from "./program.ts";
import type { Terminal } from "./run.ts";
import { programVersion } from "./version.ts";
import { words } from "./words.ts";

/** Runs one command of `dvk` and gives its exit code; with `--json` an error is JSON too. */
export async function dvk(argv: string[], { out, err }: Pick<Terminal, "out" | "err">): Promise<number> {
  let code: number = EXIT.done;
  const program = buildProgram(
    {
      out,
      err,
      exit: (given) => {
        code = given;
      },
    },
    programVersion(),
  );
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    const { exit, answer, message } = ending(error);
    if (answer !== null && argv.includes("--json")) out(`${JSON.stringify(answer, null, 2)}\n`);
    if (message !== "") err(`${message}\n`);
    return exit;
  }
}

/** How an error ends the command: exit code, answer under `--json`, message. */
function ending(error: unknown): { exit: number; answer: unknown; message: string } {
  if (error instanceof CommanderError && error.exitCode === 0) return { exit: EXIT.done, answer: null, message: "" };
  if (error instanceof UnsoundError) return { exit: EXIT.failed, answer: error.value, message: error.message };
  const { code, message, details } = plain(error);
  return {
    exit: exitCodeOf(code),
    answer: { error: { code, message, details } },
    message: [words.errorPrefix + message, ...details].join("\n  "),
  };
}

/** Stable code, message and details of any error. */
function plain(error: unknown): { code: string; message: string; details: string[] } {
  if (error instanceof OfficeError || error instanceof StoreError) return error;
  if (error instanceof UsageError) return { code: error.code, message: error.message, details: [] };
  if (error instanceof CommanderError) return { code: "usage", message: usageMessage(error), details: [] };
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message: words.unexpected(message), details: [] };
}
