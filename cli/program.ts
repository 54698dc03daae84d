import { Command, Option } from "commander";
import { addIntakeCommands } from "./commands/intake.ts";
import { addPaperCommands } from "./commands/papers.ts";
import { addSafetyCommands } from "./commands/safety.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addSetUpCommands } from "./commands/set-up.ts";
import { addYearCommands } from "./commands/year.ts";
import { help } from "./help.ts";
import { day, year } from "./options.ts";
import { runOn, type Terminal } from "./run.ts";
import { words } from "./words.ts";

/** The commands of `dvk`, as the command line's contract names them. */
export function buildProgram(terminal: Terminal, version: string): Command {
  const program = new Command("dvk");
  program
    .description(words.about)
    .version(version, "-V, --version", words.options.version)
    .helpOption("-h, --help", words.options.help)
    .helpCommand(false)
    .addOption(new Option("--data <dir>", words.options.data))
    .addOption(new Option("--programme <id>", words.options.programme))
    .addOption(new Option("--year <n>", words.options.year).argParser(year))
    .addOption(new Option("--as-of <day>", words.options.asOf).argParser(day))
    .addOption(new Option("--json", words.options.json))
    .addOption(new Option("--quiet", words.options.quiet))
    // What was wrong is told once, in Vietnamese, by the entry.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .configureHelp(help)
    .exitOverride();
  const run = runOn(terminal);
  addSetUpCommands(program, run);
  addIntakeCommands(program, run);
  addPaperCommands(program, run);
  addSafetyCommands(program, run);
  addYearCommands(program, run);
  addServeCommand(program, terminal, version);
  return program;
}
