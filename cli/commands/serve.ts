import { type Command, InvalidArgumentError, Option } from "commander";
import type { Terminal } from "../run.ts";
import type { ServeOptions } from "../serve.ts";
import { words } from "../words.ts";

/** `serve`: the app in a browser. It prints before it ends, so that it is not wrapped as the others are. */
export function addServeCommand(program: Command, terminal: Terminal, version: string): void {
  program
    .command("serve")
    .description(words.commands.serve)
    .addOption(new Option("--port <n>", words.options.port).argParser(port))
    .action(async (_options: unknown, command: Command) => {
      const { serve } = await import("../serve.ts");
      await serve(command.optsWithGlobals<ServeOptions>(), version, terminal);
    });
}

/** A port; 0 takes any free one. */
export function port(value: string): number {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535) throw new InvalidArgumentError(words.badPort(value));
  return Number(value);
}
