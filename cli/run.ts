import type { Command } from "commander";
import type { Office } from "../core/office/office.ts";
import { EXIT } from "./errors.ts";
import type { GlobalOptions } from "./options.ts";

/** How a command ends: what it says, and whether a person must look. */
export interface Outcome {
  value: unknown;
  text: string;
  /** The text is what was asked for, so that `--quiet` leaves it; otherwise it tells what was done. */
  answer?: boolean;
  needsPerson?: boolean;
}

/** Where the command line writes and how it ends. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  exit(code: number): void;
}

/** Wraps the work of a command: with `--json` its value and nothing else on stdout, otherwise its text. */
export type Run = <A extends unknown[]>(
  work: (options: GlobalOptions, ...args: A) => Promise<Outcome>,
) => (...args: unknown[]) => Promise<void>;

/** The wrapper for a terminal. */
export function runOn(terminal: Terminal): Run {
  return <A extends unknown[]>(work: (options: GlobalOptions, ...args: A) => Promise<Outcome>) =>
    async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      const options = command.optsWithGlobals<GlobalOptions>();
      const outcome = await work(options, ...(args.slice(0, -2) as A));
      if (options.json) terminal.out(`${JSON.stringify(outcome.value, null, 2)}\n`);
      else if ((outcome.answer || !options.quiet) && outcome.text !== "") terminal.out(`${outcome.text}\n`);
      terminal.exit(outcome.needsPerson ? EXIT.needsPerson : EXIT.done);
    };
}

/** Opens the office for reading. The host (database, parsers) is loaded only now. */
export async function read<T>(options: GlobalOptions, work: (office: Office) => Promise<T>): Promise<T> {
  const { withOffice } = await import("./host.ts");
  return withOffice(options, "read", work);
}

/** Opens the office for writing; a second writer is refused as `busy`. */
export async function write<T>(options: GlobalOptions, work: (office: Office) => Promise<T>): Promise<T> {
  const { withOffice } = await import("./host.ts");
  return withOffice(options, "write", work);
}

/** Opens the office for work that is taken back again; a second writer is refused as `busy`. */
export async function rehearse<T>(options: GlobalOptions, work: (office: Office) => Promise<T>): Promise<T> {
  const { withOffice } = await import("./host.ts");
  return withOffice(options, "rehearse", work);
}
