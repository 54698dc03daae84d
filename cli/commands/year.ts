import type { Command } from "commander";
import { day as dayOption, type GlobalOptions, today } from "../options.ts";
import {
  printCalendar,
  printCarried,
  printDeadlines,
  printMatrix,
  printModel,
  printReminders,
  printRules,
} from "../print-year.ts";
import { type Run, read } from "../run.ts";
import { words } from "../words.ts";

/** `year`: where the year stands; everything here only reads. */
export function addYearCommands(program: Command, run: Run): void {
  const year = program.command("year").helpCommand(false).description(words.year.about);
  year
    .command("model")
    .argument("<id>", words.year.model)
    .description(words.year.modelAbout)
    .action(
      run(async (options, id: string) => {
        const value = await read(options, (office) => office.call("year.models.show", { id, asOf: today(options) }));
        return { value, text: printModel(value), answer: true };
      }),
    );
  year
    .command("rules")
    .argument("<programme>", words.arguments.programme)
    .description(words.year.rules)
    .action(
      run(async (options, id: string) => {
        const value = await read(options, (office) => office.call("year.programme.rules", { id }));
        return { value, text: printRules(value), answer: true };
      }),
    );
  year
    .command("carried")
    .description(words.year.carried)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("year.carried", {}));
        return { value, text: printCarried(value), answer: true };
      }),
    );
  year
    .command("deadlines")
    .description(words.year.deadlines)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("year.deadlines.list", { asOf: today(options) }));
        return { value, text: printDeadlines(value), answer: true };
      }),
    );
  year
    .command("matrix")
    .description(words.year.matrix)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("year.matrix", { asOf: today(options) }));
        return { value, text: printMatrix(value), answer: true };
      }),
    );
  year
    .command("reminders")
    .description(words.year.reminders)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("year.reminders", { asOf: today(options) }));
        return { value, text: printReminders(value), answer: true };
      }),
    );
  year
    .command("calendar")
    .description(words.year.calendar)
    .option("--from <day>", words.year.from, dayOption)
    .option("--until <day>", words.year.until, dayOption)
    .option("--ics <file>", words.year.ics)
    .action(
      run(async (options) => {
        const { from, until, ics } = options as GlobalOptions & { from?: string; until?: string; ics?: string };
        const asOf = today(options);
        if (ics !== undefined) {
          const { text: _, ...value } = await read(options, (office) =>
            office.call("year.calendar.export", { to: ics, asOf }),
          );
          return { value, text: words.year.written(value.path ?? ics, value.entries) };
        }
        const range = {
          ...(from === undefined ? {} : { first: from }),
          ...(until === undefined ? {} : { last: until }),
        };
        const value = await read(options, (office) => office.call("year.calendar", { ...range, asOf }));
        return { value, text: printCalendar(value), answer: true };
      }),
    );
}
